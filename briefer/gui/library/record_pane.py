"""The end of the library view: the record that is looked at, to be read and changed."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from briefer.domain.law import LegalHook
from briefer.domain.records import Kind, RecordKey, key_of
from briefer.domain.template import Template
from briefer.gui.jobs import Jobs
from briefer.gui.library.force_bar import ForceBar, Span
from briefer.gui.library.form import RecordForm
from briefer.gui.library.forms import form_of
from briefer.gui.library.notices import OfferedNotice, PurgeNotice, TwinsNotice
from briefer.gui.library.record_head import RecordHead
from briefer.gui.library.shelf import Shelf
from briefer.gui.library.ties import Ties
from briefer.gui.look.look import Look
from briefer.gui.parts.cards import scroller
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column
from briefer.services.records import Held

_TWINS = "library-twins"
_LAID_OUT_MS = 50
"""Until a new part has its height: each layout around it waits for the one inside."""


class RecordPane(QFrame):
    """One record: its head, what is to be decided about it, its form, and its ties."""

    unkept = Signal(object, object)
    """A record's key, and the names of its fields in which something typed could not be kept."""

    def __init__(
        self,
        shelf: Shelf,
        jobs: Jobs,
        today: Callable[[], dt.date],
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        """Wait for a record."""
        super().__init__(parent)
        self._shelf, self._jobs, self._today, self._look = shelf, jobs, today, look
        self._held: Held | None = None
        self._forms: dict[Kind, RecordForm] = {}
        self.setProperty("pane", "side")
        self.setObjectName("library-record")
        self._make()
        self._lay_out()
        self._connect()
        self._show_none()

    @property
    def held(self) -> Held | None:
        """The record as it was shown last."""
        return self._held

    @property
    def form(self) -> RecordForm | None:
        """The form that is shown."""
        return self._forms.get(key_of(self._held.record).kind) if self._held else None

    @property
    def locked(self) -> bool:
        """Whether the record can only be read."""
        return self._shelf.read_only or (self._held is not None and self._held.trashed)

    def show_key(self, key: RecordKey | None) -> None:
        """Show another record; what is typed in the one before is kept first."""
        if self._held is None or key != key_of(self._held.record):
            self.leave()
            self.twins.dismiss()
            self.purge.hide()
            self.area.verticalScrollBar().setValue(0)
        held = self._shelf.held(key) if key is not None else None
        if held is None:
            self._show_none()
        else:
            self._show(held)

    def refresh(self) -> None:
        """Show the record as the library holds it now."""
        if self._held is not None:
            self.show_key(key_of(self._held.record))

    def leave(self) -> None:
        """Keep what is typed; what cannot be kept waits as a draft, and is told."""
        form = self.form
        if form is not None and not form.flush() and form.key is not None:
            self.unkept.emit(form.key, form.left_over())

    def find_twins(self) -> None:
        """Look for records that say nearly the same."""
        held = self._held
        if held is None:
            return
        self.leave()
        self.refresh()
        self._jobs.run(
            _TWINS,
            lambda: self._shelf.store.similar(held.record),
            lambda found: self._show_twins(held, found),
            self._shelf.failed.emit,
        )

    def focus_start(self) -> None:
        """Go to the first field."""
        form = self.form
        if form is not None and form.fields:
            form.fields[0].go_to()

    def focus_unfinished(self) -> None:
        """Go to the field in which something waits."""
        form = self.form
        if form is not None and form.go_to_unfinished():
            self._show_part(QApplication.focusWidget() or form)

    def _make(self) -> None:
        look = self._look
        self.head = RecordHead(look)
        self.reason = Label("", look, size=12, tone="muted", wrap=True)
        self.reason.setObjectName("locked-reason")
        self.offered = OfferedNotice(self._shelf.name, look)
        self.twins = TwinsNotice(self._shelf.name, look)
        self.purge = PurgeNotice(look)
        self.bar = ForceBar(look)
        self.forms = QWidget()
        self._sheets = column(look, gap=0)
        self.forms.setLayout(self._sheets)
        self.blocks = Label("", look, serif=True, size=15, wrap=True)
        self.blocks.setObjectName("template-blocks")
        self.ties = Ties(self._shelf, look)
        self.none = Label(self.tr("Choose a record to look at."), look, tone="muted", wrap=True)

    def _lay_out(self) -> None:
        look = self._look
        self._whole = QWidget()
        self._whole.setLayout(
            column(
                look,
                self.head,
                self.reason,
                self.offered,
                self.purge,
                self.twins,
                self.bar,
                self.forms,
                self.blocks,
                self.ties,
                gap=12,
            )
        )
        page = QWidget()
        margins = (24, 12, 24, 24)
        page.setLayout(column(look, self._whole, self.none, None, gap=0, margins=margins))
        self.area = scroller(page, "side")
        self.setLayout(column(look, self.area, gap=0))

    def _connect(self) -> None:
        self.offered.mine_kept.connect(lambda: self._decide(self._keep_mine))
        self.offered.theirs_taken.connect(lambda: self._decide(self._take_theirs))
        self.twins.closed.connect(self.twins.dismiss)
        self.purge.closed.connect(self.purge.hide)

    def _show_none(self) -> None:
        self._held = None
        self._whole.hide()
        self.none.show()

    def _show(self, held: Held) -> None:
        self._held = held
        self.none.hide()
        self._whole.show()
        locked = self.locked
        self.head.show_held(held, self._today(), read_only=self._shelf.read_only)
        self.reason.setText(self._reason())
        self.reason.setVisible(locked)
        self.offered.show_held(held, locked=locked)
        self.bar.show_spans(self._spans(held), self._today())
        form = self._form(key_of(held.record).kind)
        form.show_held(held, locked=locked)
        self._bring(form)
        is_template = isinstance(held.record, Template)
        self.blocks.setVisible(is_template)
        if isinstance(held.record, Template):
            self.blocks.setText("\n\n".join(b.text for b in held.record.blocks if b.text))
        self.ties.show_held(held)

    def _form(self, kind: Kind) -> RecordForm:
        if kind not in self._forms:
            sections = form_of(kind, self._shelf.profiles)
            form = self._forms[kind] = RecordForm(sections, self._shelf, self._look)
            form.grown.connect(self._show_part)
            self._sheets.addWidget(form)
        return self._forms[kind]

    def _show_part(self, part: QWidget) -> None:
        """Bring a new part into view whole, as soon as it has its place."""
        QTimer.singleShot(_LAID_OUT_MS, part, lambda: self.area.ensureWidgetVisible(part))

    def _bring(self, form: RecordForm) -> None:
        """Show a form; the others take no room, for the pane is as high as what it shows."""
        form.show()
        for other in self._forms.values():
            if other is not form:
                other.hide()

    def _reason(self) -> str:
        if self._shelf.read_only:
            return self.tr("This library can only be read: its file or folder cannot be written.")
        return self.tr("This record lies in the trash. Restore it to change it.")

    def _spans(self, held: Held) -> tuple[Span, ...]:
        hook = held.record
        if not isinstance(hook, LegalHook) or hook.in_force_from is None:
            return ()
        until = hook.in_force_until
        spans = [Span(name=hook.label, since=hook.in_force_from, until=until)]
        if hook.superseded_by is not None:
            after = self._shelf.held(RecordKey(kind=Kind.HOOK, id=hook.superseded_by))
            if after is not None and isinstance(after.record, LegalHook):
                since = after.record.in_force_from or until
                if since is not None:
                    end = after.record.in_force_until
                    spans.append(Span(name=after.record.label, since=since, until=end))
        return tuple(spans)

    def _show_twins(self, held: Held, found: tuple[tuple[Held, float], ...]) -> None:
        if self._held is not None and key_of(self._held.record) == key_of(held.record):
            self.twins.show_twins(self._held, found, locked=self.locked)
            self.area.ensureWidgetVisible(self.twins)

    def _decide(self, step: Callable[[Held], object]) -> None:
        self.leave()
        if self._held is not None:
            step(self._held)
            self.focus_start()

    def _keep_mine(self, held: Held) -> None:
        self._shelf.keep_mine(held, self.tr("Keeping mine"))

    def _take_theirs(self, held: Held) -> None:
        self._shelf.take_theirs(held, self.tr("Taking theirs"))
