"""The PDF file: pages, fonts, tree, outline and what the file says of itself.

It keeps to PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2). Nothing of the machine, the moment or
the tools gets into it: dates are the letter's, and there is no author unless one is given.
"""

import datetime as dt
import functools
import zlib
from collections.abc import Mapping, Sequence

import msgspec

from briefer.document.placement import PageLook
from briefer.rendering.pdf.archive import srgb_profile, xmp
from briefer.rendering.pdf.drawing import Goal, Lead, PageDrawing
from briefer.rendering.pdf.embedding import embed
from briefer.rendering.pdf.face import Face
from briefer.rendering.pdf.images import embed_picture
from briefer.rendering.pdf.layout import Layout
from briefer.rendering.pdf.objects import Objects, language_tag, text_string
from briefer.rendering.pdf.outline import Bookmark, write_outline
from briefer.rendering.pdf.structure import Annotation, Content, Element, write_tree
from briefer.rendering.pictures import Picture

_PROGRAM = "briefer"

_LEVEL = 3
"""How hard pages are deflated: twice as fast as zlib's own 6, for a fiftieth of a file's size."""

_SHARED = 64
"""Deflated pages that are remembered: the preview changes one of them at a time."""


class About(msgspec.Struct, frozen=True, kw_only=True):
    """What a file says of itself; an empty text is left out, a language is a BCP 47 tag."""

    title: str
    subject: str
    author: str
    language: str
    date: dt.date
    rtl: bool = False


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """A point of the file that something leads to: page from 0, points from its lower left."""

    page: int
    left: float
    top: float


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the outline: its words, its depth from 1, and where it leads."""

    text: str
    level: int
    place: Place


Goals = Mapping[Goal, Place]
"""Where everything stands that something leads to."""


class PdfFile:
    """A PDF in the making; lengths are points."""

    def __init__(self, about: About, width: float, height: float, pages: int) -> None:
        """Begin a file of equal pages."""
        self._about = about
        self._objects = Objects()
        self._box = f"[0 0 {width:.2f} {height:.2f}]"
        self._tree = self._objects.reserve()
        self._resources = self._objects.reserve()
        self._pages = [self._objects.reserve() for _ in range(pages)]
        self._parents: list[list[Content] | Element] = []
        self._pictures: dict[Picture, tuple[str, int]] = {}
        self._drawn: list[bytes] = []
        self._layouts: dict[int, Layout] = {}

    def uses(self, layout: Layout) -> None:
        """Take note of the glyphs that a text needs."""
        self._layouts.setdefault(id(layout), layout)

    def picture(self, picture: Picture) -> str:
        """Take in a picture and return its name; the same one is there once."""
        if picture not in self._pictures:
            name = f"Im{len(self._pictures)}"
            self._pictures[picture] = name, embed_picture(picture, self._objects)
        return self._pictures[picture][0]

    def page(self, number: int, drawing: PageDrawing, goals: Goals) -> None:
        """Write page `number`, from 0."""
        objects, drawn = self._objects, _deflated(drawing.code())
        self._drawn.append(drawn)
        code = objects.stream("/Filter/FlateDecode", drawn, deflated=True)
        key = ""
        if drawing.marks:
            key = f"/StructParents {len(self._parents)}"
            self._parents.append(drawing.marks)
        annotations = [self._annotation(number, lead, goals) for lead in drawing.leads]
        listed = f"/Annots[{' '.join(f'{n} 0 R' for n in annotations)}]" if annotations else ""
        objects.put(
            self._pages[number],
            f"<</Type/Page/Parent {self._tree} 0 R/MediaBox{self._box}"
            f"/Resources {self._resources} 0 R/Contents {code} 0 R{key}/Tabs/S{listed}>>",
        )

    @property
    def looks(self) -> tuple[PageLook, ...]:
        """What each page is drawn from, once all are written.

        Faces are called by their own names, and glyphs by their numbers in the whole face, so that
        it does not matter which others a file embeds. Pictures are called by their turn.
        """
        shared = (self._box.encode("ascii"), *(picture.data for picture in self._pictures))
        return tuple([(drawn, shared) for drawn in self._drawn])

    def _annotation(self, page: int, lead: Lead, goals: Goals) -> int:
        """Write what makes a place lead somewhere, and hang it into the tree."""
        if isinstance(lead.to, str):
            target = f"/A<</S/URI/URI{text_string(lead.to)}>>"
        else:
            target = f"/Dest{self._destination(goals[lead.to])}"
        box = " ".join([f"{length:.2f}" for length in lead.box])
        number = self._objects.add(
            f"<</Type/Annot/Subtype/Link/Rect[{box}]/Border[0 0 0]/F 4{target}"
            f"/Contents{text_string(lead.words)}/StructParent {len(self._parents)}>>"
        )
        self._parents.append(lead.element)
        lead.element.kids.append(Annotation(page, number))
        return number

    def _destination(self, place: Place) -> str:
        return f"[{self._pages[place.page]} 0 R/XYZ {place.left:.2f} {place.top:.2f} 0]"

    def finish(
        self, root: Element, marks: Sequence[Mark], labels: Sequence[tuple[int, str, int]]
    ) -> bytes:
        """Return the file; nothing may be added to it afterwards.

        `labels` are the pages from which on page labels are counted anew, with what stands before
        the number, and the first number.
        """
        objects, about = self._objects, self._about
        kids = " ".join([f"{page} 0 R" for page in self._pages])
        objects.put(self._tree, f"<</Type/Pages/Count {len(self._pages)}/Kids[{kids}]>>")
        objects.put(self._resources, self._resource_dictionary())
        tree = write_tree(root, self._pages, self._parents, objects)
        outline = write_outline(
            [Bookmark(mark.text, mark.level, self._destination(mark.place)) for mark in marks],
            objects,
        )
        language = language_tag(about.language)
        metadata = objects.plain_stream(
            "/Type/Metadata/Subtype/XML",
            xmp(
                title=about.title,
                author=about.author,
                language=language,
                date=about.date.isoformat(),
                program=_PROGRAM,
            ),
        )
        profile = objects.stream("/N 3/Filter/FlateDecode", srgb_profile(), deflated=True)
        intent = (
            "<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)"
            f"/Info(sRGB IEC61966-2.1)/DestOutputProfile {profile} 0 R>>"
        )
        direction = "/Direction/R2L" if about.rtl else ""
        catalog = objects.add(
            f"<</Type/Catalog/Pages {self._tree} 0 R/Lang ({language})/MarkInfo<</Marked true>>"
            f"/StructTreeRoot {tree} 0 R/Metadata {metadata} 0 R/OutputIntents[{intent}]"
            f"/ViewerPreferences<</DisplayDocTitle true{direction}>>"
            f"/PageLabels<</Nums[{_labels(labels)}]>>"
            f"{f'/Outlines {outline} 0 R' if outline else ''}>>"
        )
        return objects.file(catalog, self._info())

    def _resource_dictionary(self) -> str:
        """Write the fonts, each with the glyphs that are used of it."""
        glyphs: dict[Face, int] = {}
        texts: dict[Face, dict[int, str]] = {}
        for layout in self._layouts.values():
            for face, own in layout.glyphs:
                glyphs[face] = glyphs.get(face, 0) | own
            for face, glyph, text in layout.texts:
                texts.setdefault(face, {}).setdefault(glyph, text)
        fonts: list[str] = []
        for face in sorted(glyphs, key=_name):
            font = embed(face, glyphs[face], texts.get(face, {}), self._objects)
            fonts.append(f"/{face.name} {font} 0 R")
        pictures = [f"/{name} {number} 0 R" for name, number in self._pictures.values()]
        return f"<</Font<<{''.join(fonts)}>>/XObject<<{''.join(pictures)}>>>>"

    def _info(self) -> int:
        """Write the information dictionary (ISO 32000-1, 14.3.3) with only what there is to say."""
        about = self._about
        date = f"D:{about.date:%Y%m%d}"
        entries = {
            "Title": about.title,
            "Author": about.author,
            "Subject": about.subject,
            "Creator": _PROGRAM,
            "Producer": _PROGRAM,
            "CreationDate": date,
            "ModDate": date,
        }
        shown = "".join(f"/{key}{text_string(text)}" for key, text in entries.items() if text)
        return self._objects.add(f"<<{shown}>>")


def _name(face: Face) -> str:
    return face.name


def _labels(labels: Sequence[tuple[int, str, int]]) -> str:
    """Return the ranges of page labels (ISO 32000-1, 12.4.2)."""
    return "".join(
        f"{page}<</S/D/St {first}{f'/P{text_string(before)}' if before else ''}>>"
        for page, before, first in labels
    )


@functools.lru_cache(_SHARED)
def _deflated(code: str) -> bytes:
    return zlib.compress(code.encode("latin-1"), _LEVEL)
