"""Two versions of a record side by side, field by field."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from briefer.domain.records import Record
from briefer.gui.desk.fields import field_name
from briefer.gui.look.look import Look
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row
from briefer.services.editing import differing

_MOST_WORDS = 600


class Versions(QFrame):
    """What differs in two records, with a heading over each."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._look = look
        self._body = QWidget()
        self._lines = column(look, self._body, gap=0)
        self.setLayout(self._lines)

    def show_pair(self, one: Record, other: Record, headings: tuple[str, str]) -> None:
        """Show where `one` and `other` differ."""
        body, look = QWidget(), self._look
        pairs = [
            (field_name(path), plain(mine), plain(theirs))
            for path, mine, theirs in differing(one, other)
        ]
        lines = column(look, gap=8)
        if pairs:
            lines.add(self._pair(headings, bold=True))
        for name, mine, theirs in pairs:
            lines.add(
                column(
                    look,
                    Label(name, look, size=12, tone="muted", bold=True),
                    self._pair((mine, theirs)),
                    gap=2,
                )
            )
        if not pairs:
            lines.add(Label(self.tr("They say the same."), look, tone="muted"))
        body.setLayout(lines)
        old, self._body = self._body, body
        self._lines.replaceWidget(old, body)
        old.hide()
        old.deleteLater()

    def _pair(self, words: Sequence[str], *, bold: bool = False) -> QWidget:
        none = self.tr("nothing")
        labels = [
            Label(text or none, self._look, bold=bold, wrap=True, serif=not bold) for text in words
        ]
        line = row(self._look, *((label, 1) for label in labels), gap=16)
        for label in labels:
            line.setAlignment(label, Qt.AlignmentFlag.AlignTop)
        pair = QWidget()
        pair.setLayout(line)
        return pair


def plain(value: object) -> str:
    """Return a value in words, with its parts one after the other."""
    text = "\n".join(_strings(msgspec.to_builtins(value)))
    return text if len(text) <= _MOST_WORDS else f"{text[:_MOST_WORDS].rstrip()}…"


def _strings(value: object) -> list[str]:
    match value:
        case dict():
            inner = list(value.values())  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
            return [text for part in inner for text in _strings(part)]  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
        case list() | tuple():
            return [text for part in value for text in _strings(part)]  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
        case None | "":
            return []
        case _:
            return [str(value)]
