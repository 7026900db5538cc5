"""Words with placeholders in a text document: each placeholder is one object, shown as a chip."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPen,
    QPyTextObject,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from briefer.gui.look.look import Look

CHIP = QTextFormat.ObjectTypes.UserObject + 1
"""The type of object that a chip is in a document."""

_INSIDE = QTextFormat.Property.UserProperty + 1
_OBJECT = "\ufffc"
_PART = re.compile(r"\{([^{}]*)\}|([^{}]+)|([{}])")
_BRACES = str.maketrans("{}", "()")
_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029]")
_HEIGHT, _ASIDE, _RADIUS, _GAP, _MARK = 19, 5, 4, 1, 12


class ChipWords(NamedTuple):
    """What a chip says, and whether letters know what to put in its place."""

    name: str
    known: bool


Naming = Callable[[str], ChipWords]
"""What is said for what stands between a pair of braces."""


def plain(words: str) -> str:
    """Return words that somebody typed or pasted: their braces never become a placeholder."""
    return _LINE_ENDS.sub("\n", words).replace(_OBJECT, "").translate(_BRACES)


def put(cursor: QTextCursor, text: str) -> None:
    """Put a template's text where the cursor is, with its placeholders as chips."""
    for inside, words, brace in _PART.findall(_LINE_ENDS.sub("\n", text)):
        if words or brace:
            cursor.insertText(plain(words or brace), QTextCharFormat())
        else:
            put_chip(cursor, inside)


def put_chip(cursor: QTextCursor, inside: str) -> None:
    """Put one chip where the cursor is."""
    look = QTextCharFormat()
    look.setObjectType(CHIP)
    # With its braces: Qt drops a property that is empty.
    look.setProperty(_INSIDE, f"{{{inside}}}")
    look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
    cursor.insertText(_OBJECT, look)
    cursor.setCharFormat(QTextCharFormat())


def text_of(document: QTextDocument) -> str:
    """Return a document's words, with its chips as placeholders again."""
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    return text_between(cursor)


def text_between(cursor: QTextCursor) -> str:
    """Return what a cursor has selected, with its chips as placeholders."""
    return _told(cursor, lambda inside: f"{{{inside}}}")


def spoken(document: QTextDocument, naming: Naming) -> str:
    """Return a document's words as they are seen: chips say what they are called."""
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    return _told(cursor, lambda inside: naming(inside).name)


def spoken_between(cursor: QTextCursor, naming: Naming) -> str:
    """Return what a cursor has selected as it is seen."""
    return _told(cursor, lambda inside: naming(inside).name)


def inside_at(document: QTextDocument, position: int) -> str | None:
    """Return what the chip stands for that is the character at `position`, or None."""
    if document.characterAt(position) != _OBJECT:
        return None
    cursor = QTextCursor(document)
    cursor.setPosition(position + 1)
    return _inside(cursor.charFormat())


def _told(cursor: QTextCursor, chip: Callable[[str], str]) -> str:
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    said: list[str] = []
    block = cursor.document().findBlock(start)
    while block.isValid() and block.position() <= end:
        if said or block.position() > start:
            said.append("\n")
        said.append("".join(_parts(block, start, end, chip)))
        block = block.next()
    return "".join(said).replace("\u2028", "\n")


def _parts(block: QTextBlock, start: int, end: int, chip: Callable[[str], str]) -> Iterator[str]:
    """Yield what stands in a paragraph from `start` to `end` of the document."""
    found = block.begin()
    while not found.atEnd():
        fragment = found.fragment()
        at = fragment.position()
        words = _cut(fragment.text(), start - at, end - at)
        inside = _inside(fragment.charFormat())
        yield words if inside is None else chip(inside) * len(words)
        found += 1


def _cut(words: str, start: int, end: int) -> str:
    """Return a part of `words`, measured as Qt counts: in UTF-16."""
    units = words.encode("utf-16-le", "surrogatepass")
    return units[max(start, 0) * 2 : max(end, 0) * 2].decode("utf-16-le", "surrogatepass")


def _inside(fmt: QTextFormat) -> str | None:
    """Return what a chip stands for, or None for words."""
    if fmt.objectType() != CHIP:
        return None
    found = fmt.property(_INSIDE)
    return found[1:-1] if isinstance(found, str) else ""


class ChipObject(QPyTextObject):
    """Measures and draws chips; an unknown one is red and has a mark before its words."""

    def __init__(self, naming: Naming, look: Look, parent: QObject | None = None) -> None:
        """Call chips as `naming` says."""
        super().__init__(parent)
        self._naming, self._look = naming, look

    def intrinsicSize(  # noqa: N802 - Qt's name
        self, doc: QTextDocument, pos_in_document: int, fmt: QTextFormat
    ) -> QSizeF:
        """Return the room that a chip takes in its line."""
        del doc, pos_in_document
        words, look = self._words(fmt), self._look
        width = QFontMetricsF(look.font(12)).horizontalAdvance(words.name)
        mark = 0 if words.known else look.px(_MARK) + look.px(_ASIDE)
        return QSizeF(
            width + mark + 2 * look.px(_ASIDE) + 2 * look.px(_GAP), float(look.px(_HEIGHT))
        )

    def drawObject(  # noqa: N802 - Qt's name
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        pos_in_document: int,
        fmt: QTextFormat,
    ) -> None:
        """Draw a chip."""
        del doc, pos_in_document
        words, look = self._words(fmt), self._look
        ink, fill = ("accent", "accent_soft") if words.known else ("err", "err_soft")
        place = QRectF(rect).adjusted(look.px(_GAP) + 0.5, 0.5, -look.px(_GAP) - 0.5, -0.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = look.color("soft_edge" if words.known else "err")
        painter.setPen(QPen(edge) if edge.alpha() else Qt.PenStyle.NoPen)
        painter.setBrush(look.color(fill))
        painter.drawRoundedRect(place, look.px(_RADIUS), look.px(_RADIUS))
        text = place
        if not words.known:
            text = self._draw_mark(painter, place)
        painter.setFont(look.font(12))
        painter.setPen(look.color(ink))
        painter.drawText(text, Qt.AlignmentFlag.AlignCenter, words.name)
        painter.restore()

    def _draw_mark(self, painter: QPainter, place: QRectF) -> QRectF:
        """Draw the mark of an unknown chip; return where its words go."""
        look = self._look
        ratio = painter.device().devicePixelRatioF()
        side, aside = look.px(_MARK), look.px(_ASIDE)
        top = place.center().y() - side / 2
        left = place.right() - aside - side if look.mirrored else place.left() + aside
        painter.drawPixmap(QPointF(left, top), look.pixmap("error", "err", _MARK, ratio))
        taken = side + aside
        return place.adjusted(0, 0, -taken, 0) if look.mirrored else place.adjusted(taken, 0, 0, 0)

    def _words(self, fmt: QTextFormat) -> ChipWords:
        return self._naming(_inside(fmt) or "")
