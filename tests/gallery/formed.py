"""Scenes of letters that are copied for web forms."""

from tests.gallery.stage import Stage


def parts(stage: Stage) -> None:
    """Show a letter in parts, the first of them copied."""
    stage.write_to("ebrd")
    stage.window.registry["copy-form"].trigger()
    stage.settle()
    pane = stage.window.letter_view.form_pane
    pane.limit.show_limit(2000)
    stage.settle()
    pane.parts.rows[0].button.click()
    stage.settle()
