"""Markdown: headings, nested lists, quotes and tables; emphasis becomes looks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from briefer.domain.report_text import Line, ReportText
from briefer.reading.assembling import UNNUMBERED, Assembling
from briefer.reading.encoding import decode
from briefer.reading.markdown_inline import styled
from briefer.reading.typed_markers import with_typed_markers

_HEADING: Final = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*")
_UNDERLINE: Final = re.compile(r" {0,3}(=+|-+)[ \t]*")
_RULE: Final = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})")
_ITEM: Final = re.compile(r"([ \t]*)([-+*•]|\(?(?:\d{1,4}|[a-z]|[ivx]{1,5})[.)])([ \t]+)(?=\S)")
_QUOTE: Final = re.compile(r"[ \t]*>[ \t]?")
_DIVIDER: Final = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_FENCE: Final = re.compile(r" {0,3}(`{3,}|~{3,})")
_NOTE: Final = re.compile(r" {0,3}\[\^[^\]\s]{1,40}\]:[ \t]*")
_TARGET: Final = re.compile(r" {0,3}\[[^\]^][^\]]{0,200}\]:[ \t]*\S+.*")
_COMMENT: Final = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_DEEPEST: Final = 50
_WIDEST: Final = 2_000
_TAB: Final = 4
_SIGNS: Final = (
    re.compile(r"^#{1,6} \S", re.MULTILINE),
    re.compile(r"^[^\n|]+\n(?:={3,}|-{3,})[ \t]*$", re.MULTILINE),
    re.compile(r"\*\*[^*\n]{1,500}\*\*"),
    re.compile(r"\[[^\[\]\n]{1,500}\]\((?:https?:|#|/|\.)[^)\s]*\)"),
    re.compile(r"^\|?[ \t]*:?-{3,}:?[ \t]*\|", re.MULTILINE),
    re.compile(r"^> \S", re.MULTILINE),
)


def is_markdown(text: str) -> bool:
    """Tell whether a text has at least two of the signs that only Markdown has."""
    return sum(bool(sign.search(text)) for sign in _SIGNS) > 1


def read_markdown(data: bytes) -> ReportText:
    """Return the paragraphs of a Markdown file. Raises ReportRefused when there is none."""
    decoded = decode(data)
    assembling = Assembling()
    title = ""
    for line in with_typed_markers(_Reading().lines(decoded.text)):
        assembling.add(line)
        title = title or (line.text if line.heading == 1 else "")
    return assembling.report("markdown", decoded.warnings, title=title, encoding=decoded.encoding)


@dataclass
class _Block:
    """A paragraph that is being read."""

    words: list[str] = field(default_factory=list[str])
    marker: str = ""
    level: int = 0
    indent: int = 0
    gap: bool = False
    note: bool = False


class _Reading:
    """Reads a file line by line."""

    def __init__(self) -> None:
        self._found: list[Line] = []
        self._block = _Block()
        self._lists: list[int] = []
        self._gap = False
        self._fence = ""

    def lines(self, text: str) -> Sequence[Line]:
        """Return the lines of the file, not numbered yet."""
        rows = _COMMENT.sub("", text).splitlines()
        tables = _tables(rows)
        for number, row in enumerate(rows):
            if number in tables:
                self._finish()
                self._found += _cells(row, tables[number])
            else:
                self._take(row)
        self._finish()
        return self._found

    def _take(self, row: str) -> None:
        fence = _FENCE.match(row)
        if fence and (not self._fence or fence[1].startswith(self._fence)):
            self._fence = "" if self._fence else fence[1]
            self._finish()
        elif self._fence:
            self._block.words.append(row.strip())
        else:
            self._take_block(row)

    def _take_block(self, row: str) -> None:
        quoted = 0
        while quoted < _DEEPEST and (mark := _QUOTE.match(row)):
            row, quoted = row[mark.end() :], quoted + 1
        if not row.strip():
            self._finish()
            self._gap = True
        elif self._block.words and (under := _UNDERLINE.fullmatch(row)) and not self._block.marker:
            self._finish(heading=1 if under[1].startswith("=") else 2)
        elif heading := _HEADING.fullmatch(row):
            self._finish()
            self._block.words.append(heading[2] or "")
            self._finish(heading=len(heading[1]))
        elif _RULE.fullmatch(row) or _TARGET.fullmatch(row):
            self._finish()
            self._gap = True
        else:
            self._take_words(row, quoted)

    def _take_words(self, row: str, quoted: int) -> None:
        indent = len(row[: len(row) - len(row.lstrip())].expandtabs(_TAB))
        item = _ITEM.match(row)
        if item and self._begins(item[2]):
            self._finish()
            self._begin_item(item, row, indent)
        elif note := _NOTE.match(row):
            self._finish()
            self._block = _Block([row[note.end() :]], gap=self._gap, note=True)
        elif self._block.words:
            self._block.words.append(row.strip(" \t") + "\n" * row.endswith(("  ", "\\")))
        else:
            while self._lists and indent < self._lists[-1] + 2:
                self._lists.pop()
            level = max(0, len(self._lists) - 1)
            words = row.strip(" \t") + "\n" * row.endswith(("  ", "\\"))
            self._block = _Block([words], "", level, indent + quoted * 2, self._gap)

    def _begins(self, marker: str) -> bool:
        """Tell whether a marker begins an item: a number within a paragraph only if it is 1."""
        inside = self._block.words and not self._block.marker and not self._gap
        return not (inside and marker[-1] in ".)" and marker.strip("().") not in {"1", "a", "i"})

    def _begin_item(self, item: re.Match[str], row: str, indent: int) -> None:
        while self._lists and indent < self._lists[-1]:
            self._lists.pop()
        if not self._lists or indent > self._lists[-1] + 1:
            self._lists.append(indent)
        level = min(len(self._lists) - 1, _DEEPEST)
        self._block = _Block([row[item.end() :]], item[2], level, indent, self._gap)

    def _finish(self, heading: int = 0) -> None:
        block, self._block = self._block, _Block()
        if not block.words:
            return
        if heading:
            self._lists.clear()
        marker = block.marker
        for paragraph in styled(" ".join(block.words)):
            self._found.append(
                Line(
                    text=paragraph.text,
                    paragraph=UNNUMBERED,
                    marker=marker,
                    level=block.level,
                    heading=heading,
                    bold=paragraph.looks.bold,
                    italic=paragraph.looks.italic,
                    link=paragraph.looks.link,
                    indent=float(block.indent),
                    note=block.note,
                    after_gap=block.gap or self._gap,
                )
            )
            marker = ""
        self._gap = False


def _tables(rows: Sequence[str]) -> dict[int, int]:
    """Return the rows that are of tables, with their place in the table; -1 for the divider."""
    found: dict[int, int] = {}
    for number, row in enumerate(rows):
        is_head = number + 1 < len(rows) and "|" in row and "|" in rows[number + 1]
        if is_head and number not in found and _divides(rows[number + 1]):
            found |= {number: 0, number + 1: -1}
        elif number not in found and number - 1 in found and "|" in row:
            found[number] = max(found[number - 1], 0) + 1
    return found


def _divides(row: str) -> bool:
    return len(row) < _WIDEST and _DIVIDER.fullmatch(row) is not None


def _cells(row: str, place: int) -> Iterator[Line]:
    if place < 0:
        return
    for column, cell in enumerate(
        re.split(r"(?<!\\)\|", row.strip().removeprefix("|").removesuffix("|"))
    ):
        for paragraph in styled(re.sub(r"<br ?/?>", "\n\n", cell)):
            yield Line(
                text=paragraph.text,
                paragraph=UNNUMBERED,
                bold=paragraph.looks.bold,
                italic=paragraph.looks.italic,
                link=paragraph.looks.link,
                cell=(place, column),
            )
