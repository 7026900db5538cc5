"""The parts of the window that are made when they are first gone to.

A start waits for none of them, nor for the modules that say how they are made.
"""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow, QWidget

from briefer.bootstrap import App
from briefer.gui.action_ids import ActionId
from briefer.gui.actions import Actions
from briefer.gui.delivery.places import SaveDialog
from briefer.gui.delivery.printing import PrinterDialog
from briefer.gui.desk.desk import Desk
from briefer.gui.jobs import Jobs
from briefer.gui.letter.asking import Asking
from briefer.gui.letter.view import LetterView
from briefer.gui.library.shelf import Shelf
from briefer.gui.look.look import Look
from briefer.gui.parts.banner import Banner
from briefer.gui.parts.dropping import Dropping
from briefer.gui.preferences import Preferences
from briefer.gui.rail import ViewId
from briefer.gui.reach import REVIEW
from briefer.gui.review.ways_in import is_report
from briefer.gui.sharing.places import is_shared
from briefer.gui.upkeep.keeper import Keeper
from briefer.gui.views import Views

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from briefer.domain.records import RecordKey
    from briefer.domain.template import Template
    from briefer.gui.help_view import HelpView
    from briefer.gui.library.view import LibraryView
    from briefer.gui.matrix.view import MatrixView
    from briefer.gui.merging.wiring import MergingPart
    from briefer.gui.packs.wiring import PacksPart
    from briefer.gui.review.wiring import ReviewPart
    from briefer.gui.settings_view import SettingsView
    from briefer.gui.sharing.wiring import SharingPart
    from briefer.gui.templates.wiring import TemplatesPart

_LIBRARY: tuple[ActionId, ...] = (
    "new-record",
    "duplicate-record",
    "trash-record",
    "restore-record",
    "merge-records",
)
_REVIEW: tuple[ActionId, ...] = ("bring-in", "bring-in-clipboard", *sorted(REVIEW))
_SHARING: tuple[ActionId, ...] = ("share", "take-in", "library-history")
_TEMPLATES: tuple[ActionId, ...] = ("view-templates", "insert-placeholder")


