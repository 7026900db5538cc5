"""The letters of a PDF and their places, as PDFium tells them."""

# pypdfium2 has no types; everything that is used of it is called here, and nowhere else.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false, reportUnknownParameterType=false, reportMissingParameterType=false

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final, NamedTuple, Self

from pypdfium2 import PdfDocument, PdfiumError
from pypdfium2 import raw as pdfium

from briefer.reading import limits
from briefer.reading.pdf.drawn import rules_of
from briefer.reading.pdf.ruled import Rule
from briefer.reading.pdf.tidying import tidied
from briefer.reading.pdf.words import NO_WORDS, Page, Seen, Word
from briefer.reading.problems import Problem, ReportRefused

_BOLD: Final = ("bold", "black", "heavy", "semibold", "demi")
_DINGBATS: Final = ("wingdings", "dingbats", "symbol", "marlett")
_SYMBOLS: Final = "αβγδεζηθικλμνξοπρστυφχψωΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ=+<>≤≥≠±×÷∞%()[]"
"""What such faces are used for other than bullets."""
_PRIVATE: Final = range(0xF020, 0xF100)
"""Where PDFs put the signs of faces that have no letters: bullets, nearly always."""
_ITALIC: Final = ("italic", "oblique")
_FORCED_BOLD: Final = 1 << 18
_SLANTED: Final = 1 << 6
_HEAVY: Final = 600
_LETTERS: Final = 200_000
"""The most letters that a page may have."""
_NAMELESS: Final = frozenset(["(anonymous)", "untitled", "Untitled"])
_FINE: Final = 1_000_000
_FAR: Final = 1_000.0
_WAYS: Final = ((1, 0), (0, 1), (-1, 0), (0, -1))
"""Where words go that are turned by so many quarters."""
_OBJECTS: Final = 2_000
_MARKS: Final = frozenset("0123456789*†‡§")
_HYPHENS: Final = {0x02: "-", 0xFFFE: "-"}
_LIGATURES: Final = {
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
}


class _Look(NamedTuple):
    """How the letters of one text object look."""

    size: float
    bold: bool
    italic: bool
    quarter: int
    dingbats: bool


class OpenPdf:
    """A PDF whose pages are read one after another."""

    def __init__(self, document: PdfDocument) -> None:
        self._document = document

    @classmethod
    def open(cls, data: bytes) -> Self:
        """Return the opened PDF. Raises ReportRefused for one that is locked or damaged."""
        try:
            document = PdfDocument(data)
        except PdfiumError as problem:
            locked = problem.err_code in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}
            raise ReportRefused(Problem.LOCKED if locked else Problem.DAMAGED) from problem
        count = len(document)
        if not 0 < count <= limits.PAGES:
            document.close()
            raise ReportRefused(Problem.TOO_MANY_PAGES if count else Problem.DAMAGED)
        return cls(document)

    def __len__(self) -> int:
        return len(self._document)

    def close(self) -> None:
        """Let go of the file."""
        self._document.close()

    def title(self) -> str:
        """Return what the file names as its title."""
        title = " ".join(str(self._document.get_metadata_value("Title")).split())
        return "" if title in _NAMELESS else title

    def page(self, number: int) -> Page:
        """Return the words of page `number`, from 0."""
        page = pdfium.FPDF_LoadPage(self._document, number)
        if not page:
            return NO_WORDS._replace(broken=True)
        try:
            return _page(page)
        finally:
            pdfium.FPDF_ClosePage(page)


def _page(page: Any) -> Page:  # noqa: ANN401 - a handle of PDFium's
    letters = pdfium.FPDFText_LoadPage(page)
    if not letters:
        return NO_WORDS._replace(broken=True)
    try:
        words, quarter = _Letters(letters).words()
    finally:
        pdfium.FPDFText_ClosePage(letters)
    if not words:
        return NO_WORDS._replace(picture=_shows_picture(page))
    rules = [_turned(rule, quarter) for rule in rules_of(page)]
    return Page(tidied(words), _seen(page, quarter), rules)


