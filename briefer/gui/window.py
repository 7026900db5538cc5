"""The window: menus, rail, and the views that the rail leads to."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from briefer.bootstrap import App
from briefer.domain.addressee import Addressee
from briefer.domain.ids import AddresseeId, LetterId, Place
from briefer.domain.records import RecordKey
from briefer.errors import BrieferError
from briefer.gui.actions import Actions
from briefer.gui.closing import Closing
from briefer.gui.desk.desk import Desk
from briefer.gui.focus import let_go
from briefer.gui.gate.reading_desk import ReadingDesk
from briefer.gui.gate.standing import Standing, StandingBanner
from briefer.gui.jobs import Jobs
from briefer.gui.late_parts import LateParts
from briefer.gui.letter.asking import Asking
from briefer.gui.letter.view import LetterView
from briefer.gui.look.look import Look
from briefer.gui.menus import fill_menus
from briefer.gui.palette.entries import action_entries
from briefer.gui.palette.openings import body_entries, letter_entries
from briefer.gui.palette.palette import Palette
from briefer.gui.paper.wiring import paper_shelf
from briefer.gui.parted import PartedWindow
from briefer.gui.parts.banner import Banner
from briefer.gui.parts.layouts import column, row
from briefer.gui.preferences import Preferences
from briefer.gui.rail import Rail, ViewId
from briefer.gui.reach import Where, out_of_reach
from briefer.gui.tab_order import go_along, tab_stops
from briefer.gui.upkeep.keeper import Keeper
from briefer.gui.views import Views
from briefer.gui.words import translated
from briefer.services.letters import LetterTitle

if TYPE_CHECKING:
    from briefer.gui.letters.view import LettersList
    from briefer.gui.start.view import StartView

_SIZE = (1280, 800)
_LEAST = (640, 420)


class MainWindow(PartedWindow):
    """The one window.

    `lock_wanted` asks for the gate, `write_wanted` to take the library over from another computer,
    and `closed` tells that it is gone.
    """

    lock_wanted = Signal()
    write_wanted = Signal()
    closed = Signal()

    def __init__(
        self,
        app: App,
        look: Look,
        preferences: Preferences,
        asking: Asking | None = None,
        standing: Standing | None = None,
    ) -> None:
        """Build what a letter needs; `start` shows the first view."""
        super().__init__()
        self._app, self._look, self._preferences = app, look, preferences
        self._standing = standing or Standing()
        self._changing = False
        self._library_changed = self._opened = False
        self.registry = Actions(self)
        self.jobs = Jobs(self)
        self.keeper = Keeper(app, self)
        self.desk = ReadingDesk(app, self) if app.records.read_only else Desk(app, self)
        self.setWindowTitle("briefer")
        self.setObjectName("window")
        self._make_views(asking or Asking())
        self._lay_out()
        self._follow_actions()
        fill_menus(self, self.registry)
        self.command_palette = Palette(look, self)
        self._connect()
        look.follow(self, self._dress)
        self.resize(*_SIZE)
        self._restore()

    # ------------------------------------------------------------ starting and leaving

    def start(self, letter: LetterId | None = None) -> None:
        """Go on with a letter, the one that was changed last, or ask whom to write to."""
        notice = self._preferences.notice
        if notice is not None:
            self._tell_notice(notice)
        self._tell_standing()
        self.keeper.refresh()
        kept = self._kept()
        if kept:
            self.desk.wait_for_pages()
            self.open_kept(next((known.id for known in kept if known.id == letter), kept[0].id))
        if self.desk.letter is None:
            self._ask(kept)

    def open_kept(self, key: LetterId) -> None:
        """Show a letter as it is kept now, or say why that cannot be done."""
        try:
            self.desk.open_kept(key)
        except BrieferError as problem:
            self.tell(problem)

    def show_all_letters(self) -> None:
        """Show every kept letter, and the trash."""
        self.desk.keep_now()
        self.all_letters.show_letters(self.desk.letter.title if self.desk.letter else "")
        self._show_in_letters(self.all_letters)

    def tell(self, problem: BrieferError) -> None:
        """Say what is wrong and what to do about it."""
        self.banner.show_error(translated(problem.message), translated(problem.hint))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the letter and the window's measures; stay open when the letter cannot be kept."""
        self.parts.settle()
        if not self._closing.may_close():
            event.ignore()
            return
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self._preferences.set_window(geometry, self.letter_view.columns.widths)
        self.parts.close()
        self.jobs.wait_for_done()
        self.keeper.leave()
        super().closeEvent(event)
        self.closed.emit()

    def _insist_on_code(self) -> None:
        self.show_view("settings")
        self.settings.library.protection.recovery.insist()

    def _restore(self) -> None:
        settings = self._preferences.settings
        if settings.window:
            self.restoreGeometry(QByteArray.fromBase64(settings.window.encode("ascii", "ignore")))
        self.letter_view.columns.set_widths(settings.columns)

    # ------------------------------------------------------------ views

    def show_view(self, view: ViewId) -> None:
        """Show what a button of the rail stands for, and go there."""
        if self.parts.made_library is not None:
            self.library.leave()
        self.parts.make(view)
        self.views.show_view(view)
        self.rail.show_current(view)
        self.registry.lend(self.views.lent())
        self._offer()
        if view == "library":
            self.library.begin()
        else:
            self._note_library_changed()
        self.parts.note_view(view)
        self._focus_view()

    def ask_addressee(self, *, changing: bool = False) -> None:
        """Ask whom to write to: a new letter, or (with `changing`) the open one."""
        self._changing = changing and self.desk.letter is not None
        self._ask(self._kept())

    def open_palette(self, typed: str = "") -> None:
        """Open the command palette."""
        letters = letter_entries(self._kept(), self.open_kept)
        bodies = body_entries(self._app.library.addressees, self._write_to)
        entries = (*action_entries(self.registry, unlisted="palette"), *letters, *bodies)
        self.command_palette.open_with(entries, typed)

    def _ask(self, kept: Sequence[LetterTitle]) -> None:
        now = self.desk.letter
        others = [letter for letter in kept if now is None or letter.id != now.id]
        self.start_view.ask(others, open_title=now.title if now else "", changing=self._changing)
        self._show_in_letters(self.start_view)

    def _show_in_letters(self, page: QWidget) -> None:
        let_go(self.letters)
        self.letters.setCurrentWidget(page)
        self.show_view("letters")

    def _back_to_letter(self) -> None:
        self._changing = False
        self._show_in_letters(self.letter_view)

    def _choose(self, addressee: str) -> None:
        body = AddresseeId(addressee)
        try:
            if self._changing:
                self.desk.change_addressee(body)
            else:
                self.desk.new_letter(body, *self.start_view.wish)
        except BrieferError as problem:
            self.tell(problem)
            return
        if self._changing:
            self._back_to_letter()

    def _use_template(self, key: str) -> None:
        self.ask_addressee()
        self.start_view.choose_template(key)

    def _choose_letter(self, key: str) -> None:
        self.open_kept(LetterId(key))

    def _show_place(self, key: str, place: str) -> None:
        """Open a letter at a place in it."""
        now = self.desk.letter
        if now is None or now.id != key:
            self.open_kept(LetterId(key))
        self._back_to_letter()
        if place:
            self.desk.show_place(Place(place))

    def _kept(self) -> Sequence[LetterTitle]:
        try:
            return self.desk.kept_letters()
        except BrieferError as problem:
            self.tell(problem)
            return ()

    def _focus_view(self) -> None:
        if self.views.currentWidget() is not self.letters:
            self.views.focus_start()
        elif self.letters.currentWidget() is self.letter_view:
            self.letter_view.focus_start()
        elif self._asks:
            self.start_view.search.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.all_letters.focus_start()

    # ------------------------------------------------------------ what Qt asks

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the rail's words out where it is narrow."""
        super().resizeEvent(event)
        self.rail.fit(self.width())

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, N802 - Qt's names
        """Go along the window as it is read: the view, then the rail."""
        stops = [*tab_stops(self._page), *tab_stops(self.rail)]
        return go_along(stops, forward=next)

    # ------------------------------------------------------------ building

    def _make_views(self, asking: Asking) -> None:
        app, look = self._app, self._look
        self.banner = Banner(look)
        self.standing_banner = StandingBanner(look)
        self._review_banner = Banner(look)
        self.letter_view = LetterView(self.desk, app, self.jobs, self.registry, look, asking)
        self.shelf = paper_shelf(app, self.letter_view, self.jobs, asking, self)
        self.letters = QStackedWidget()
        self.letters.addWidget(self.letter_view)
        self.views = Views()
        self.views.put("letters", self.letters)
        self.parts = LateParts(
            app,
            self.desk,
            self.letter_view,
            self.shelf,
            self.jobs,
            self.registry,
            look,
            self._preferences,
            self.keeper,
            asking,
            self.views,
            self._review_banner,
            self,
        )
        self.rail = Rail(look)

    @cached_property
    def start_view(self) -> "StartView":
        """The question whom to write to, made when it is first asked."""
        from briefer.gui.start.view import StartView

        view = StartView(self._app.library, self._app.languages, self._look)
        view.addressee_chosen.connect(self._choose)
        view.letter_chosen.connect(self._choose_letter)
        view.left.connect(self._back_to_letter)
        view.passphrase_wanted.connect(self._set_passphrase)
        view.passphrase_declined.connect(self._preferences.decline_passphrase)
        self.letters.addWidget(view)
        return view

    @cached_property
    def all_letters(self) -> "LettersList":
        """Every kept letter, made when they are first looked at."""
        from briefer.gui.letters.view import LettersList

        app = self._app
        view = LettersList(app.letters, app.library, self._look, app.clock, self.jobs)
        view.letter_chosen.connect(self._choose_letter)
        view.asked_new.connect(self.ask_addressee)
        view.left.connect(self._back_to_letter)
        view.touched.connect(self.desk.keep_now)
        self.letters.addWidget(view)
        return view

    @property
    def _asks(self) -> bool:
        """Whether the question whom to write to is shown in its view."""
        made = "start_view" in self.__dict__
        return made and self.letters.currentWidget() is self.start_view

    def _lay_out(self) -> None:
        self._page = QWidget()
        banners = column(self._look, self.standing_banner, self.banner, self._review_banner, gap=0)
        self._page.setLayout(column(self._look, banners, (self.views, 1), gap=0))
        central = QWidget()
        central.setLayout(row(self._look, self.rail, (self._page, 1), gap=0))
        self.setCentralWidget(central)

    def _connect(self) -> None:
        self.rail.view_requested.connect(self.show_view)
        self.letter_view.change_requested.connect(lambda: self.ask_addressee(changing=True))
        self.desk.opened.connect(self._note_opened)
        self.desk.changed.connect(self._changed)
        self.desk.drawn.connect(self._focus_view)
        self.shelf.changed.connect(self._mark_library_changed)
        self._preferences.failed.connect(self.tell)
        parts = self.parts
        parts.view_wanted.connect(self.show_view)
        parts.letter_wanted.connect(self._choose_letter)
        parts.place_wanted.connect(self._show_place)
        parts.record_wanted.connect(self._show_record)
        parts.template_used.connect(self._use_template)
        parts.new_letter_wanted.connect(self.ask_addressee)
        parts.offered.connect(self._offer_anew)
        parts.news.connect(self.rail.tell_packs)
        self.standing_banner.write_wanted.connect(self.write_wanted)
        self.keeper.failed.connect(self.tell)
        self._closing = Closing(self.desk, self.parts, self.keeper, self.banner, self)
        self._closing.given_up.connect(self.close)
        self._closing.closable.connect(self.close)
        self._closing.code_wanted.connect(self._insist_on_code)
        self.keeper.refreshed.connect(self._note_upkeep)
        if isinstance(self.desk, ReadingDesk):
            self.desk.refused.connect(self.tell)

    def _follow_actions(self) -> None:
        on = self.registry.on
        on("new-letter", self.ask_addressee)
        on("all-letters", self.show_all_letters)
        on("choose-addressee", lambda: self.ask_addressee(changing=True))
        on("palette", self.open_palette)
        on("view-letters", lambda: self.show_view("letters"))
        on("view-library", lambda: self.show_view("library"))
        on("matrix", lambda: self.show_view("matrix"))
        on("view-settings", lambda: self.show_view("settings"))
        on("help", lambda: self.show_view("help"))
        on("text-larger", lambda: self._preferences.enlarge_text(1))
        on("text-smaller", lambda: self._preferences.enlarge_text(-1))
        on("lock", self.lock_wanted.emit)
        on("quit", self.close)
        why = self.tr("This library has no passphrase. Set one in Settings.")
        self.registry.set_available("lock", False, why)
        self._offer()

    def _offer(self) -> None:
        """Say what cannot be done here, and why."""
        page, has_letter = self.views.currentWidget(), self.desk.letter is not None
        at_letter = page is self.letters and self.letters.currentWidget() is self.letter_view
        library, review = self.parts.made_library, self.parts.made_review
        where = Where(
            has_letter=has_letter,
            letter=has_letter and at_letter,
            library=library is not None and page is library,
            review=review is not None and page is review.view and review.view.reviewing,
            lent=self.views.lent(),
        )
        self.registry.suspend_each(out_of_reach(self.registry, where))

    def _offer_anew(self) -> None:
        """Let the view that is shown answer to what it can do now."""
        self.registry.lend(self.views.lent())
        self._offer()

    def _show_record(self, key: RecordKey) -> None:
        self.show_view("library")
        self.library.show_record(key)

    def _mark_library_changed(self) -> None:
        self._library_changed = True

    def _note_library_changed(self) -> None:
        """Let the letter know that the library says something else now."""
        if self._library_changed:
            self._library_changed = False
            self.desk.note_library_changed()

    # ------------------------------------------------------------ the library file

    def _tell_standing(self) -> None:
        """Say that the library can only be read, and propose to protect a new one."""
        if self._app.records.read_only or self._standing.elsewhere:
            self.standing_banner.tell(self._standing.elsewhere)
        if self._standing.made and not self._preferences.settings.passphrase_declined:
            self.start_view.propose_passphrase()

    def _note_upkeep(self) -> None:
        """Offer to lock what can be unlocked again."""
        why = self.tr("This library has no passphrase. Set one in Settings.")
        self.registry.set_available("lock", self.keeper.protected, why)
        if self.keeper.protected and "start_view" in self.__dict__:
            self.start_view.protect.hide()

    def _set_passphrase(self) -> None:
        self.show_view("settings")
        self.settings.show_library()
        self.settings.library.protection.ask_passphrase()

    # ------------------------------------------------------------ words

    def _write_to(self, body: Addressee) -> None:
        self._changing = False
        self.start_view.making.refresh()
        self._choose(body.id)

    def _note_opened(self) -> None:
        self._opened = True

    def _changed(self) -> None:
        """Go to a letter that has just been opened; the panes know it by now."""
        if self._opened:
            self._opened = False
            self._back_to_letter()
        letter = self.desk.letter
        if letter is not None:
            self.setWindowTitle(self.tr("{title} – briefer").format(title=letter.title))

    def _tell_notice(self, notice: str) -> None:
        self.banner.show_warning(
            translated(notice),
            self.tr("briefer goes on with its own settings; your file is left as it is."),
        )

    def _dress(self) -> None:
        self.menuBar().setFont(self._look.font(13))
        for menu in self.menuBar().findChildren(QMenu):
            menu.setFont(self._look.font(13))
        self.setMinimumSize(*_LEAST)
        self.rail.fit(self.width())
