"""Hypothesis strategies for Document: anything at all, or only what our faces can show."""

import datetime as dt

from hypothesis import strategies as st

from briefer.document.look import Face, HeadingLook, Look, Numerals, QuotationLook, White
from briefer.document.nodes import (
    Block,
    Cell,
    Contents,
    Direction,
    Document,
    Figure,
    Footnote,
    Furniture,
    Heading,
    Inline,
    LineBreak,
    Link,
    ListItem,
    NumberedList,
    PageBreak,
    PageSize,
    Paragraph,
    ParagraphStyle,
    Quotation,
    Reference,
    SectionBreak,
    Side,
    Table,
    Text,
)
from tests.rendering import pictures
from tests.rendering.documents import A4, HOSTILE, LETTER

_LANGUAGES = st.sampled_from(["en-GB", "en-US", "kk", "ru", "el", "fr", "ar"])
_URLS = st.sampled_from(
    [
        "https://steppe-rights.example/report?a=1&b=<2>#“three”",
        "mailto:letters@steppe-rights.example",
        "HTTP://STEPPE.EXAMPLE/",
        "https://",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "//evil.example/share",
        "\\\\evil.example\\share",
        "",
    ]
)
_LABELS = st.sampled_from(["{page} / {pages}", "Letter, page {page}", "{pages}", " ", ""])
_LISTED = st.sampled_from([True, True, False])
_ANCHORS = st.sampled_from(["a", "b/1", "c"]) | st.text("abcdefgh-/", min_size=1, max_size=8)
_TARGETS = _ANCHORS | st.sampled_from(["a", "b/1", "c", "notes", ""])
"""Anchors that are likely to be there, and others."""
_NOT_IN_OUR_FACES = "\u0370\u0371\u0372\u0373\u0376\u0377\u037f\u03cf"
_WRITTEN_OTHERWISE = "\u0374\u037e\u0387"
"""Greek marks that are others in normal form: the question mark is a semicolon."""
_SHOWN = st.characters(
    codec="utf-8",
    categories=("L", "N", "P"),
    exclude_characters=_NOT_IN_OUR_FACES + _WRITTEN_OTHERWISE,
    min_codepoint=0x21,
    max_codepoint=0x513,
)


def any_text() -> st.SearchStrategy[str]:
    """Return any text: control characters, unpaired surrogates, markup, every script."""
    anything = st.text(st.characters(), max_size=60)
    return anything | st.sampled_from(HOSTILE) | shown_text()


def shown_text() -> st.SearchStrategy[str]:
    """Return text in Latin, Greek and Cyrillic letters, in words of up to 12 of them."""
    return st.lists(st.text(_SHOWN, min_size=1, max_size=12), max_size=40).map(" ".join)


def arabic_text() -> st.SearchStrategy[str]:
    """Return text in Arabic letters, with numbers and Latin words in it."""
    word = st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئ", min_size=1, max_size=9)
    other = st.sampled_from(["2026", "٢٠٢٦", "13,5 %", "(EU law)", "EBRD", "«", "»", "،", "؟"])
    return st.lists(word | word | other, max_size=30).map(" ".join)


def inlines(
    text: st.SearchStrategy[str], *, notes: bool = True
) -> st.SearchStrategy[tuple[Inline, ...]]:
    """Return runs, links, references, line breaks and, unless it is for one, notes."""
    language = st.none() | _LANGUAGES
    run = st.builds(Text, text=text, bold=st.booleans(), italic=st.booleans(), language=language)
    link = st.builds(Link, text=text, url=_URLS | text, language=language)
    reference = st.builds(Reference, text=text, target=_TARGETS, language=language)
    inline: st.SearchStrategy[Inline] = st.one_of(
        run, run, run, link, reference, st.builds(LineBreak)
    )
    if notes:
        inline |= st.builds(Footnote, inlines=inlines(text, notes=False))
    return st.lists(inline, max_size=5).map(tuple)