def _turned(rule: Rule, quarter: int) -> Rule:
    """Return where a line stands, seen the way words are that are turned by so many quarters."""
    left, foot, right, top = rule
    match quarter:
        case 1:
            return Rule(foot, -right, top, -left)
        case 2:
            return Rule(-right, -top, -left, -foot)
        case 3:
            return Rule(-top, left, -foot, right)
        case _:
            return rule


def _seen(page: Any, quarter: int) -> Seen:  # noqa: ANN401 - a handle of PDFium's
    """Return how the page is seen whose words are turned by `quarter` quarters."""
    right, up = _WAYS[quarter], _WAYS[(quarter + 1) % 4]
    x, y = _share(page, 0, 0)
    right_x, right_y = _share(page, _FAR * right[0], _FAR * right[1])
    up_x, up_y = _share(page, _FAR * up[0], _FAR * up[1])
    return Seen(
        x, y, (right_x - x) / _FAR, (right_y - y) / _FAR, (up_x - x) / _FAR, (up_y - y) / _FAR
    )


def _share(page: Any, x: float, y: float) -> tuple[float, float]:  # noqa: ANN401 - as above
    """Return the place of a point as shares of the page's sides, whatever way it is turned."""
    across, down = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDF_PageToDevice(page, 0, 0, _FINE, _FINE, 0, x, y, across, down)
    return across.value / _FINE, down.value / _FINE


def _shows_picture(page: Any) -> bool:  # noqa: ANN401 - a handle of PDFium's
    """Tell whether a page without letters shows anything but lines and fields."""
    count = min(pdfium.FPDFPage_CountObjects(page), _OBJECTS)
    kinds = Counter(
        pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page, number))
        for number in range(count)
    )
    pictures = kinds[pdfium.FPDF_PAGEOBJ_IMAGE] + kinds[pdfium.FPDF_PAGEOBJ_FORM]
    # Letters that were turned into curves come by the hundred.
    return pictures > 0 or kinds[pdfium.FPDF_PAGEOBJ_PATH] > 100


