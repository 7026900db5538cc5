"""Senders and the look of letters as one part of the window: the shelf that takes files in."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from briefer.bootstrap import App
from briefer.domain.records import key_of
from briefer.domain.sender import Sender
from briefer.gui.jobs import Jobs
from briefer.gui.letter.asking import Asking
from briefer.gui.letter.view import LetterView
from briefer.gui.library.shelf import Shelf
from briefer.gui.paper.intake import Intake
from briefer.gui.paper.places import PaperDialog
from briefer.services import editing


def paper_shelf(
    app: App, letters: LetterView, jobs: Jobs, asking: Asking, window: QWidget
) -> Shelf:
    """Return the shelf of the window's library; it keeps what the letter's sender becomes."""
    shelf = Shelf(app.records, window, profiles=app.checker.profiles)
    ask = asking.file or PaperDialog(window)
    shelf.intake = Intake(app.paper, app.files, jobs, ask, shelf)
    letters.sender_kept.connect(partial(_keep, shelf))
    return shelf


def _keep(shelf: Shelf, sender: Sender) -> None:
    """Put a sender in the library as it is in a letter, as a step."""
    name = sender.organisation or sender.signatory
    label = QCoreApplication.translate("Paper", "Keep the sender “{name}”").format(name=name)
    held = shelf.held(key_of(sender))
    shelf.make(
        editing.added(sender, label) if held is None else editing.edited(held, sender, label)
    )
