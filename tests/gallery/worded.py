"""Scenes of the writer's own words: what may be misspelt, and what is inserted."""

from tests.gallery.stage import Stage
from tests.gui.shell import scenes


def misspelt(stage: Stage) -> None:
    """Show the waves under words."""
    scenes.misspelt(stage.window)
    stage.settle()
    bar = stage.window.letter_view.outline.doing.cards.area.verticalScrollBar()
    bar.setValue(bar.maximum())


def spelling_settings(stage: Stage) -> None:
    """Show the switch and the person's own words."""
    scenes.own_words(stage.window)
    stage.settle()


def snippets(stage: Stage) -> None:
    """Show what can be inserted."""
    stage.write_to("ebrd")
    scenes.snippets(stage.window)
    stage.settle()
