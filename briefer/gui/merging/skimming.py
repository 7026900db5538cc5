"""Skimming: each recipient's letter, composed and checked away from the window."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from briefer.bootstrap import App
from briefer.composing.laying import lay_out
from briefer.composing.merging import letter_for
from briefer.composing.offers import offer_hooks
from briefer.composing.outlining import outline
from briefer.composing.own_library import own_library
from briefer.document.nodes import Document
from briefer.domain.finding import Finding, Severity
from briefer.domain.ids import AddresseeId, HookId, LetterId
from briefer.domain.letter import Letter
from briefer.domain.recipient import Recipient
from briefer.gui.jobs import Jobs

_SHOW, _CHECK = "merge/skim", "merge/check"

_FIT = {"binds", "standard"}
"""The provisions that are offered for a letter that does not invoke them yet."""

_TOGETHER = 4
"""Letters that are checked in one go: the preview waits for no more."""


@dataclass(frozen=True)
class Skimmed:
    """One recipient's letter, and what there is to know about it, worst first.

    `offers` are the provisions that it can invoke, each with what it is called.
    """

    recipient: Recipient
    letter: Letter
    document: Document
    findings: tuple[Finding, ...]
    offers: tuple[tuple[HookId, str], ...] = ()

    @property
    def errors(self) -> int:
        """How many errors there are."""
        return sum(found.severity is Severity.ERROR for found in self.findings)


@dataclass(frozen=True)
class Wanted:
    """One letter to look at: the common one for a recipient, or the one that is theirs alone."""

    common: Letter
    recipient: Recipient
    own: LetterId | None = None


class Composer:
    """Composes letters of a job; only ever called in the one worker."""

    def __init__(self, app: App) -> None:
        """Compose over the library of `app`."""
        self._app = app
        self._common: Letter | None = None
        self._to: dict[AddresseeId, Letter] = {}

    def letter(self, wanted: Wanted) -> Letter:
        """Return what a recipient gets. Raises BrieferError where there is no such letter."""
        own = None if wanted.own is None else self._app.letters.peek(wanted.own)
        if own is not None:
            return own
        app, recipient = self._app, wanted.recipient
        body = recipient.addressee or wanted.common.addressee
        if wanted.common is not self._common:
            self._common, self._to = wanted.common, {}
        if body not in self._to:
            self._to |= app.merging.letters_to((body,), wanted.common)
        return letter_for(recipient, self._to[body], app.library, app.phrases)

    def show(self, wanted: Wanted) -> Skimmed:
        """Return the same as `skim`, and what law the letter can invoke."""
        skimmed = self.skim(wanted)
        groups = offer_hooks(skimmed.letter, self._app.library)
        rows = [row for group in groups for row in group.rows if row.ticked or group.kind in _FIT]
        return replace(skimmed, offers=tuple((row.hook.id, row.hook.label) for row in rows))

    def skim(self, wanted: Wanted) -> Skimmed:
        """Return a letter as it will be, checked. Raises BrieferError as `letter` does."""
        app, letter = self._app, self.letter(wanted)
        phrases, library = app.phrases(letter.language), own_library(letter, app.library)
        words = outline(letter, library, phrases)
        document = lay_out(letter, words, phrases)
        findings = app.checker.check_alone(letter, words, document, library)
        return Skimmed(wanted.recipient, letter, document, findings)


class Skimming(QObject):
    """Shows one letter after another, and counts the errors of all while one looks.

    `shown` carries what was Skimmed, `failed` why it could not be, and `checked` comes when more is
    known about errors.
    """

    shown = Signal(object)
    failed = Signal(object)
    checked = Signal()

    def __init__(self, app: App, jobs: Jobs, parent: QObject | None = None) -> None:
        """Work in the worker of `jobs`."""
        super().__init__(parent)
        self._composer, self._jobs = Composer(app), jobs
        self._waiting: list[Recipient] = []
        self._common: Letter | None = None
        self._own: Mapping[int, LetterId] = {}
        # By row, since ten thousand recipients are looked up whenever one of them changes.
        self._errors: dict[int, tuple[Recipient, LetterId | None, int]] = {}
        self.checked_count = self.wrong_count = 0
        """How many of the letters that are to be checked are, and how many of them have errors."""

    def errors(self, recipient: Recipient, own: LetterId | None) -> int | None:
        """Return how many errors a letter has; None while that is not known."""
        known = self._errors.get(recipient.row)
        if known is None or known[1] != own:
            return None
        return known[2] if known[0] is recipient or known[0] == recipient else None

    def show(self, wanted: Wanted) -> None:
        """Compose a letter to be looked at; of several that are asked for, the last is."""
        composer = self._composer
        self._jobs.run(_SHOW, lambda: composer.show(wanted), self._take, self.failed.emit)

    def check(
        self, common: Letter, recipients: Sequence[Recipient], own: Mapping[int, LetterId]
    ) -> None:
        """Check the letters of these recipients, as far as they are not; `own` are by row."""
        if common is not self._common:
            self._common, self._errors = common, {}
        self._own = own
        known = [self.errors(one, own.get(one.row)) for one in recipients]
        self._waiting = [one for one, count in zip(recipients, known, strict=True) if count is None]
        self.checked_count = len(recipients) - len(self._waiting)
        self.wrong_count = sum(map(bool, known))
        self._go_on()

    def forget_own(self) -> None:
        """Check the letters that are a recipient's own anew: somebody has worked on them."""
        self._errors = {row: known for row, known in self._errors.items() if known[1] is None}

    def stop(self) -> None:
        """Compose and check nothing any more."""
        self._waiting = []
        self._jobs.drop(_SHOW)
        self._jobs.drop(_CHECK)

    def _take(self, skimmed: Skimmed) -> None:
        self.shown.emit(skimmed)

    def _go_on(self) -> None:
        some, self._waiting = self._waiting[:_TOGETHER], self._waiting[_TOGETHER:]
        common = self._common
        if not some or common is None:
            return
        composer = self._composer
        wanted = [Wanted(common, one, self._own.get(one.row)) for one in some]

        def work() -> list[tuple[Wanted, int]]:
            return [(one, composer.skim(one).errors) for one in wanted]

        self._jobs.run(_CHECK, work, self._note, lambda _: self._go_on())

    def _note(self, found: list[tuple[Wanted, int]]) -> None:
        for one, errors in found:
            if one.common is self._common:
                self._errors[one.recipient.row] = (one.recipient, one.own, errors)
                self.checked_count += 1
                self.wrong_count += bool(errors)
        self.checked.emit()
        self._go_on()
