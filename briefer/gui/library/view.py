"""The library view: its header, the kinds, the records of one kind, and one record."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from shiboken6 import isValid

from briefer.domain.records import Kind, RecordKey, key_of
from briefer.errors import BrieferError
from briefer.gui.action_ids import ActionId
from briefer.gui.actions import Actions
from briefer.gui.focus import PaneFocus
from briefer.gui.jobs import Jobs
from briefer.gui.library.browser import Browser
from briefer.gui.library.header import LibraryHeader
from briefer.gui.library.kinds import kind_words
from briefer.gui.library.panes import Panes
from briefer.gui.library.record_pane import RecordPane
from briefer.gui.library.sentences import name_of, trashed_note
from briefer.gui.library.shelf import Shelf
from briefer.gui.library.side import Side
from briefer.gui.look.look import Look
from briefer.gui.parts.banner import Banner
from briefer.gui.parts.layouts import column
from briefer.gui.parts.toast import Toast
from briefer.gui.words import translated
from briefer.services.editing import NEW, name_path, value_at
from briefer.services.records import Batch, Held

_MOST_NAMES = 3


class LibraryView(QFrame):
    """Everything about the records of the library. `letter_wanted` carries a letter's id."""

    letter_wanted = Signal(str)

    def __init__(
        self,
        shelf: Shelf,
        jobs: Jobs,
        today: Callable[[], dt.date],
        actions: Actions,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        """Show the records of `shelf`, as they stand `today`."""
        super().__init__(parent)
        self._shelf, self._actions = shelf, actions
        self._kind: Kind | None = Kind.RECOMMENDATION
        self._begun = False
        self._waiting: RecordKey | None = None
        """The record of which the banner says that something waits in it."""
        self.setProperty("pane", "main")
        self.setObjectName("library-view")
        self.header = LibraryHeader(actions, look)
        self.banner = Banner(look)
        self.side = Side(shelf, look)
        self.browser = Browser(shelf, jobs, today, look)
        self.record = RecordPane(shelf, jobs, today, look)
        self.panes = Panes((self.side, self.browser, self.record), look)
        self.setLayout(column(look, self.header, self.banner, (self.panes, 1), gap=0))
        self.toast = Toast(look, self.record)
        self._steps = PaneFocus((self.side, self.browser, self.record), self)
        self._connect()
        self._follow_actions()

    # ------------------------------------------------------------ coming and going

    def begin(self) -> None:
        """Show what the library holds, the first time that the view is gone to."""
        if not self._begun:
            self._begun = True
            self._count()
            self.side.show_kind(self._kind)
            self._tell_unfinished()
        self.offer()

    def focus_start(self) -> None:
        """Go to where one begins: the list."""
        if self.browser.isVisible():
            self.browser.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.panes.tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> bool:
        """Keep what is typed; return whether all of it is in the library file, if as a draft."""
        self.record.leave()
        return self._shelf.drafts.safe

    def show_record(self, key: RecordKey) -> None:
        """Look at a record, wherever it is."""
        held = self._shelf.held(key)
        if held is None:
            return
        if key == self._waiting:
            self._waiting = None
            self.banner.hide()
        kind = None if held.trashed else key.kind
        if kind is not self._kind:
            self._show_kind(kind)
            self.side.show_kind(kind)
        self.browser.look_at(key)
        if self.browser.current != key or self.browser.list.currentIndex().row() < 0:
            self.side.filters.clear()
            self.browser.search.clear()
            self.browser.look_at(key)
        self.record.show_key(key)
        self._offer_record()

    def lent(self) -> dict[ActionId, Callable[[], object]]:
        """Return what the actions that other views have too do here."""
        return {
            "undo": self.undo,
            "redo": self.redo,
            "search": self._search,
            "next-pane": lambda: self._step(1),
            "previous-pane": lambda: self._step(-1),
        }

    # ------------------------------------------------------------ steps

    def undo(self) -> None:
        """Take back what was typed and could not be kept, or else the last step."""
        form = self.record.form
        if form is not None and not form.flush():
            form.give_up()
            return
        self._shelf.undo()

    def redo(self) -> None:
        """Make again what was taken back last."""
        form = self.record.form
        if form is None or form.flush():
            self._shelf.redo()

    def add(self) -> None:
        """Add a record of the kind that is shown, and go to its first field."""
        if self._kind is None or self._kind not in NEW:
            return
        self.record.leave()
        words = kind_words(self._kind)
        if self._shelf.add(self._kind, words.name, words.new) is not None:
            self.panes.bring(self.record)
            self.record.focus_start()

    def duplicate(self) -> None:
        """Add a copy of the record that is looked at."""
        held = self._now()
        if held is None or key_of(held.record).kind not in NEW:
            return
        name = self.tr("{title} (copy)").format(title=_own_name(held))
        label = self.tr("Copy of “{title}”").format(title=name_of(held))
        if self._shelf.duplicate(held, name, label) is not None:
            self.panes.bring(self.record)
            self.record.focus_start()

    def trash(self) -> None:
        """Put the record that is looked at in the trash; in the trash, ask to delete it."""
        held = self._now()
        if held is None or self._shelf.read_only:
            return
        if held.trashed:
            self.record.purge.ask(held)
            return
        label = self.tr("Moving “{title}” to the trash").format(title=name_of(held))
        if self._shelf.trash(held, label, trashed_note(held, self._shelf)):
            self._back_to_list()

    def restore(self) -> None:
        """Take the record that is looked at out of the trash."""
        held = self._now()
        if held is not None and held.trashed:
            label = self.tr("Restoring “{title}”").format(title=name_of(held))
            note = self.tr("Restored “{title}”.").format(title=name_of(held))
            if self._shelf.restore(held, label, note):
                self._back_to_list()

    def _back_to_list(self) -> None:
        """Leave the buttons that would do the same to the next record."""
        focused = QApplication.focusWidget()
        if focused is not None and self.record.head.isAncestorOf(focused):
            self.focus_start()

    def purge(self) -> None:
        """Delete the record that is looked at for good."""
        held = self._now()
        if held is not None and self._shelf.purge(key_of(held.record)):
            self.record.purge.hide()
            self.browser.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def merge(self, other: Held) -> None:
        """Leave the record that is looked at of two."""
        held = self._now()
        if held is None:
            return
        label = self.tr("Merging “{title}”").format(title=name_of(other))
        note = self.tr("Merged “{title}” into this one.").format(title=name_of(other))
        if self._shelf.merge(held, other, label, note):
            self.record.twins.dismiss()
            self.record.focus_start()

    # ------------------------------------------------------------ following

    def _connect(self) -> None:
        shelf, record, head = self._shelf, self.record, self.record.head
        self.side.kind_chosen.connect(self._show_kind)
        self.side.filters.changed.connect(self._narrow)
        self.browser.selected.connect(self._select)
        self.browser.report_wanted.connect(self._actions["bring-in"].trigger)
        self.browser.list.trash_requested.connect(self.trash)
        self.browser.list.entered.connect(self._enter)
        self.browser.list.activated.connect(self._enter)
        record.ties.letter_wanted.connect(self.letter_wanted)
        record.ties.record_wanted.connect(self.show_record)
        record.unkept.connect(self._tell_unkept)
        record.twins.merged.connect(self.merge)
        record.purge.confirmed.connect(self.purge)
        head.duplicate_wanted.connect(self.duplicate)
        head.twins_wanted.connect(record.find_twins)
        head.trash_wanted.connect(self.trash)
        head.restore_wanted.connect(self.restore)
        head.purge_wanted.connect(self.trash)
        shelf.touched.connect(self._touched)
        shelf.noted.connect(self._tell)
        shelf.failed.connect(self.tell)
        shelf.shown.connect(self._show_here)
        shelf.offered.connect(self.offer)
        shelf.drafts.changed.connect(self._follow_drafts)

    def _follow_actions(self) -> None:
        on = self._actions.on
        on("new-record", self.add)
        on("duplicate-record", self.duplicate)
        on("trash-record", self.trash)
        on("restore-record", self.restore)
        on("merge-records", self.record.find_twins)

    def _show_kind(self, kind: Kind | None) -> None:
        self._kind = kind
        self.header.show_kind(kind)
        self.side.filters.show_facets(() if kind is None else self._shelf.store.facets(kind))
        self.browser.show_kind(kind, self.side.filters.chosen)
        self._offer_record()

    def _narrow(self) -> None:
        self.browser.narrow(self.side.filters.chosen)

    def _select(self, key: RecordKey | None) -> None:
        self.record.show_key(key)
        self._offer_record()

    def _enter(self) -> None:
        self.panes.bring(self.record)
        self.record.focus_start()

    def _step(self, by: int) -> None:
        """Go to the next pane, which may lie behind its tab."""
        if self.panes.narrow:
            self._steps.enter(self.panes.bring_beside(by))
        else:
            self._steps.step(by)

    def _search(self) -> None:
        self.panes.bring(self.browser)
        self.browser.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.browser.search.selectAll()

    def _touched(self, batch: Batch) -> None:
        # Its button would take back another step now than the one it tells of.
        self.toast.dismiss()
        self._count()
        if self._kind is not None:
            self.side.filters.show_facets(self._shelf.store.facets(self._kind))
        self.browser.note(batch)
        self.record.refresh()
        self._offer_record()

    def _count(self) -> None:
        counts, trashed = self._shelf.counts()
        self.side.show_counts(counts, trashed)
        self.header.show_counts(counts)

    def _now(self) -> Held | None:
        """Return the record that is looked at, with what is typed in it."""
        self.record.leave()
        held = self.record.held
        return None if held is None else self._shelf.held(key_of(held.record))

    # ------------------------------------------------------------ telling

    def tell(self, problem: BrieferError) -> None:
        """Say what is wrong and what to do about it."""
        self._waiting = None
        self.banner.show_error(translated(problem.message), translated(problem.hint))

    def offer(self) -> None:
        """Say what can be undone and done again, while this is the view that is shown."""
        if not self.isVisible() or not isValid(self._shelf.stack):
            # The last step goes while the window is deleted.
            return
        stack = self._shelf.stack
        can = (self._shelf.can_undo, stack.canRedo())
        texts = (stack.undoText(), stack.redoText())
        verbs = (self.tr("Undo"), self.tr("Redo"))
        nothing = (self.tr("There is nothing to undo."), self.tr("There is nothing to redo."))
        names: tuple[ActionId, ActionId] = ("undo", "redo")
        for number, name in enumerate(names):
            what, verb = texts[number], verbs[number]
            text = self.tr("{verb}: {step}").format(verb=verb, step=what) if what else verb
            self._actions.lend_words(name, text, "" if can[number] else nothing[number])
        self._offer_record()

    def _offer_record(self) -> None:
        held, set_to = self.record.held, self._actions.set_available
        reader = self.tr("This library can only be read.") if self._shelf.read_only else ""
        none = "" if held is not None else self.tr("Choose a record first.")
        gone = self.tr("Restore the record first.") if held is not None and held.trashed else ""
        here = "" if gone or none else self.tr("This record is not in the trash.")
        foreign = held is not None and key_of(held.record).kind not in NEW
        made = self.tr("Records of this kind are made elsewhere.")
        new = reader or ("" if self._kind in NEW else made)
        set_to("new-record", not new, new)
        copy = reader or none or gone or (made if foreign else "")
        set_to("duplicate-record", not copy, copy)
        set_to("trash-record", not (reader or none), reader or none)
        set_to("restore-record", not (reader or none or here), reader or none or here)
        set_to("merge-records", not (none or gone), none or gone)

    def _show_here(self, key: RecordKey) -> None:
        """Look at what a step has changed, unless it was made in another view."""
        if self.isVisible():
            self.show_record(key)

    def _tell(self, sentence: str) -> None:
        if not self.isVisible():
            return
        self.toast.stand_on(self.record if self.record.isVisible() else self.browser)
        self.toast.show_message(sentence, self.undo)

    def _tell_unkept(self, key: RecordKey, names: tuple[str, ...]) -> None:
        said = self.tr("“{title}” has something unfinished: {fields}.")
        title = self._shelf.name(key.kind, key.id)
        self._tell_waiting(key, said.format(title=title, fields=", ".join(names)))

    def _tell_unfinished(self) -> None:
        """Tell what waits since the library was open last."""
        found = [(key, self._shelf.held(key)) for key in self._shelf.drafts]
        waiting = [(key, held) for key, held in found if held is not None and not held.trashed]
        if waiting:
            said = self.tr("Something unfinished waits in: {titles}.")
            titles = ", ".join(f"“{name_of(held)}”" for _, held in waiting[:_MOST_NAMES])
            more = " …" if len(waiting) > _MOST_NAMES else ""
            self._tell_waiting(waiting[0][0], said.format(titles=titles + more))

    def _tell_waiting(self, key: RecordKey, sentence: str) -> None:
        self._waiting = key
        self.banner.show_warning(
            sentence,
            self.tr("What you typed is safe, but the record does not say it yet."),
            self.tr("Go back to it"),
            lambda: self._go_back_to(key),
        )

    def _go_back_to(self, key: RecordKey) -> None:
        self.show_record(key)
        self.panes.bring(self.record)
        self.record.focus_unfinished()

    def _follow_drafts(self) -> None:
        """Mark the records in which something waits; say it no longer where nothing does."""
        self.browser.model.say_anew()
        if self._waiting is not None and self._waiting not in self._shelf.drafts:
            self._waiting = None
            self.banner.hide()


def _own_name(held: Held) -> str:
    return str(value_at(held.record, name_path(key_of(held.record).kind)))
