"""Hypothesis strategies for Document: anything at all, or only what our faces can show."""

import datetime as dt

from hypothesis import strategies as st

from briefer.document.nodes import (
    Block,
    Direction,
    Document,
    Heading,
    Inline,
    LineBreak,
    ListItem,
    NumberedList,
    PageBreak,
    PageSize,
    Paragraph,
    ParagraphStyle,
    Quotation,
    Text,
)
from tests.rendering.documents import A4, HOSTILE, LETTER

_LANGUAGES = st.sampled_from(["en-GB", "en-US", "kk", "ru", "el", "fr"])
_ANCHORS = st.text("abcdefgh-/", min_size=1, max_size=8)
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


def inlines(text: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[Inline, ...]]:
    """Return runs and line breaks."""
    run = st.builds(
        Text,
        text=text,
        bold=st.booleans(),
        italic=st.booleans(),
        language=st.none() | _LANGUAGES,
    )
    inline: st.SearchStrategy[Inline] = run | st.builds(LineBreak)
    return st.lists(inline, max_size=5).map(tuple)


def blocks(text: st.SearchStrategy[str]) -> st.SearchStrategy[Block]:
    """Return blocks of every kind."""
    words = inlines(text)
    item = st.builds(ListItem, anchor=_ANCHORS, inlines=words)
    return st.one_of(
        st.builds(Heading, anchor=_ANCHORS, level=st.integers(1, 2), inlines=words),
        st.builds(Paragraph, anchor=_ANCHORS, inlines=words, style=st.sampled_from(ParagraphStyle)),
        st.builds(Quotation, anchor=_ANCHORS, inlines=words),
        st.builds(NumberedList, anchor=_ANCHORS, items=st.lists(item, max_size=5).map(tuple)),
        st.builds(PageBreak),
    )


def documents(text: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Document]:
    """Return whole documents whose words are drawn from `text`, by default from any text."""
    words = any_text() if text is None else text
    return st.builds(
        Document,
        title=words,
        language=_LANGUAGES,
        page_size=st.sampled_from([A4, LETTER, PageSize(width=105, height=148)]),
        blocks=st.lists(blocks(words), max_size=8).map(tuple),
        date=st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31)),
        direction=st.just(Direction.LTR),
        author=words,
        page_label=st.just("{page} / {pages}") | words,
    )
