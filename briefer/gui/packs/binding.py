"""Binding a pack away from the window's thread: its document, its pages, what there is to mend."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from briefer.bootstrap import App
from briefer.composing.checks.across import PackFinding
from briefer.document.placement import Typeset
from briefer.domain.finding import Severity
from briefer.domain.pack import Pack
from briefer.gui.jobs import Jobs
from briefer.gui.packs.told import ToldLine, told_lines
from briefer.services.packs import BoundUp

_BIND, _CHECK = "pack/bind", "pack/check"


@dataclass(frozen=True)
class Checked:
    """A pack that is bound, and what there is to know about it, worst first."""

    made: BoundUp
    findings: tuple[PackFinding, ...]
    lines: tuple[ToldLine, ...]

    @property
    def firm(self) -> PackFinding | None:
        """What keeps the pack from going out whatever reason is given."""
        return next((found for found in self.findings if found.finding.firm), None)

    @property
    def errors(self) -> int:
        """How many errors there are."""
        return sum(found.finding.severity is Severity.ERROR for found in self.findings)


class Binding(QObject):
    """Binds the latest state of a pack, then checks it.

    `bound` carries a BoundUp, `checked` what is Checked, and `failed` a problem that the user can
    mend. Of states that follow each other while the worker is busy, only the last is bound.
    """

    bound = Signal(object)
    checked = Signal(object)
    failed = Signal(object)

    def __init__(self, app: App, jobs: Jobs, parent: QObject | None = None) -> None:
        """Wait for a pack."""
        super().__init__(parent)
        self._app, self._jobs = app, jobs
        self.made: BoundUp | None = None
        self.known: Checked | None = None

    def renew(self, pack: Pack) -> None:
        """Bind a pack as its letters are now."""
        app = self._app
        self._jobs.drop(_CHECK)
        self._jobs.run(_BIND, lambda: app.packing.bind(pack, app.library), self._take, self._fail)

    def forget(self) -> None:
        """Give up what is being bound: there is no pack any more."""
        self._jobs.drop(_BIND)
        self._jobs.drop(_CHECK)
        self.made = self.known = None

    def check(self, pack: Pack) -> Checked:
        """Return a pack bound and checked as everything is now; meant for the worker.

        Raises BrieferError as binding does.
        """
        return self._checked(self._app.packing.bind(pack, self._app.library))

    def _take(self, made: BoundUp) -> None:
        self.made = made
        self.bound.emit(made)
        self._jobs.run(_CHECK, lambda: self._checked(made), self._know, self._fail)

    def _checked(self, made: BoundUp) -> Checked:
        findings = self._app.packing.findings(made, self._app.library)
        return Checked(made, findings, told_lines(made, findings))

    def _know(self, known: Checked) -> None:
        self.known = known
        self.checked.emit(known)

    def _fail(self, problem: object) -> None:
        self.failed.emit(problem)


Ranges = dict[str, tuple[int, int]]
"""The first and the last page, from one, of each part ("law") and letter ("letter-2")."""


def ranges_of(typeset: Typeset) -> Ranges:
    """Return on which pages the parts of a pack and its letters stand."""
    found: Ranges = {}
    for placement in typeset.placements:
        name, _, rest = placement.anchor.partition("/")
        key, page = rest if name == "part" else name, placement.page + 1
        first, last = found.get(key, (page, page))
        found[key] = (min(first, page), max(last, page))
    return found
