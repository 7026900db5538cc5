"""Scenes of many letters: the jobs, and every step of a new one."""

from collections.abc import Callable

from briefer.gui.window import MainWindow
from tests.gallery.stage import Stage
from tests.gui.merging import scenes


def _scene(show: Callable[[MainWindow], object]) -> Callable[[Stage], None]:
    """Return the scene that a view is in."""

    def scene(stage: Stage) -> None:
        show(stage.window)
        stage.settle()

    return scene


SCENES = {
    f"many-{name.replace(': ', '-').replace(' ', '-')}": _scene(show)
    for name, show in scenes.SCENES.items()
}
