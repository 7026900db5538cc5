"""Scenes of the writer's own words: what may be misspelt, and what is inserted."""

from tests.gallery.stage import Stage
from tests.gui.shell import scenes


def misspelt(stage: Stage) -> None:
    """Show the waves under words."""
    scenes.misspelt(stage.window)
    doing = stage.window.letter_view.outline.doing
    if doing.editing.row is not None:
        doing.cards.reveal(doing.editing.row)
    stage.settle()


def spelling_settings(stage: Stage) -> None:
    """Show the switch and the person's own words."""
    scenes.own_words(stage.window)
    stage.settle()


def snippets(stage: Stage) -> None:
    """Show what can be inserted."""
    stage.write_to("ebrd")
    scenes.snippets(stage.window)
    stage.settle()
