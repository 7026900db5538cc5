"""What stops a letter from going out in any form, whatever reason is given."""

from PySide6.QtCore import QCoreApplication

from briefer.domain.finding import Finding
from briefer.gui.delivery.feedback import Feedback
from briefer.gui.desk.desk import Desk
from briefer.gui.words import translated


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
