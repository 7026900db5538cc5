"""Scenes of senders, their paper and the look of letters."""

from tests.gallery.stage import Stage
from tests.gui.shell import scenes


def look(stage: Stage) -> None:
    """Show the look of a letter, with a colour that can be read."""
    stage.write_to("ebrd")
    stage.window.registry["look"].trigger()
    form = stage.window.letter_view.look_pane.style_form
    form.heading.setCurrentIndex(1)
    form.colour.setText("#1f4e79")
    form.colour.textEdited.emit("#1f4e79")
    stage.settle()


def pale(stage: Stage) -> None:
    """Show what is said of a colour that cannot be read."""
    stage.write_to("ebrd")
    stage.window.registry["look"].trigger()
    form = stage.window.letter_view.look_pane.style_form
    form.colour.setText("#ffcc00")
    form.colour.textEdited.emit("#ffcc00")
    stage.settle()


def sender(stage: Stage) -> None:
    """Show a sender's people and signatures."""
    scenes.sender(stage.window)
    stage.settle()


def paper(stage: Stage) -> None:
    """Show a sender's letterhead, taken in from Word."""
    sender(stage)
    _show(stage, "letterhead.word")


def sender_look(stage: Stage) -> None:
    """Show the look of a sender's letters."""
    sender(stage)
    _show(stage, "style")


def _show(stage: Stage, path: str) -> None:
    record = stage.window.library.record
    form = record.form
    if form is not None:
        field = form.field(path)
        stage.window.library.panes.bring(record)
        stage.settle()
        record.area.verticalScrollBar().setValue(field.mapTo(form, field.rect().topLeft()).y())
    stage.settle()


def template_look(stage: Stage) -> None:
    """Show the look that letters of a template have."""
    view = stage.window.templates.view
    stage.window.show_view("templates")
    stage.settle()
    view.details.open_form()
    view.details.style_editor.own.click()
    stage.settle()