class _Letters:
    """Puts the letters of a page together to words."""

    def __init__(self, page: Any) -> None:  # noqa: ANN401 - a handle of PDFium's
        self._page = page
        self._box = pdfium.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._looks: dict[int, _Look] = {}

    def words(self) -> tuple[list[Word], int]:
        """Return the words that stand upright, seen the way most of the page does, and that way."""
        found = [
            word
            for start, end, text, glued in self._spans()
            if (word := self._word(start, end, text, glued=glued))
        ]
        quarters = Counter(quarter for quarter, _ in found)
        usual = quarters.most_common(1)[0][0] if quarters else 0
        return [word for quarter, word in found if quarter == usual], usual

    def _spans(self) -> Iterator[tuple[int, int, str, bool]]:
        """Give the letters between spaces: where they start and end, and what they are."""
        count = pdfium.FPDFText_CountChars(self._page)
        if count > _LETTERS:
            raise ReportRefused(Problem.TOO_LONG)
        start, text, glued = 0, "", False
        for place in range(count):
            code = pdfium.FPDFText_GetUnicode(self._page, place)
            sign = _sign(code)
            parted = sign in {"", " "}
            turn = bool(text) and not parted and self._changes(place, sign, text[-1])
            if text and (parted or turn):
                yield start, place - 1, text, glued
                text = ""
            if not parted:
                if not text:
                    start, glued = place, turn
                text += sign
            # PDFium leaves out the line end after a hyphen.
            if text and code in _HYPHENS:
                yield start, place, text, glued
                text = ""
        if text:
            yield start, count - 1, text, glued

    def _changes(self, place: int, sign: str, before: str) -> bool:
        """Tell whether a mark begins or ends within letters: smaller or larger than they are."""
        if sign not in _MARKS and before not in _MARKS:
            return False
        here, there = self._look(place), self._look(place - 1)
        return abs(here.size - there.size) > 0.1 * there.size or self._rise(place)

    def _rise(self, place: int) -> bool:
        """Tell whether a letter stands higher or lower than the one before."""
        size = self._look(place).size
        before, here = self._origin(place - 1), self._origin(place)
        return abs(here[1] - before[1]) > 0.15 * size

    def _origin(self, place: int) -> tuple[float, float]:
        pdfium.FPDFText_GetCharOrigin(self._page, place, self._x, self._y)
        return self._x.value, self._y.value

    def _corners(self, place: int) -> tuple[float, float, float, float]:
        pdfium.FPDFText_GetLooseCharBox(self._page, place, self._box)
        return self._box.left, self._box.bottom, self._box.right, self._box.top

    def _word(self, start: int, end: int, text: str, *, glued: bool) -> tuple[int, Word] | None:
        look = self._look(start)
        x, y = self._origin(start)
        first, last = self._corners(start), self._corners(end)
        edges = (
            (first[0], last[2], y),
            (first[1], last[3], -x),
            (-first[2], -last[0], -y),
            (-first[3], -last[1], x),
        )
        if look.quarter < 0:
            return None
        left, right, base = edges[look.quarter]
        if not all(map(math.isfinite, (left, right, base))):
            return None
        said = _bullet(text) if look.dingbats else _whole(text)
        word = Word(said, left, max(left, right), base, look.size, look.bold, look.italic, glued)
        return look.quarter, word

    def _look(self, place: int) -> _Look:
        thing = pdfium.FPDFText_GetTextObject(self._page, place)
        key = ctypes.cast(thing, ctypes.c_void_p).value or 0
        if key not in self._looks or not key:
            self._looks[key] = self._new_look(place)
        return self._looks[key]

    def _new_look(self, place: int) -> _Look:
        flags, name = ctypes.c_int(), ctypes.create_string_buffer(200)
        pdfium.FPDFText_GetFontInfo(self._page, place, name, 200, flags)
        face = name.value.decode("utf-8", "replace").lower()
        weight = pdfium.FPDFText_GetFontWeight(self._page, place)
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self._page, place, matrix)
        scale = math.hypot(matrix.c, matrix.d)
        size = pdfium.FPDFText_GetFontSize(self._page, place) * (scale or 1.0)
        return _Look(
            size=size if math.isfinite(size) and 0 < size < 10_000 else 1.0,
            bold=any(part in face for part in _BOLD)
            or bool(flags.value & _FORCED_BOLD)
            or weight >= _HEAVY,
            italic=any(part in face for part in _ITALIC) or bool(flags.value & _SLANTED),
            quarter=self._quarter(place),
            dingbats=any(part in face for part in _DINGBATS),
        )

    def _quarter(self, place: int) -> int:
        """Return by how many quarters letters are turned, or -1 for those that stand askew."""
        turns = pdfium.FPDFText_GetCharAngle(self._page, place) / (math.pi / 2)
        near = round(turns)
        return -near % 4 if abs(turns - near) < 0.06 else -1


def _sign(code: int) -> str:
    """Return a letter, or "" for what is none."""
    if code in _HYPHENS:
        return _HYPHENS[code]
    if code in _PRIVATE:
        return "•"
    if code in _LIGATURES:
        return _LIGATURES[code]
    unseen = code < 0x20 or 0x7F <= code < 0xA0 or code > 0x10FFFF or code == 0xFFFF
    return "" if unseen else chr(code)


def _bullet(text: str) -> str:
    """Return what a word in a face of signs is: a bullet, unless it is used for its letters."""
    return "•" if len(text) == 1 and text not in _SYMBOLS else _whole(text)


def _whole(text: str) -> str:
    """Return text whose rare letters may have come in two halves."""
    if any("\ud800" <= sign <= "\udfff" for sign in text):
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
