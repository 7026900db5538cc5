"""What a PDF can follow of a Word letterhead: its words, its logo and its look."""

import posixpath
from collections.abc import Sequence
from typing import Final, NamedTuple

from msgspec.structs import replace

from briefer.domain.letterhead import Letterhead
from briefer.domain.paper import Picture, ReadLetterhead, Said
from briefer.reading.docx.names import child, local, value, whole
from briefer.reading.docx.package import Package
from briefer.reading.paper import left_out
from briefer.reading.paper.left_out import said
from briefer.reading.paper.pictures import read_picture
from briefer.reading.paper.problems import PaperRefused
from briefer.reading.paper.word_check import checked_word
from briefer.reading.paper.word_furniture import HeadOrFoot, Shown, head_or_foot
from briefer.reading.paper.word_look import style_of
from briefer.reading.paper.word_parts import relations_of
from briefer.reading.tree import Element

WIDTHS: Final = (10.0, 160.0)
"""The narrowest and the widest logo, in millimetres."""

_NOTHING: Final = HeadOrFoot()


class _Pages(NamedTuple):
    """What stands at the head and foot of the first page, and of the others."""

    first_header: HeadOrFoot
    header: HeadOrFoot
    first_footer: HeadOrFoot
    footer: HeadOrFoot


def read_letterhead(data: bytes, name: str) -> ReadLetterhead:
    """Return what other formats can follow of a Word letterhead, which is called `name`.

    Raises PaperRefused for one that may act, ReportRefused for a package that cannot be opened.
    """
    package = checked_word(data, name)
    body = child(package.part(package.main), "body")
    sections = [] if body is None else [s for s in body.iter() if local(s) == "sectPr"]
    section = sections[-1] if sections else None
    pages = _pages(package, section)
    style, told = style_of(package, section)
    logo, shown = _logo(package, pages, told)
    told += _not_followed(package, body, sections, pages)
    letterhead = Letterhead(
        first_header=pages.first_header.text,
        header=pages.header.text,
        first_footer=pages.first_footer.text,
        footer=pages.footer.text,
    )
    if logo is not None and shown is not None:
        width = round(min(max(shown.width, WIDTHS[0]), WIDTHS[1]), 1) if shown.width else 40.0
        letterhead = replace(letterhead, logo_width=width, logo_side=shown.side)
    return ReadLetterhead(letterhead=letterhead, style=style, logo=logo, left_out=tuple(told))


def _pages(package: Package, section: Element | None) -> _Pages:
    """Return what a section has at its head and foot; it may have no first page of its own."""
    relations = relations_of(package, package.main)
    found: dict[tuple[str, str], HeadOrFoot] = {}
    for reference in () if section is None else section:
        kind = local(reference).removesuffix("Reference")
        if kind not in {"header", "footer"} or kind == local(reference):
            continue
        key = next((words for full, words in reference.items() if full.endswith("}id")), "")
        relation = relations.get(key)
        if relation is not None and relation.kind == kind:
            found[(kind, value(reference, "type") or "default")] = head_or_foot(
                package, relation.target
            )
    first = "first" if _has_first(section) else "default"
    return _Pages(
        first_header=found.get(("header", first), _NOTHING),
        header=found.get(("header", "default"), _NOTHING),
        first_footer=found.get(("footer", first), _NOTHING),
        footer=found.get(("footer", "default"), _NOTHING),
    )


def _has_first(section: Element | None) -> bool:
    found = child(section, "titlePg")
    return found is not None and value(found) not in {"0", "false", "off"}


def _logo(package: Package, pages: _Pages, told: list[Said]) -> tuple[Picture | None, Shown | None]:
    """Return the first picture at the head of the pages, and how it stands there."""
    everywhere = dict.fromkeys(shown for part in pages for shown in part.pictures)
    heads = [*pages.first_header.pictures, *pages.header.pictures]
    if not heads:
        if everywhere:
            told.append(said(left_out.MORE_PICTURES))
        return None, None
    shown = heads[0]
    if any(other.part != shown.part for other in everywhere):
        told.append(said(left_out.MORE_PICTURES))
    try:
        return read_picture(package.data(shown.part)), shown
    except PaperRefused:
        kind = posixpath.splitext(shown.part)[1].removeprefix(".").upper()
        told.append(said(left_out.OTHER_PICTURE, kind=kind[:8]))
        return None, None


def _not_followed(
    package: Package, body: Element | None, sections: Sequence[Element], pages: _Pages
) -> list[Said]:
    section = sections[-1] if sections else None
    columns = child(section, "cols")
    count = 1 if columns is None else whole(value(columns, "num"), 1)
    background = child(package.part(package.main), "background") is not None
    sides = child(package.related("settings"), "evenAndOddHeaders") is not None
    written = body is not None and any(local(found) == "t" for found in body.iter())
    facts = (
        (any(part.has_fields for part in pages), said(left_out.FIELD_LINES)),
        (any(part.has_boxes for part in pages), said(left_out.TEXT_BOXES)),
        (any(part.has_shapes for part in pages), said(left_out.SHAPES)),
        (any(part.has_tables for part in pages), said(left_out.TABLES)),
        (background, said(left_out.BACKGROUND)),
        (child(section, "pgBorders") is not None, said(left_out.BORDERS)),
        (count > 1, said(left_out.COLUMNS, count=str(count))),
        (sides, said(left_out.SIDES)),
        (len(sections) > 1, said(left_out.SECTIONS)),
        (written, said(left_out.BODY)),
    )
    return [sentence for applies, sentence in facts if applies]
