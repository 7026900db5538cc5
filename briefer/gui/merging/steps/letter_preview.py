"""One recipient's letter as it will be, with the ways to the next and the one before."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame

from briefer.bootstrap import App
from briefer.document.nodes import Document
from briefer.errors import BrieferError
from briefer.gui.jobs import Jobs
from briefer.gui.look.look import Look
from briefer.gui.parts.banner import Banner
from briefer.gui.parts.bars import PaneBar
from briefer.gui.parts.buttons import tool
from briefer.gui.parts.labels import ElidedLabel
from briefer.gui.parts.layouts import column
from briefer.gui.preview.proof import Proof
from briefer.gui.preview.view import PageView
from briefer.gui.words import translated

_NEXT, _PREVIOUS = "Alt+Down", "Alt+Up"


class LetterPreview(QFrame):
    """The pages of one letter. `stepped` asks for the next (1) or the one before (-1)."""

    stepped = Signal(int)

    def __init__(self, app: App, jobs: Jobs, look: Look) -> None:
        """Wait for a letter."""
        super().__init__()
        self._look = look
        self.setObjectName("merge-preview")
        self.setProperty("pane", "desk")
        self.proof = Proof(app.typesetter, app.rasteriser, jobs, self, "merge")
        self.pages = PageView(self.proof, look)
        self.banner = Banner(look)
        bar = PaneBar("", look)
        self.place = ElidedLabel("", look)
        self.place.setObjectName("merge-place")
        self.previous = tool("up", self.tr("Previous letter"), look, kind="small", keys=_PREVIOUS)
        self.previous.setObjectName("merge-previous")
        self.next = tool("down", self.tr("Next letter"), look, kind="small", keys=_NEXT)
        self.next.setObjectName("merge-next")
        bar.add((self.place, 1), self.previous, self.next)
        self.setLayout(column(look, bar, self.banner, (self.pages, 1), gap=0))
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.proof.failed.connect(self.tell)
        self.proof.renewed.connect(self.banner.hide)

    def listen(self, step: QFrame) -> None:
        """Let the keys work wherever one is in `step`."""
        for keys, by in ((_NEXT, 1), (_PREVIOUS, -1)):
            shortcut = QShortcut(QKeySequence(keys), step)
            shortcut.activated.connect(lambda by=by: self.stepped.emit(by))

    def minimumSizeHint(self) -> QSize:
        """Return the least room in which a page can be read."""
        return QSize(self._look.px(280), self._look.px(160))

    def show_letter(self, document: Document, place: str) -> None:
        """Show a letter; `place` says which of all it is."""
        self.place.setText(place)
        self.proof.renew(document)

    def tell(self, problem: BrieferError) -> None:
        """Say why a letter cannot be shown."""
        self.banner.show_error(translated(problem.message), translated(problem.hint))
