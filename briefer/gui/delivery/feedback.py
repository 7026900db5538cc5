"""Where delivery says how it went."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from briefer.errors import BrieferError
from briefer.gui.delivery.bar import DeliveryBar
from briefer.gui.parts.banner import Banner
from briefer.gui.parts.toast import Toast
from briefer.gui.words import translated


@dataclass(frozen=True)
class Feedback:
    """The parts of the letter's view that tell what happened.

    `ground` returns the widget over which the toast is seen now: panes can be folded away.
    """

    banner: Banner
    toast: Toast
    bar: DeliveryBar
    ground: Callable[[], QWidget]

    def working(self, sentence: str) -> None:
        """Tell, after a while, that something has begun."""
        self.banner.hide()
        self.bar.progress.begin(sentence)

    def done(
        self, sentence: str, button: str = "", handler: Callable[[], object] | None = None
    ) -> None:
        """Say that it is done; `button` offers what one may want next."""
        self.bar.progress.end()
        self.toast.stand_on(self.ground())
        self.toast.show_message(sentence, handler, button)

    def failed(self, problem: BrieferError, button: str, again: Callable[[], object]) -> None:
        """Say why it is not done and what to do; `button` tries again."""
        self.bar.progress.end()
        self.banner.show_error(translated(problem.message), translated(problem.hint), button, again)

    def try_again(self, problem: BrieferError, again: Callable[[], object]) -> None:
        """Say why it is not done; the same may work after the next step."""
        self.failed(problem, QCoreApplication.translate("Delivery", "Try again"), again)
