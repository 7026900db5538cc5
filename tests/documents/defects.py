"""Defects planted into good files, to see that each judge would find them."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

Plant = Callable[[Pdf], None]


def planted(file: bytes, plant: Plant) -> bytes:
    """Return a PDF with a defect planted into it."""
    saved = io.BytesIO()
    with pikepdf.open(io.BytesIO(file)) as pdf:
        plant(pdf)
        pdf.save(saved, deterministic_id=True)
    return saved.getvalue()


def replanted(file: bytes, part: str, pattern: str, replacement: str) -> bytes:
    """Return a DOCX file with the first `pattern` in one of its parts replaced."""
    saved = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as whole, zipfile.ZipFile(saved, "w") as changed:
        for name in whole.namelist():
            data = whole.read(name)
            if name == part:
                text, count = re.subn(pattern, replacement, data.decode(), count=1, flags=re.DOTALL)
                assert count, f"{part} has no {pattern}"
                data = text.encode()
            changed.writestr(name, data)
    return saved.getvalue()


def _no_language(pdf: Pdf) -> None:
    del pdf.Root["/Lang"]
    for element in _elements(pdf):
        if "/Lang" in element:
            del element["/Lang"]


def _no_scope(pdf: Pdf) -> None:
    for header in _called(pdf, "/TH"):
        del header["/A"]


def _skipped_level(pdf: Pdf) -> None:
    _called(pdf, "/H2")[0].S = Name("/H3")


def _link_without_contents(pdf: Pdf) -> None:
    annotation = _links(pdf)[0]
    del annotation["/Contents"]


def _item_as_paragraph(pdf: Pdf) -> None:
    _called(pdf, "/LI")[0].S = Name("/P")


def _no_unicode(pdf: Pdf) -> None:
    for font in pdf.pages[0].resources["/Font"].as_dict().values():
        if "/ToUnicode" in font:
            del font["/ToUnicode"]


def _no_output_intent(pdf: Pdf) -> None:
    del pdf.Root["/OutputIntents"]


def _script(pdf: Pdf) -> None:
    pdf.Root["/OpenAction"] = Dictionary(S=Name("/JavaScript"), JS="app.alert(1)")


def _wrong_parent(pdf: Pdf) -> None:
    owners = _owners(pdf)
    other = next(owner for owner in owners if owner.objgen != owners[0].objgen)
    owners[0] = other


def _dangling(pdf: Pdf) -> None:
    _called(pdf, "/H1")[0]["/K"] = Array([999])


def _unmarked(pdf: Pdf) -> None:
    _edit(pdf, r"/(?:H1|P|Span) ?<<[^>]*/MCID \d+[^>]*>> ?BDC(.*?)EMC", r"\1")


def _swapped(pdf: Pdf) -> None:
    kids = _body(pdf)
    kids[1], kids[2] = kids[2], kids[1]


def _unbalanced(pdf: Pdf) -> None:
    _edit(pdf, r"\bEMC\b", "")


def _held_twice(pdf: Pdf) -> None:
    kids = _body(pdf)
    first, second = (_leaf(kids[index]) for index in (0, 1))
    second["/K"] = Array([*_kids(second), *_kids(first)])


def _orphan_link(pdf: Pdf) -> None:
    _links(pdf)[0]["/StructParent"] = 9999


def _lost_words(pdf: Pdf) -> None:
    del _body(pdf)[1]


def _bare_font(pdf: Pdf) -> None:
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    pdf.pages[0].resources["/Font"]["/Bare"] = pdf.make_indirect(font)


def _false_words(pdf: Pdf) -> None:
    spoken = next(element for element in _elements(pdf) if "/ActualText" in element)
    spoken["/ActualText"] = pikepdf.String(str(spoken["/ActualText"])[1:])


VERAPDF_SEES: Mapping[str, Plant] = MappingProxyType(
    {
        "no language": _no_language,
        "a header without scope": _no_scope,
        "a heading level left out": _skipped_level,
        "a link without contents": _link_without_contents,
        "a list item as a paragraph": _item_as_paragraph,
        "a font without ToUnicode": _no_unicode,
        "no output intent": _no_output_intent,
        "a script": _script,
    }
)
STRUCTURE_SEES: Mapping[str, Plant] = MappingProxyType(
    {
        "a wrong entry in the ParentTree": _wrong_parent,
        "an MCID that no page has": _dangling,
        "words outside every mark": _unmarked,
        "a mark that is never closed": _unbalanced,
        "an MCID held twice": _held_twice,
        "a link whose parent is another": _orphan_link,
        "words that the tree has lost": _lost_words,
    }
)
WORDS_SHOW: Mapping[str, Plant] = MappingProxyType(
    {"two paragraphs swapped": _swapped, "words that the tree has lost": _lost_words}
)
FONTS_SHOW: Mapping[str, Plant] = MappingProxyType({"a font that is not embedded": _bare_font})
SPEECH_SHOWS: Mapping[str, Plant] = MappingProxyType({"words that are not shown": _false_words})

PDF_DEFECTS: Mapping[str, Plant] = MappingProxyType(
    {**VERAPDF_SEES, **STRUCTURE_SEES, **WORDS_SHOW, **FONTS_SHOW, **SPEECH_SHOWS}
)
PLANTED_INTO = "defective"
"""The sample that has all that the defects need: links, a table, notes, Arabic."""

_DOCUMENT = "word/document.xml"
AUDITOR_SEES: Mapping[str, tuple[str, str, str]] = MappingProxyType(
    {
        "an element that there is not": (_DOCUMENT, r"<w:pStyle ", "<w:nonsense "),
        "properties in the wrong order": (
            _DOCUMENT,
            r"<w:pPr>(<w:pStyle [^>]*/>)",
            r"<w:pPr><w:jc w:val=\"left\"/>\1",
        ),
        "a note that is not there": (
            _DOCUMENT,
            r"(<w:footnoteReference [^>]*w:id=)\"\d+\"",
            r'\1"999"',
        ),
        "a link that leads nowhere": (
            _DOCUMENT,
            r"(<w:hyperlink [^>]*r:id=)\"\w+\"",
            r'\1"rIdNone"',
        ),
    }
)
"""Part, pattern and replacement of each defect."""


def _elements(pdf: Pdf) -> Iterator[pikepdf.Object]:
    waiting = _kids(pdf.Root.StructTreeRoot)
    while waiting:
        element = waiting.pop(0)
        if isinstance(element, Dictionary) and "/S" in element:
            yield element
            waiting = [*_kids(element), *waiting]


def _called(pdf: Pdf, role: str) -> list[pikepdf.Object]:
    return [element for element in _elements(pdf) if role == element.S]


def _kids(element: pikepdf.Object) -> list[pikepdf.Object]:
    kids = element.get("/K", Array())
    return list(kids) if isinstance(kids, Array) else [kids]


def _leaf(element: pikepdf.Object) -> pikepdf.Object:
    """Return the first element from here down that holds marked content."""
    inner = [kid for kid in _kids(element) if isinstance(kid, Dictionary) and "/S" in kid]
    return _leaf(inner[0]) if inner else element


def _body(pdf: Pdf) -> pikepdf.Object:
    """Return the array of the elements that the document consists of."""
    body = _called(pdf, "/Document")[0]
    while len(body.K) == 1:
        body = body.K[0]
    return body.K


def _owners(pdf: Pdf) -> pikepdf.Object:
    """Return the elements that own the marks of the first page."""
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    return numbers[[int(key) for key in list(numbers)[::2]].index(0) * 2 + 1]


def _links(pdf: Pdf) -> list[pikepdf.Object]:
    return [
        annotation
        for page in pdf.pages
        for annotation in page.get("/Annots", Array())
        if annotation.Subtype == "/Link"
    ]


def _edit(pdf: Pdf, pattern: str, replacement: str) -> None:
    """Replace the first `pattern` in the first page's content."""
    page = pdf.pages[0]
    page.contents_coalesce()
    content = page.Contents.read_bytes().decode("latin-1")
    edited, count = re.subn(pattern, replacement, content, count=1, flags=re.DOTALL)
    assert count
    page.Contents = pdf.make_stream(edited.encode("latin-1"))
