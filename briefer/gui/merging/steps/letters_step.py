"""The third step: every letter, to be skimmed, changed for one recipient, or left out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from briefer.bootstrap import App
from briefer.domain.recipient import Recipient
from briefer.errors import BrieferError
from briefer.gui.jobs import Jobs
from briefer.gui.look.look import Look
from briefer.gui.merging.draft import OwnWay, way_of
from briefer.gui.merging.setup import Setup
from briefer.gui.merging.skimming import Skimmed, Skimming, Wanted
from briefer.gui.merging.steps.letter_preview import LetterPreview
from briefer.gui.merging.steps.one_letter import OneLetter
from briefer.gui.merging.steps.recipients_list import RecipientsModel, RecipientsView
from briefer.gui.parts.fields import SearchField
from briefer.gui.parts.folding import Room, SplitPanes
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column
from briefer.gui.parts.rows import RowWords

_ROOM = Room(all_from=920, widths=(300, 560, 320), least=(220, 280, 260), grows_from=1)


class LettersStep(QFrame):
    """The recipients, the letter of the one that one is at, and what can be changed in it.

    `own_wanted` carries a Skimmed whose letter is to become the recipient's own, `own_shown` the id
    of such a letter that is to be opened.
    """

    own_wanted = Signal(object)
    own_shown = Signal(str)

    def __init__(self, app: App, setup: Setup, jobs: Jobs, look: Look) -> None:
        """Show the letters of what is being set up."""
        super().__init__()
        self._setup = setup
        self._at = self._going = 0
        self._now: Skimmed | None = None
        self.setObjectName("letters-step")
        self.skimming = Skimming(app, jobs, self)
        self.search = SearchField(self.tr("Search the recipients"), look)
        self.search.setObjectName("merge-search")
        self.counts = Label("", look, size=12, tone="muted", wrap=True)
        self.model = RecipientsModel(self._worded, self)
        self.list = RecipientsView(self.model, look)
        side = QFrame()
        side.setObjectName("merge-side")
        side.setProperty("pane", "side")
        above = column(look, self.search, self.counts, gap=8, margins=(12, 8, 12, 8))
        side.setLayout(column(look, above, (self.list, 1), gap=0))
        self.preview = LetterPreview(app, jobs, look)
        self.preview.listen(self)
        self.one = OneLetter(app.languages, look)
        names = (self.tr("Recipients"), self.tr("Letter"), self.tr("Changes"))
        self.panes = SplitPanes((side, self.preview, self.one), names, _ROOM, look)
        self.panes.tabs.setAccessibleName(self.tr("Parts of this step"))
        self.setLayout(column(look, (self.panes, 1), gap=0))
        self._connect()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search)
        self.list.moved.connect(self._come)
        self.preview.stepped.connect(self.list.step)
        self.skimming.shown.connect(self._show)
        self.skimming.failed.connect(self._fail)
        self.skimming.checked.connect(self._know)
        self.one.form.changed.connect(self._write)
        self.one.own.clicked.connect(self._want_own)
        self.one.back.clicked.connect(self._give_back)
        self.one.out.clicked.connect(self._leave_out)

    # ------------------------------------------------------------ coming and going

    def begin(self) -> None:
        """Show the recipients, and the letter that one was at."""
        self.skimming.forget_own()
        draft = self._setup.draft
        self.model.show_recipients([draft.changed(one) for one in draft.read.recipients])
        self.list.go_to(self._at)
        self._skim()
        self._check()

    def leave(self) -> None:
        """Work on nothing while one is elsewhere."""
        self.one.form.settle()
        self.skimming.stop()

    def focus_start(self) -> None:
        """Go to where one begins."""
        target: QWidget = self.list if self.list.isVisibleTo(self) else self.panes.tabs
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def why_not(self) -> str:
        """Why one cannot go on; empty when one can."""
        return "" if self._setup.draft.anybody else self.tr("Every letter is left out.")

    # ------------------------------------------------------------ one letter

    def _come(self, row: int) -> None:
        if row != self._at:
            self.one.form.settle()
            self._at = row
            self._skim()

    def _recipient(self) -> Recipient | None:
        draft = self._setup.draft
        found = next((one for one in draft.read.recipients if one.row == self._at), None)
        return None if found is None else draft.changed(found)

    def _wanted(self, recipient: Recipient) -> Wanted | None:
        draft = self._setup.draft
        if draft.letter is None:
            return None
        return Wanted(draft.letter, recipient, draft.own.get(recipient.row))

    def _skim(self) -> None:
        recipient = self._recipient()
        wanted = None if recipient is None else self._wanted(recipient)
        if recipient is None or wanted is None:
            return
        self.one.show_recipient(
            recipient.name,
            way_of(recipient),
            own=wanted.own is not None,
            out=recipient.row in self._setup.draft.left_out,
        )
        self.skimming.show(wanted)

    def _show(self, skimmed: Skimmed) -> None:
        if skimmed.recipient.row != self._at:
            return
        self._now = skimmed
        place = self.list.currentIndex().row() + 1
        words = self.tr("Letter {number} of {all} · {name}").format(
            number=place, all=self.model.rowCount(), name=skimmed.recipient.name
        )
        self.preview.show_letter(skimmed.document, words)
        self.one.show_findings(skimmed.findings)
        self.one.form.offer_hooks(skimmed.offers)

    def _fail(self, problem: BrieferError) -> None:
        self._now = None
        self.preview.tell(problem)
        self.one.show_findings(())

    # ------------------------------------------------------------ changes

    def _write(self, way: OwnWay) -> None:
        self._setup.write(self._at, way)
        self._renew()

    def _want_own(self) -> None:
        own = self._setup.draft.own.get(self._at)
        if own is not None:
            self.own_shown.emit(own)
        elif self._now is not None and self._now.recipient.row == self._at:
            self.own_wanted.emit(self._now)

    def _give_back(self) -> None:
        self._setup.take_own(self._at)
        self._renew()

    def _leave_out(self) -> None:
        out = self._at not in self._setup.draft.left_out
        self._setup.leave_out(self._at, out=out)
        self._renew()

    def _renew(self) -> None:
        """Show the list and the letter as they are now; one stays where one is."""
        draft, at = self._setup.draft, self._at
        self.model.show_recipients([draft.changed(one) for one in draft.read.recipients])
        self.list.go_to(at)
        self._skim()
        self._check()

    # ------------------------------------------------------------ the list

    def _search(self, text: str) -> None:
        self.model.search(text)
        self.list.go_to(self._at)

    def _check(self) -> None:
        draft = self._setup.draft
        going = draft.going
        self._going = len(going)
        if draft.letter is not None:
            self.skimming.check(draft.letter, going, draft.own)
        self._know()

    def _know(self) -> None:
        words = self.tr("Letters {all}, checked {checked}, with errors {wrong}, own {own}").format(
            all=self._going,
            checked=self.skimming.checked_count,
            wrong=self.skimming.wrong_count,
            own=len(self._setup.draft.own),
        )
        self.counts.setText(words)
        self.model.say_anew()

    def _worded(self, recipient: Recipient) -> RowWords:
        draft = self._setup.draft
        own = draft.own.get(recipient.row)
        errors = self.skimming.errors(recipient, own)
        chip, more = "", ""
        if recipient.row in draft.left_out:
            chip = self.tr("Left out")
        elif errors:
            chip = self.tr("Errors {count}").format(count=errors)
        if own is not None:
            more = self.tr("Own letter")
        about = (recipient.organisation, recipient.country, recipient.language)
        row = self.tr("row {row}").format(row=recipient.row)
        return RowWords(
            key=str(recipient.row),
            title=recipient.name,
            second=" · ".join(part for part in (*about, row) if part),
            chip=chip,
            chip_kind="plain" if recipient.row in draft.left_out else "err",
            more=more,
            more_kind="accent",
        )
