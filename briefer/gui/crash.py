"""What happens when briefer meets a bug of its own: nothing is sent, nothing is lost."""

import platform
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

import briefer
from briefer.errors import BrieferError
from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import push
from briefer.gui.parts.labels import Glyph, Label
from briefer.gui.parts.layouts import column, row

_PACKAGE = Path(briefer.__file__).resolve().parent


def report(problem: BaseException) -> str:
    """Return what a developer needs to know of a bug.

    Only names of our own and of libraries are told: no message of the exception, which may hold
    words of a letter, and no folder of this computer.
    """
    lines = [
        f"briefer {briefer.__version__}, Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.system()} {platform.machine()}"
    ]
    for link in _chain(problem):
        lines.append("")
        lines.append(type(link).__name__)
        frames = traceback.extract_tb(link.__traceback__)
        lines.extend(f"  {_place(Path(f.filename))}:{f.lineno} in {f.name}" for f in frames)
    return "\n".join(lines)


def _chain(problem: BaseException) -> list[BaseException]:
    """Return the exception after all that led to it."""
    links: list[BaseException] = []
    link: BaseException | None = problem
    while link is not None and link not in links:
        links.insert(0, link)
        link = link.__cause__ or link.__context__
    return links


def _place(file: Path) -> str:
    if file.is_relative_to(_PACKAGE):
        return file.relative_to(_PACKAGE.parent).as_posix()
    return file.name


class CrashDialog(QDialog):
    """Says that something is wrong with briefer, and whether the letter is kept."""

    def __init__(self, details: str, kept: bool, look: Look, parent: QWidget | None = None) -> None:
        """Show `details`, which can be copied; `kept` is whether the letter is safe."""
        super().__init__(parent)
        self._details = details
        self.setObjectName("crash")
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        title = Label(self.tr("briefer has made a mistake."), look, size=18, bold=True, wrap=True)
        safe = Label(self._safe(kept), look, wrap=True)
        ask = Label(
            self.tr(
                "Nothing was sent anywhere. If you report it, these details help; they hold no "
                "words of your letter."
            ),
            look,
            tone="muted",
            wrap=True,
        )
        self.text = QPlainTextEdit(details)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFont(look.font(12))
        self.text.setAccessibleName(self.tr("Details of the mistake"))
        self.copy = push(self.tr("Copy the details"), look, icon="copy")
        self.quit = push(self.tr("Quit"), look)
        self.go_on = push(self.tr("Go on working"), look, kind="primary")
        self.copy.clicked.connect(self._copy)
        self.quit.clicked.connect(self.reject)
        self.go_on.clicked.connect(self.accept)
        glyph = Glyph("error", look, "err", 24)
        head = row(look, glyph, (column(look, title, safe, ask, gap=6), 1), gap=12)
        head.setAlignment(glyph, Qt.AlignmentFlag.AlignTop)
        buttons = row(look, self.copy, None, self.quit, self.go_on)
        self.setLayout(
            column(look, head, (self.text, 1), buttons, gap=12, margins=(24, 24, 24, 16))
        )
        self.resize(look.px(560), look.px(400))
        self.go_on.setFocus()

    def _safe(self, kept: bool) -> str:
        if kept:
            return self.tr("Your letter is kept as it was.")
        return self.tr("Your letter could not be kept. Copy its words before you quit.")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)
        self.copy.setText(self.tr("Copied"))


class CrashGuard(QObject):
    """Meets every exception that nobody else has met, from any thread."""

    happened = Signal(object)

    def __init__(
        self,
        keep: Callable[[], bool],
        tell: Callable[[BrieferError], object],
        look: Look,
        window: QWidget,
        leave: Callable[[], object],
    ) -> None:
        """`keep` keeps the letter, `tell` shows what a person can mend, `leave` quits."""
        super().__init__(window)
        self._keep, self._tell, self._leave = keep, tell, leave
        self._look, self._window = look, window
        self.dialog: CrashDialog | None = None
        # Emitted in any thread, received in the window's.
        self.happened.connect(self._meet)

    def install(self) -> None:
        """Meet exceptions from now on."""
        sys.excepthook = self._hook
        threading.excepthook = self._thread_hook

    def uninstall(self) -> None:
        """Leave exceptions to Python again."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def _hook(
        self, kind: type[BaseException], problem: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._leave()
            return
        self.happened.emit(problem.with_traceback(trace))

    def _thread_hook(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self.happened.emit(caught.exc_value)

    def _meet(self, problem: BaseException) -> None:
        if isinstance(problem, BrieferError):
            self._tell(problem)
        elif self.dialog is None:
            self.dialog = CrashDialog(report(problem), self._kept(), self._look, self._window)
            self.dialog.accepted.connect(self._forget)
            self.dialog.rejected.connect(self._leave)
            self.dialog.open()

    def _kept(self) -> bool:
        try:
            return self._keep()
        # Whatever is wrong with keeping, the dialog must come.
        except Exception:  # noqa: BLE001
            return False

    def _forget(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None
