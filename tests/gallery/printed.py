"""Scenes of printing: the pages, a booklet, an envelope, labels."""

from collections.abc import Callable

from briefer.gui.window import MainWindow
from tests.gallery.stage import Stage
from tests.gui.shell import scenes


def _scene(show: Callable[[MainWindow], object]) -> Callable[[Stage], None]:
    """Return the scene that a view is in."""

    def scene(stage: Stage) -> None:
        show(stage.window)
        stage.settle()

    return scene


pages = _scene(scenes.printing)
booklet = _scene(scenes.booklet)
envelope = _scene(scenes.envelope)
labels = _scene(scenes.labels)
wrong = _scene(scenes.no_such_page)


def stamped(stage: Stage) -> None:
    """Show the first page of the file copy."""
    pages(stage)
    stage.window.letter_view.print_pane.sides.go_to(3)
    stage.settle()


def sheets(stage: Stage) -> None:
    """Show the sheets where there is no room for the choices beside them."""
    pages(stage)
    stage.window.letter_view.print_pane.panes.tabs.setCurrentIndex(1)
    stage.settle()