@st.composite
def tables(draw: st.DrawFn, text: st.SearchStrategy[str]) -> Table:
    """Return tables whose rows all have the header's number of cells."""
    columns = draw(st.integers(1, 4))
    cell = st.builds(Cell, anchor=_ANCHORS, inlines=inlines(text))
    row = st.lists(cell, min_size=columns, max_size=columns).map(tuple)
    shares = st.lists(st.floats(0.01, 100), min_size=columns, max_size=columns).map(tuple)
    return Table(
        anchor=draw(_ANCHORS),
        header=draw(row),
        rows=draw(st.lists(row, max_size=4).map(tuple)),
        widths=draw(st.just(()) | shares),
    )


def figures(text: st.SearchStrategy[str]) -> st.SearchStrategy[Figure]:
    """Return pictures, among them some that are none."""
    return st.builds(
        Figure,
        anchor=_ANCHORS,
        image=st.sampled_from([*pictures.good().values(), *pictures.bad().values()])
        | st.binary(max_size=50),
        alt=text,
        width=st.floats(0.1, 1000),
        side=st.sampled_from(Side),
    )


def blocks(text: st.SearchStrategy[str]) -> st.SearchStrategy[Block]:
    """Return blocks of every kind."""
    words = inlines(text)
    item = st.builds(ListItem, anchor=_ANCHORS, inlines=words)
    return st.one_of(
        st.builds(Heading, anchor=_ANCHORS, level=st.integers(1, 2), inlines=words, listed=_LISTED),
        st.builds(Paragraph, anchor=_ANCHORS, inlines=words, style=st.sampled_from(ParagraphStyle)),
        st.builds(Paragraph, anchor=_ANCHORS, inlines=words, number=st.integers(1, 999)),
        st.builds(Quotation, anchor=_ANCHORS, inlines=words),
        st.builds(NumberedList, anchor=_ANCHORS, items=st.lists(item, max_size=5).map(tuple)),
        tables(text),
        figures(text),
        st.builds(Contents, anchor=_ANCHORS, depth=st.integers(1, 2)),
        sections(text),
        st.builds(PageBreak),
    )


def sections(text: st.SearchStrategy[str]) -> st.SearchStrategy[SectionBreak]:
    """Return where sections begin, some of them in their own language or on their own paper."""
    return st.builds(
        SectionBreak,
        title=text,
        page_label=_LABELS,
        language=st.just("") | _LANGUAGES,
        direction=st.none() | st.sampled_from(Direction),
        furniture=st.none() | st.none() | furniture(text),
        labelled=_LISTED,
    )


def looks() -> st.SearchStrategy[Look]:
    """Return looks of every kind, within what a form lets one choose."""
    side = st.floats(10, 60)
    return st.builds(
        Look,
        face=st.sampled_from(Face),
        size=st.floats(8, 16),
        line_spacing=st.floats(1, 2),
        paragraph_gap=st.floats(0, 24),
        heading=st.sampled_from(HeadingLook),
        quotation=st.sampled_from(QuotationLook),
        numerals=st.sampled_from(Numerals),
        margins=st.builds(White, top=side, bottom=side, left=side, right=side),
        colour=st.sampled_from(["", "#1d6a6a", "#7A1F2B", "red"]),
    )


def furniture(text: st.SearchStrategy[str]) -> st.SearchStrategy[Furniture]:
    """Return what pages have at their heads and feet."""
    words = inlines(text)
    return st.builds(
        Furniture,
        logo=st.none() | figures(text),
        first_header=words,
        header=words,
        first_footer=words,
        footer=words,
    )


def documents(text: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Document]:
    """Return whole documents whose words are drawn from `text`, by default from any text.

    They hold every kind of block and run in either direction.
    """
    words = any_text() if text is None else text
    return st.builds(
        Document,
        title=words,
        language=_LANGUAGES,
        page_size=st.sampled_from([A4, LETTER, PageSize(width=105, height=148)]),
        blocks=st.lists(blocks(words), max_size=8).map(tuple),
        date=st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31)),
        direction=st.sampled_from(Direction),
        author=words,
        page_label=st.just("{page} / {pages}") | words,
        look=st.just(Look()) | looks(),
        furniture=st.just(Furniture()) | furniture(words),
        notes_title=st.sampled_from(["", "", "Notes"]),
    )
