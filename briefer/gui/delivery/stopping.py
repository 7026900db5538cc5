"""What stops a letter from going out: some things in any form, others until a reason is given."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject

from briefer.domain.finding import Finding, Severity
from briefer.gui.delivery.feedback import Feedback
from briefer.gui.desk.desk import EXPORT_REASON, Desk
from briefer.gui.words import translated


class Passing(QObject):
    """Lets the letter on the desk go out, with a reason where there are errors in it."""

    def __init__(self, desk: Desk, feedback: Feedback, parent: QObject | None = None) -> None:
        """Ask and tell by `feedback`."""
        super().__init__(parent)
        self._desk, self._feedback = desk, feedback
        self._go_on: Callable[[], object] | None = None
        feedback.bar.reason.given.connect(self._go_on_with)

    def ask(self, go_on: Callable[[], object]) -> None:
        """Call `go_on` now, or once a reason is given, or never."""
        self._feedback.banner.hide()
        self._feedback.bar.reason.hide()
        if stopped(self._desk, self._feedback):
            return
        errors = [found for found in self._desk.findings if found.severity is Severity.ERROR]
        if errors:
            self._go_on = go_on
            self._ask_reason(len(errors))
        else:
            go_on()

    def _ask_reason(self, errors: int) -> None:
        letter = self._desk.letter
        fields = letter.fields if letter else ()
        earlier = next((field.value for field in fields if field.name == EXPORT_REASON), "")
        sentence = self.tr("There are errors in this letter: {count}.").format(count=errors)
        self._feedback.bar.reason.ask(sentence, earlier)

    def _go_on_with(self, reason: str) -> None:
        go_on, self._go_on = self._go_on, None
        if go_on is not None:
            self._desk.give_export_reason(reason)
            go_on()


def stopped(desk: Desk, feedback: Feedback) -> bool:
    """Return whether a firm error stops the letter on the desk; if so, say which and show it."""
    desk.settle()
    desk.check_now()
    found = next((finding for finding in desk.findings if finding.firm), None)
    if found is not None:
        _tell(found, desk, feedback)
    return found is not None


def _tell(found: Finding, desk: Desk, feedback: Feedback) -> None:
    translate = QCoreApplication.translate
    feedback.bar.reason.hide()
    feedback.banner.show_error(
        translated(found.message),
        translate("Delivery", "The letter can go out once that is reworded; nothing was written."),
        translate("Delivery", "Show it"),
        lambda: desk.show_place(found.place),
    )
