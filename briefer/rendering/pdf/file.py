"""The PDF file itself. Everything of reportlab that is not public is touched here only.

Nothing of the machine, the moment or the tools gets into the file: dates are the letter's, there
is no author unless one is given, and reportlab's comments are blanked.
"""

# reportlab's stubs leave many types open.
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFInfo, PDFString
from reportlab.pdfgen.canvas import Canvas

from briefer.rendering.pdf.lines import Span

_PROGRAM = "briefer"
_VERSION = (1, 7)
_HEADER_COMMENT = b" ReportLab Generated PDF document (opensource)"
_TRAILER_COMMENT = b"% ReportLab generated PDF document -- digest (opensource)"


@dataclass(frozen=True, kw_only=True)
class About:
    """What a file says of itself; an empty text is left out, a language is a BCP 47 tag."""

    title: str
    subject: str
    author: str
    language: str
    date: dt.date


class PdfFile:
    """A PDF in the making, page after page; lengths are points, from the upper left corner."""

    def __init__(self, about: About, width: float, height: float, first_font: str) -> None:
        """Begin a file of equal pages. `first_font` keeps Helvetica, which has no file, out."""
        self._height = height
        self._canvas = Canvas(
            "",
            pagesize=(width, height),
            pageCompression=1,
            invariant=1,
            pdfVersion=_VERSION,
            # The stub takes a font's name for a number.
            initialFontName=first_font,  # pyright: ignore[reportArgumentType]
            lang=about.language or None,
        )
        # Canvas has no public way to leave an entry of the information dictionary out.
        self._canvas._doc.info = _Info(about)  # noqa: SLF001  # pyright: ignore[reportPrivateUsage, reportAttributeAccessIssue]
        self._canvas.setViewerPreference("DisplayDocTitle", "true")
        self._text = self._canvas.beginText()
        self._set_in: tuple[str, float] | None = None

    def write(self, spans: Iterable[Span], size: float, left: float, baseline: float) -> None:
        """Write spans one after the other."""
        self._text.setTextOrigin(left, self._height - baseline)
        for text, font in spans:
            if self._set_in != (font.name, size):
                self._set_in = (font.name, size)
                self._text.setFont(font.name, size)
            self._text.textOut(text)

    def end_page(self) -> None:
        """Close the page and begin the next."""
        self._canvas.drawText(self._text)
        self._canvas.showPage()
        self._text = self._canvas.beginText()
        self._set_in = None

    def finish(self) -> bytes:
        """Return the file; nothing may be written to it afterwards."""
        return _without_comments(self._canvas.getpdfdata())


class _Info(PDFInfo):
    """The information dictionary (ISO 32000-1, 14.3.3) with only what there is to say."""

    def __init__(self, about: About) -> None:
        super().__init__()
        self.title, self.author, self.subject = about.title, about.author, about.subject
        date = f"D:{about.date:%Y%m%d}"
        self._entries = {
            "Title": about.title,
            "Author": about.author,
            "Subject": about.subject,
            "Creator": _PROGRAM,
            "Producer": _PROGRAM,
            "CreationDate": date,
            "ModDate": date,
        }

    def format(self, document: PDFDocument) -> bytes:
        """Return the dictionary as reportlab writes objects."""
        shown = {key: PDFString(value) for key, value in self._entries.items() if value}
        return PDFDictionary(shown).format(document)


def _without_comments(data: bytes) -> bytes:
    """Blank reportlab's two comments in place, so that no offset changes.

    One stands in the second line, the other in the trailer, after every object.
    """
    body = data.replace(_HEADER_COMMENT, b" " * len(_HEADER_COMMENT), 1)
    before, comment, after = body.rpartition(_TRAILER_COMMENT)
    return before + b" " * len(comment) + after
