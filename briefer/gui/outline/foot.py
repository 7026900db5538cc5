"""What stands under a row's words: what they were, what is missing, what is special."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from briefer.gui.desk.chips import ChipWords
from briefer.gui.look.look import Look
from briefer.gui.outline.facts import RowFacts
from briefer.gui.parts.buttons import PushButton, PushKind, push
from briefer.gui.parts.chip import Chip
from briefer.gui.parts.labels import ElidedLabel, Label
from briefer.gui.parts.layouts import Line, column, row

_LONGEST = 120


@dataclass(frozen=True, kw_only=True)
class FootActs:
    """What the foot's buttons do."""

    restore: Callable[[], object]
    keep_mine: Callable[[], object]
    compare: Callable[[], object]
    fill_in: Callable[[str], object]


class Foot(QWidget):
    """Made anew when what it says changes; a row that has nothing to say has none."""

    def __init__(
        self, facts: RowFacts, acts: FootActs, look: Look, *, editing: bool, stop: bool
    ) -> None:
        """Say what there is to say of `facts`; with `stop` its buttons are stops of Tab."""
        super().__init__()
        self._look = look
        self._buttons: list[PushButton] = []
        lines = column(look, gap=2)
        for text in _texts(facts, self, editing=editing):
            lines.add(Label(text, look, size=12, tone="muted", wrap=True))
        for found in facts.unfilled:
            words = self.tr("Fill in “{words}”").format(words=found.words.strip("[]"))
            button = self._button(words, "fill-in", facts)
            button.clicked.connect(lambda _=False, name=found.name: acts.fill_in(name))
            lines.add(row(look, button, None, gap=0))
        last = self._last(facts, acts, editing=editing)
        if last is not None:
            lines.add(last)
        self.setLayout(lines)
        self.set_stop(stop)

    def set_stop(self, stop: bool) -> None:
        """Let Tab stop at the buttons, or pass them by."""
        policy = Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus
        for button in self._buttons:
            button.setFocusPolicy(policy)

    def _last(self, facts: RowFacts, acts: FootActs, *, editing: bool) -> Line | None:
        """Return the line of chips and of ways back, if it holds anything."""
        line = row(self._look, gap=6)
        for chip in _chips(facts, editing=editing):
            if not chip.opens:
                line.add(Chip(chip.text, self._look, chip.kind))
                continue
            opener = self._button(chip.text, "compare", facts, kind="chip")
            opener.setToolTip(self.tr("Shows what is different, and lets you choose"))
            opener.clicked.connect(acts.compare)
            line.add(opener)
        if facts.piece.edited:
            restore = self._button(self.tr("Restore original"), "restore", facts)
            restore.clicked.connect(acts.restore)
            line.add(restore)
        if facts.piece.stale and not editing:
            mine = self._button(self.tr("Keep mine"), "keep-mine", facts)
            mine.clicked.connect(acts.keep_mine)
            line.add(mine)
        if not line.count() and not editing:
            return None
        if editing:
            keys = self.tr("Ctrl+Enter keeps · Esc puts back")
            line.add((ElidedLabel(keys, self._look, size=12, tone="muted"), 1))
        else:
            line.add(None)
        return line

    def _button(self, text: str, name: str, facts: RowFacts, kind: PushKind = "link") -> PushButton:
        button = push(text, self._look, kind=kind, size=12)
        button.setObjectName(name)
        button.setAccessibleName(f"{text}: {facts.name}")
        self._buttons.append(button)
        return button


def foot_key(facts: RowFacts, *, editing: bool) -> tuple[object, ...]:
    """Return all that a row's foot depends on; empty when it says nothing."""
    piece = facts.piece
    if not (editing or piece.edited or facts.chips or facts.notes or facts.unfilled):
        return ()
    was = piece.generated if piece.edited else ""
    said = (facts.chips, facts.notes, facts.unfilled)
    return (editing, piece.edited, piece.stale, was, *said, facts.name)


def _texts(facts: RowFacts, foot: QWidget, *, editing: bool) -> list[str]:
    texts = list(facts.notes)
    piece = facts.piece
    if piece.stale:
        texts.append(foot.tr("Now: {words}").format(words=_short(piece.generated)))
    elif piece.edited and editing and piece.generated:
        texts.append(foot.tr("Was: {words}").format(words=_short(piece.generated)))
    return texts


def _chips(facts: RowFacts, *, editing: bool) -> tuple[ChipWords, ...]:
    """Return the chips; on the soft ground of an editor the accent ones get an edge."""
    if not editing:
        return facts.chips
    return tuple(
        ChipWords(text=chip.text, kind="accentline") if chip.kind == "accent" else chip
        for chip in facts.chips
    )


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
