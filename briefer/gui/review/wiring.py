"""Bringing reports in as one part of the window: its view, what decides, and what it tells."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from briefer.bootstrap import App
from briefer.gui.actions import Actions
from briefer.gui.jobs import Jobs
from briefer.gui.letter.asking import Asking
from briefer.gui.library.shelf import Shelf
from briefer.gui.library.view import LibraryView
from briefer.gui.look.look import Look
from briefer.gui.parts.banner import Banner
from briefer.gui.preferences import Preferences
from briefer.gui.review.bringing import Bringing, Opened
from briefer.gui.review.view import ReviewView
from briefer.gui.review.ways_in import ReportDialog
from briefer.services.importing import Added


class ReviewPart(QObject):
    """The view for bringing a report in, wired.

    `shown` comes when it is to be seen, `library_wanted` when the library is. `banner` leads back
    to a review from wherever one is.
    """

    shown = Signal()
    library_wanted = Signal()
    offered = Signal()

    def __init__(
        self,
        app: App,
        shelf: Shelf,
        library: Callable[[], LibraryView],
        actions: Actions,
        look: Look,
        preferences: Preferences,
        asking: Asking,
        banner: Banner,
        window: QWidget,
    ) -> None:
        """Put everything together for `window`; `library` brings the view that shows records."""
        super().__init__(window)
        self._shelf, self._library, self._preferences = shelf, library, preferences
        self.banner = banner
        # Of their own: drawing waits for another process, and neither preview nor reading may.
        self.drawing = Jobs(self)
        self.view = ReviewView(shelf, app.page_pictures, self.drawing, actions, look)
        self.doing = Bringing(app, self.view, asking.report or ReportDialog(window), self)
        self.doing.shown.connect(self.shown)
        self.doing.changed.connect(self.offered)
        self.doing.left.connect(self._note_left)
        self.doing.added.connect(self._note_added)
        self.doing.reverted.connect(shelf.refresh)
        actions.on("bring-in", self.doing.open)
        actions.on("bring-in-clipboard", self.doing.paste)
        preferences.changed.connect(self._prefer)
        self._prefer()

    def note_view(self, *, here: bool) -> None:
        """Know whether the review is shown; elsewhere, a banner leads back to it."""
        opened = self.doing.opened
        if here:
            self.banner.hide()
            self.view.offer()
        elif opened is not None and opened.bench.touched and not self.banner.isVisible():
            self.banner.show_warning(
                self.tr("The review of “{title}” waits: accepted {count}.").format(
                    title=opened.title, count=opened.bench.accepted
                ),
                self.tr("Nothing of it is in the library yet."),
                self.tr("Go back to it"),
                self.doing.go_back,
            )

    def close(self) -> None:
        """Let nothing go on when the window goes."""
        self.doing.close()
        self.view.source.picture.stop()
        self.drawing.wait_for_done()

    def _note_left(self, opened: Opened) -> None:
        self.library_wanted.emit()
        del opened
        self._tell(self.tr("Left the report."), self.tr("Go back"), self.doing.go_back)

    def _note_added(self, added: Added) -> None:
        self._shelf.refresh()
        self.library_wanted.emit()
        count = len(added.recommendations)
        self._library().show_record(added.recommendations[0])
        said = (
            self.tr("Added one recommendation.")
            if count == 1
            else self.tr("Added {count} recommendations.").format(count=count)
        )
        self._tell(said, self.tr("Undo"), lambda: self.doing.revert(added))

    def _tell(self, said: str, button: str, act: Callable[[], object]) -> None:
        library = self._library()
        library.toast.stand_on(library.record if library.record.isVisible() else library.browser)
        library.toast.show_message(said, act, button)

    def _prefer(self) -> None:
        self.view.set_single_keys(self._preferences.settings.single_keys)
