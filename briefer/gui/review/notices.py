"""Rows in a card about what wants to be looked at, each with what can be done about it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from briefer.domain.proposal import Correction
from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import PushButton, push
from briefer.gui.parts.cards import Card
from briefer.gui.parts.labels import Glyph, Label
from briefer.gui.parts.layouts import row


class NoticeRow(Card):
    """A sentence with a shape, and up to two buttons."""

    def __init__(
        self, icon: str, sentence: str, buttons: tuple[PushButton, ...], look: Look, parent: QWidget
    ) -> None:
        """Say `sentence`."""
        super().__init__(look, "warn", parent)
        self.sentence = sentence
        self.buttons = buttons
        shape = Glyph(icon, look, "warn", 16)
        words = Label(sentence, look, wrap=True)
        self.setLayout(row(look, shape, (words, 1), *buttons, gap=8, margins=(12, 5, 6, 5)))
        for button in buttons:
            button.setAccessibleDescription(sentence)


def correction_row(
    known: Correction,
    mend: Callable[[], object],
    leave: Callable[[], object],
    look: Look,
    parent: QWidget,
) -> NoticeRow:
    """Return the row of a correction: mend it, or leave the words."""
    translate = QCoreApplication.translate
    words = translate("Review", "“{was}” → “{now}”").format(
        was=visible(known.was), now=visible(known.now)
    )
    if known.quoted:
        words += " " + translate("Review", "It stands in a quotation.")
    yes = push(translate("Review", "Mend"), look, kind="fix")
    no = push(translate("Review", "Leave"), look, kind="link")
    yes.setObjectName("mend")
    no.setObjectName("leave")
    yes.clicked.connect(mend)
    no.clicked.connect(leave)
    return NoticeRow("pencil", words, (yes, no), look, parent)


def pointing_row(
    words: str,
    edit: Callable[[], object],
    name: Callable[[], object] | None,
    look: Look,
    parent: QWidget,
) -> NoticeRow:
    """Return the row of words that point at nothing; those that mean the report let it be named."""
    translate = QCoreApplication.translate
    said = translate("Review", "“{words}” points at nothing that a letter’s reader has.")
    reword = push(translate("Review", "Edit the asks"), look, kind="link" if name else "fix")
    reword.setObjectName("reword")
    reword.clicked.connect(edit)
    buttons = (reword,)
    if name is not None:
        called = push(translate("Review", "Name the report"), look, kind="fix")
        called.setObjectName("name-report")
        called.clicked.connect(name)
        buttons = (called, reword)
    return NoticeRow("warning", said.format(words=words), buttons, look, parent)


def twin_row(code: str, reject: Callable[[], object], look: Look, parent: QWidget) -> NoticeRow:
    """Return the row of an item that the library has already."""
    translate = QCoreApplication.translate
    said = translate("Review", "The library has this already: {code}")
    button = push(translate("Review", "Reject"), look, kind="fix")
    button.setObjectName("reject-twin")
    button.clicked.connect(reject)
    return NoticeRow("copy", said.format(code=code), (button,), look, parent)


def visible(text: str) -> str:
    """Return words so that each sign can be told: spaces, soft hyphens and line ends."""
    signs = {"\u00ad": "‧", "\u00a0": "⍽", "\n": "⏎", "\t": "⇥"}
    shown = "".join(signs.get(sign, sign) for sign in text)
    edged = shown != shown.strip() or "  " in shown
    return shown.replace(" ", "␣") if edged else shown


def set_stops(part: QWidget, *, stop: bool) -> None:
    """Let Tab stop at the buttons in a part, or not."""
    policy = Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus
    for button in part.findChildren(PushButton):
        button.setFocusPolicy(policy)