class LateParts(QObject):
    """Every part beside the letter; asking for one makes it.

    `view_wanted` carries the name of a view to show, `letter_wanted` the id of a letter to open,
    `place_wanted` that and a place in it, `record_wanted` the key of a record to show and
    `template_used` the id of a template. `new_letter_wanted` asks whom to write to, `offered` comes
    when the view that is shown answers to other actions, `news` with what the rail says of jobs,
    and `idle` when no letters are being made any more.
    """

    view_wanted = Signal(str)
    letter_wanted = Signal(str)
    place_wanted = Signal(str, str)
    record_wanted = Signal(object)
    template_used = Signal(str)
    new_letter_wanted = Signal()
    offered = Signal()
    news = Signal(str)
    idle = Signal()

    def __init__(
        self,
        app: App,
        desk: Desk,
        letter: LetterView,
        shelf: Shelf,
        jobs: Jobs,
        actions: Actions,
        look: Look,
        preferences: Preferences,
        keeper: Keeper,
        asking: Asking,
        views: Views,
        review_banner: Banner,
        window: QMainWindow,
    ) -> None:
        """Make nothing yet; what is made later is put into `views`, and asks before `window`.

        `review_banner` leads back to a review from wherever one is.
        """
        super().__init__(window)
        self._app, self._desk, self._letter, self._shelf = app, desk, letter, shelf
        self._jobs, self._actions, self._look = jobs, actions, look
        self._preferences, self._keeper, self._asking = preferences, keeper, asking
        self._views, self._window, self._banner = views, window, review_banner
        self._follow_actions()
        Dropping(window, is_shared).dropped.connect(self._read_shared)
        Dropping(window, is_report).dropped.connect(self._read_report)
        letter.template_kept.connect(self._keep_template)

    def make(self, view: ViewId) -> None:
        """Make the part that `view` is of, if it is not there: it is called as the view is."""
        if view != "letters":
            getattr(self, view)

    # ------------------------------------------------------------ what is there already

    @property
    def made_library(self) -> "LibraryView | None":
        """The library, if it was ever gone to."""
        return self.library if "library" in self.__dict__ else None

    @property
    def made_merging(self) -> "MergingPart | None":
        """The letters to many, if they were ever gone to."""
        return self.merging if "merging" in self.__dict__ else None

    @property
    def made_review(self) -> "ReviewPart | None":
        """The review of reports, if it was ever gone to."""
        return self.review if "review" in self.__dict__ else None

    def note_view(self, view: ViewId) -> None:
        """Let every part that is there know which view is shown."""
        made = self.__dict__
        if "review" in made:
            self.review.note_view(here=view == "review")
        if "templates" in made:
            self.templates.note_view(here=view == "templates")
        if "packs" in made:
            self.packs.note_view(here=view == "packs")
        if "merging" in made:
            self.merging.note_view(here=view == "merging", packs=view == "packs")
        if view == "matrix":
            self.matrix.begin()

    def settle(self) -> None:
        """Let what is typed count, before the window closes."""
        if "packs" in self.__dict__:
            self.packs.view.details.settle()

    def close(self) -> None:
        """Let nothing go on when the window goes."""
        for part in (self.made_review, self.made_merging):
            if part is not None:
                part.close()

    # ------------------------------------------------------------ the parts

    @cached_property
    def library(self) -> "LibraryView":
        """The records, and one of them."""
        from briefer.gui.library.view import LibraryView

        clock = self._app.clock
        view = LibraryView(
            self._shelf, self._jobs, lambda: clock.now().date(), self._actions, self._look
        )
        view.letter_wanted.connect(self.letter_wanted)
        self._put("library", view)
        self._keeper.refreshed.connect(lambda: view.header.tell_backup(self._keeper.last_backup))
        view.header.tell_backup(self._keeper.last_backup)
        return view

    @cached_property
    def matrix(self) -> "MatrixView":
        """What binds whom."""
        from briefer.gui.matrix.view import MatrixView

        ask = self._asking.path or SaveDialog(self._window)
        view = MatrixView(self._app, self._jobs, self._look, ask)
        view.record_wanted.connect(self.record_wanted)
        view.library_wanted.connect(lambda: self.view_wanted.emit("library"))
        self._put("matrix", view)
        return view

    @cached_property
    def review(self) -> "ReviewPart":
        """Reports that are brought in."""
        from briefer.gui.review.wiring import ReviewPart

        part = ReviewPart(
            self._app,
            self._shelf,
            lambda: self.library,
            self._actions,
            self._look,
            self._preferences,
            self._asking,
            self._banner,
            self._window,
        )
        part.shown.connect(lambda: self.view_wanted.emit("review"))
        part.library_wanted.connect(lambda: self.view_wanted.emit("library"))
        part.offered.connect(self.offered)
        self._put("review", part.view)
        return part

    @cached_property
    def templates(self) -> "TemplatesPart":
        """Reusable letters."""
        from briefer.gui.templates.wiring import TemplatesPart

        part = TemplatesPart(
            self._app,
            self._shelf,
            self._letter,
            self._jobs,
            self._actions,
            self._look,
            self._window,
        )
        part.shown.connect(lambda: self.view_wanted.emit("templates"))
        part.letter_wanted.connect(self.template_used)
        part.sharing_wanted.connect(self._share)
        self._put("templates", part.view)
        return part

    @cached_property
    def sharing(self) -> "SharingPart":
        """Records and letters on their way to others and back."""
        from briefer.gui.sharing.wiring import SharingPart

        part = SharingPart(*self._usual, self._window)
        part.shown.connect(lambda: self.view_wanted.emit("sharing"))
        part.left.connect(lambda: self.view_wanted.emit("letters"))
        self._put("sharing", part.view)
        return part

    @cached_property
    def merging(self) -> "MergingPart":
        """Letters to many."""
        from briefer.gui.merging.wiring import MergingPart

        part = MergingPart(*self._usual, self._window)
        part.shown.connect(lambda: self.view_wanted.emit("merging"))
        part.offered.connect(self.offered)
        part.letter_wanted.connect(self.letter_wanted)
        part.new_letter_wanted.connect(self.new_letter_wanted)
        part.news.connect(self.news)
        part.running.idle.connect(self.idle)
        self._put("merging", part.view)
        return part

    @cached_property
    def packs(self) -> "PacksPart":
        """Letters bound together."""
        from briefer.gui.packs.panes import Third
        from briefer.gui.packs.wiring import PacksPart

        third = Third(self.merging.pane, self.tr("Many letters"))
        part = PacksPart(*self._usual, self._window, third)
        part.shown.connect(lambda: self.view_wanted.emit("packs"))
        part.letter_wanted.connect(self.place_wanted)
        part.view.welcome.many_wanted.connect(self.merging.open)
        self._put("packs", part.view)
        return part

    @cached_property
    def settings(self) -> "SettingsView":
        """What the user prefers, and the library file."""
        from briefer.gui.settings_view import SettingsView

        view = SettingsView(
            self._preferences,
            self._keeper,
            str(self._app.letters.path),
            self._look,
            self._asking.printer or PrinterDialog(self._window),
            self._letter.spelling,
        )
        self._put("settings", view)
        return view

    @cached_property
    def help(self) -> "HelpView":
        """Three steps, and every key."""
        from briefer.gui.help_view import HelpView

        view = HelpView(self._actions, self._look)
        self._put("help", view)
        return view

    # ------------------------------------------------------------ building

    @property
    def _usual(self) -> tuple[App, Desk, Shelf, Jobs, Actions, Look, Asking]:
        return (
            self._app,
            self._desk,
            self._shelf,
            self._jobs,
            self._actions,
            self._look,
            self._asking,
        )

    def _read_shared(self, file: "Path") -> None:
        self.sharing.doing.read_file(file)

    def _read_report(self, file: "Path") -> None:
        self.review.doing.read_file(file)

    def _keep_template(self, template: "Template") -> None:
        self.templates.keep(template)

    def _share(self, key: "RecordKey") -> None:
        self.sharing.share_record(key)

    def _put(self, name: ViewId, view: QWidget) -> None:
        self._views.put(name, view)

    def _follow_actions(self) -> None:
        late: tuple[tuple[tuple[ActionId, ...], Callable[[], object]], ...] = (
            (_LIBRARY, lambda: self.library),
            (_REVIEW, lambda: self.review),
            (_SHARING, lambda: self.sharing),
            (_TEMPLATES, lambda: self.templates),
            (("view-packs",), lambda: self.packs),
            (("many-letters",), lambda: self.merging),
        )
        for names, make in late:
            self._actions.on_later(names, make)
        if self._app.records.read_only:
            self._actions.set_available("take-in", False, self.tr("The library can only be read."))
