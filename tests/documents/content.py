"""What the pages of a PDF paint, mark by mark: read from their content streams."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import pikepdf

Ref = tuple[int, int]
"""An object's number and generation."""

_TEXT = {"Tj", "TJ", "'", '"'}
_PAINT = {*"fFBbSs", "f*", "B*", "b*", "sh", "Do", "INLINE IMAGE", *_TEXT}


@dataclass
class Mark:
    """A marked stretch of content, as BDC … EMC bracket it."""

    tag: str
    mcid: int | None = None
    actual: str | None = None
    drawn: str = ""
    """The words of the glyphs under it."""


@dataclass
class Content:
    """What a page says and what is wrong with its marks.

    `texts` holds the words of each MCID, as a reader takes them: ActualText where there is one.
    `drawn` holds the words of its glyphs instead. `spoken` pairs each ActualText with the words of
    the glyphs under it. `languages` are those that marks name.
    """

    texts: dict[int, str] = field(default_factory=dict[int, str])
    drawn: dict[int, str] = field(default_factory=dict[int, str])
    spoken: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    languages: set[str] = field(default_factory=set[str])
    artifacts: str = ""
    problems: list[str] = field(default_factory=list[str])


def content_of(page: pikepdf.Page) -> Content:
    """Return what `page` paints."""
    reader = _Reader(_fonts(page))
    for instruction in pikepdf.parse_content_stream(page):
        reader.read(str(instruction.operator), list(instruction.operands))
    return reader.finish()


class _Reader:
    def __init__(self, fonts: Mapping[str, "Decoder"]) -> None:
        self._fonts = fonts
        self._font: Decoder | None = None
        self._content = Content()
        self._marks: list[Mark] = []
        self._marks_before_text: int | None = None
        self._saved: list[Decoder | None] = []

    def read(self, operator: str, operands: list[object]) -> None:
        """Take one instruction."""
        if operator in _PAINT:
            self._paint(operator, operands)
            return
        match operator:
            case "BDC" | "BMC":
                self._open(operands)
            case "EMC":
                self._close()
            case "BT":
                self._marks_before_text = len(self._marks)
            case "ET" if self._marks_before_text != len(self._marks):
                self._problem("a mark crosses the end of a text object")
            case _:
                self._set(operator, operands)

    def _set(self, operator: str, operands: list[object]) -> None:
        """Take an instruction about the state in which others paint."""
        match operator:
            case "Tf":
                self._font = self._fonts.get(str(operands[0]))
            case "q":
                self._saved.append(self._font)
            case "Q" if self._saved:
                self._font = self._saved.pop()
            case "Q":
                self._problem("a state is restored that was never saved")
            case _:
                pass

    def finish(self) -> Content:
        """Return what was read."""
        if self._marks:
            self._problem(f"{len(self._marks)} marks are never closed")
        if self._saved:
            self._problem(f"{len(self._saved)} states are never restored")
        return self._content

    def _open(self, operands: list[object]) -> None:
        mark = Mark(str(operands[0]))
        properties = operands[1] if len(operands) > 1 else None
        if isinstance(properties, pikepdf.Dictionary):
            if "/MCID" in properties:
                mark.mcid = int(properties["/MCID"])
            if "/ActualText" in properties:
                mark.actual = str(properties["/ActualText"])
            if "/Lang" in properties:
                self._content.languages.add(str(properties["/Lang"]))
        if mark.mcid is not None:
            self._begin(mark.mcid)
        elif mark.tag == "/Artifact" and self._mcid() is not None:
            self._problem("an artifact stands inside tagged content")
        self._marks.append(mark)
        mcid = self._mcid()
        if mark.actual is not None and mcid is not None:
            self._content.texts[mcid] += mark.actual

    def _begin(self, mcid: int) -> None:
        if self._marks:
            self._problem(f"MCID {mcid} stands inside another mark")
        if mcid in self._content.texts:
            self._problem(f"MCID {mcid} is used twice")
        self._content.texts[mcid] = self._content.drawn[mcid] = ""

    def _close(self) -> None:
        if not self._marks:
            self._problem("a mark is closed that was never opened")
            return
        mark = self._marks.pop()
        if mark.actual is not None:
            self._content.spoken.append((mark.actual, mark.drawn))

    def _paint(self, operator: str, operands: list[object]) -> None:
        mcid = self._mcid()
        artifact = any(mark.tag == "/Artifact" for mark in self._marks)
        if mcid is None and not artifact:
            self._problem(f"{operator} paints outside every mark")
        if operator not in _TEXT:
            return
        words = "".join(map(self._decoded, _strings(operands)))
        for mark in self._marks:
            mark.drawn += words
        if artifact:
            self._content.artifacts += words
        elif mcid is not None:
            self._content.drawn[mcid] += words
            if all(mark.actual is None for mark in self._marks):
                self._content.texts[mcid] += words

    def _decoded(self, codes: bytes) -> str:
        if self._font is None:
            self._problem("text is painted in a font without ToUnicode")
            return ""
        return self._font.decoded(codes)

    def _mcid(self) -> int | None:
        return next((mark.mcid for mark in self._marks if mark.mcid is not None), None)

    def _problem(self, problem: str) -> None:
        self._content.problems.append(problem)


class Decoder:
    """The ToUnicode map of a font: what text each of its codes stands for."""

    def __init__(self, cmap: str) -> None:
        self._map = dict(_characters(cmap))
        ends = re.search(r"begincodespacerange\s*<(\w+)>", cmap)
        self._bytes = len(ends[1]) // 2 if ends else 1

    def decoded(self, codes: bytes) -> str:
        """Return the text of `codes`, with U+FFFD for a code that stands for none."""
        step = self._bytes
        whole = (codes[at : at + step] for at in range(0, len(codes), step))
        return "".join(self._map.get(int.from_bytes(code), "\ufffd") for code in whole)


def _characters(cmap: str) -> Iterator[tuple[int, str]]:
    """Yield each code of a CMap with its text (PDF 32000-1, 9.10.3)."""
    for block in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        for code, text in re.findall(r"<\s*(\w+)\s*>\s*<\s*(\w*)\s*>", block):
            yield int(code, 16), _utf16(text)
    for block in re.findall(r"beginbfrange(.*?)endbfrange", cmap, re.DOTALL):
        for first, last, text, texts in re.findall(
            r"<(\w+)>\s*<(\w+)>\s*(?:<(\w+)>|\[(.*?)\])", block, re.DOTALL
        ):
            listed = re.findall(r"<(\w+)>", texts)
            for index, code in enumerate(range(int(first, 16), int(last, 16) + 1)):
                yield code, _utf16(listed[index]) if listed else _after(_utf16(text), index)


def _utf16(digits: str) -> str:
    return bytes.fromhex(digits).decode("utf-16-be")


def _after(text: str, steps: int) -> str:
    return text[:-1] + chr(ord(text[-1]) + steps)


def _fonts(page: pikepdf.Page) -> dict[str, Decoder]:
    """Return a decoder for each font of a page that has a ToUnicode map."""
    fonts = page.resources.get("/Font", pikepdf.Dictionary())
    return {
        name: Decoder(font.ToUnicode.read_bytes().decode("latin-1"))
        for name, font in fonts.items()
        if "/ToUnicode" in font
    }


def _strings(operands: list[object]) -> Iterator[bytes]:
    """Yield the strings that an operator for text paints."""
    for operand in operands:
        if isinstance(operand, pikepdf.String):
            yield bytes(operand)
        elif isinstance(operand, pikepdf.Array):
            yield from (bytes(part) for part in operand if isinstance(part, pikepdf.String))
