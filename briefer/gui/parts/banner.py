"""Banner: what is wrong, and the next step, at the head of a view."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.announce import announce
from briefer.gui.parts.buttons import push, tool
from briefer.gui.parts.cards import Card, CardKind
from briefer.gui.parts.labels import Glyph, Label
from briefer.gui.parts.layouts import column, row


class Banner(Card):
    """A sentence and a next step that stay until they are dealt with or closed."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Wait, hidden, for something to say."""
        super().__init__(look, "err", parent)
        self._handler: Callable[[], object] | None = None
        self.setObjectName("banner")
        self._shape = Glyph("error", look, "err", 20)
        self._sentence = Label("", look, bold=True, wrap=True)
        self._hint = Label("", look, wrap=True)
        self._button = push("", look)
        self._button.clicked.connect(self._act)
        self._other = push("", look)
        self._other.clicked.connect(self._act_otherwise)
        self._otherwise: Callable[[], object] | None = None
        self._close = tool("close", self.tr("Close this message"), look, kind="small")
        self._close.clicked.connect(self.hide)
        words = column(look, self._sentence, self._hint, gap=2)
        line = row(
            look,
            self._shape,
            (words, 1),
            self._button,
            self._other,
            self._close,
            gap=12,
            margins=(16, 8, 12, 8),
        )
        line.setAlignment(self._close, Qt.AlignmentFlag.AlignTop)
        line.setAlignment(self._shape, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence that was said last."""
        return self._sentence.words

    @property
    def button_text(self) -> str:
        """What the banner offers to do; empty when it only tells."""
        return self._button.text() if self._handler else ""

    @property
    def button_texts(self) -> tuple[str, ...]:
        """What the banner offers to do, in its order."""
        ways = ((self._button, self._handler), (self._other, self._otherwise))
        return tuple(button.text() for button, handler in ways if handler)

    def press(self, number: int) -> None:
        """Do what the banner offers: 0 the first way, 1 the other."""
        (self._button, self._other)[number].click()

    def show_error(
        self,
        sentence: str,
        hint: str,
        button_text: str = "",
        handler: Callable[[], object] | None = None,
    ) -> None:
        """Say what went wrong and what to do next; `button_text` calls `handler`."""
        self._tell("err", sentence, hint, button_text, handler)

    def offer_also(self, button_text: str, handler: Callable[[], object]) -> None:
        """Offer a second way beside the first, after something was said."""
        self._otherwise = handler
        self._other.setText(button_text)
        self._other.show()

    def show_warning(
        self,
        sentence: str,
        hint: str,
        button_text: str = "",
        handler: Callable[[], object] | None = None,
    ) -> None:
        """Say what to mind and what to do about it; `button_text` calls `handler`."""
        self._tell("warn", sentence, hint, button_text, handler)

    def _tell(
        self,
        kind: CardKind,
        sentence: str,
        hint: str,
        button_text: str,
        handler: Callable[[], object] | None,
    ) -> None:
        self._handler, self._otherwise = handler, None
        self._other.hide()
        self.set_kind(kind)
        self._shape.show_icon(
            "error" if kind == "err" else "warning", "err" if kind == "err" else "warn"
        )
        self._sentence.setText(sentence)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._button.setText(button_text)
        self._button.setVisible(bool(button_text and handler))
        self.setAccessibleName(f"{sentence} {hint}".strip())
        self.show()
        announce(self, self.accessibleName(), at_once=True)

    def _act(self) -> None:
        handler, self._handler = self._handler, None
        self.hide()
        if handler is not None:
            handler()

    def _act_otherwise(self) -> None:
        handler, self._otherwise = self._otherwise, None
        self.hide()
        if handler is not None:
            handler()
