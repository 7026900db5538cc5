"""Two versions of a record side by side, field by field."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import cast

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from briefer.domain.recommendation import Recommendation
from briefer.domain.records import Kind, Record
from briefer.gui.desk.fields import HOLDS_IDS, field_name
from briefer.gui.look.look import Look
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row
from briefer.services.editing import differing

_MOST_WORDS = 600

NameOf = Callable[[Kind, str], str]
Asks = Mapping[str, str]
"""What people call asks, by their ids."""

_NONE: Asks = MappingProxyType({})


class Versions(QFrame):
    """What differs in two records, with a heading over each."""

    def __init__(self, name: NameOf, look: Look, parent: QWidget | None = None) -> None:
        """Begin empty; `name` names the records that ids mean."""
        super().__init__(parent)
        self._name, self._look = name, look
        self._body = QWidget()
        self._lines = column(look, self._body, gap=0)
        self.setLayout(self._lines)

    def show_pair(self, one: Record, other: Record, headings: tuple[str, str]) -> None:
        """Show where `one` and `other` differ."""
        body, look = QWidget(), self._look
        asks = _asks_of(other) | _asks_of(one)
        pairs = [
            (field_name(path), *(plain(value, self._name, path, asks) for value in both))
            for path, *both in differing(one, other)
        ]
        # Parts may differ in nothing but their ids, which nobody is shown.
        pairs = [pair for pair in pairs if pair[1] != pair[2]]
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


def plain(value: object, name: NameOf, path: str = "", asks: Asks = _NONE) -> str:
    """Return a value in words, with its parts one after the other.

    `name` names what ids mean, and `asks` says what those of asks do.
    """
    text = "\n".join(_strings(msgspec.to_builtins(value), name, path, asks))
    return text if len(text) <= _MOST_WORDS else f"{text[:_MOST_WORDS].rstrip()}…"


def _strings(value: object, name: NameOf, path: str, asks: Asks) -> list[str]:
    match value:
        case dict():
            parts = cast("dict[str, object]", value)
            inner = ((key, part) for key, part in parts.items() if key != "id")
            return [text for key, part in inner for text in _strings(part, name, key, asks)]
        case list() | tuple():
            items = cast("list[object]", value)
            return [text for part in items for text in _strings(part, name, path, asks)]
        case None | "":
            return []
        case str():
            return [_word(value, name, path, asks)]
        case _:
            return [str(value)]


def _word(value: str, name: NameOf, path: str, asks: Asks) -> str:
    if path in HOLDS_IDS:
        return name(HOLDS_IDS[path], value)
    if path == "ask":
        return asks.get(value, value)
    return field_name(value, asks) if path == "part" else value


def _asks_of(record: Record) -> dict[str, str]:
    asks = record.asks if isinstance(record, Recommendation) else ()
    return {ask.id: f"“{ask.title}”" for ask in asks}
