"""Sharing as one part of the window: its view, what decides behind it, and files dropped in."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from briefer.bootstrap import App
from briefer.domain.records import RecordKey
from briefer.gui.actions import Actions
from briefer.gui.delivery.places import SaveDialog
from briefer.gui.desk.desk import Desk
from briefer.gui.jobs import Jobs
from briefer.gui.letter.asking import Asking
from briefer.gui.library.shelf import Shelf
from briefer.gui.look.look import Look
from briefer.gui.sharing.choosing import Choosing
from briefer.gui.sharing.places import OpenDialog
from briefer.gui.sharing.sharing import Sharing
from briefer.gui.sharing.view import SharingView


class SharingPart(QObject):
    """The view for shared records, wired; its signals are Sharing's."""

    shown = Signal()
    left = Signal()

    def __init__(
        self,
        app: App,
        desk: Desk,
        shelf: Shelf,
        jobs: Jobs,
        actions: Actions,
        look: Look,
        asking: Asking,
        window: QWidget,
    ) -> None:
        """Put everything together for `window`."""
        super().__init__(window)
        # The letter that is open is to be shared as it is now.
        actions.on("share", desk.keep_now)
        self.view = SharingView(Choosing(app.records, app.letters, look), look)
        self.doing = Sharing(
            app,
            jobs,
            actions,
            self.view,
            asking.path or SaveDialog(window),
            asking.file or OpenDialog(window),
            self,
        )
        self.doing.shown.connect(self.shown)
        self.doing.left.connect(self.left)
        self.doing.library_changed.connect(shelf.refresh)

    def share_record(self, key: RecordKey) -> None:
        """Show what is shared, with one record chosen."""
        self.doing.open_share()
        self.view.share.chosen.setChecked(True)
        self.view.share.choosing.tick_only(key)
