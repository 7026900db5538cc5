"""Going through a document."""

import datetime as dt

from briefer.document.nodes import (
    Document,
    Heading,
    LineBreak,
    ListItem,
    NumberedList,
    PageBreak,
    PageSize,
    Paragraph,
    Quotation,
    Text,
)
from briefer.document.walk import parts, plain, runs, words

DOCUMENT = Document(
    title="T",
    language="en",
    page_size=PageSize(width=210, height=297),
    date=dt.date(2020, 1, 1),
    blocks=(
        Heading(anchor="h", level=1, inlines=(Text(text="One two"),)),
        Paragraph(anchor="p", inlines=(Text(text="three"), LineBreak(), Text(text="four"))),
        PageBreak(),
        Quotation(anchor="q", inlines=(Text(text="cinq", language="fr"), Text(text="six"))),
        NumberedList(
            anchor="l",
            items=(
                ListItem(anchor="l1", inlines=(Text(text="a b"),)),
                ListItem(anchor="l2", inlines=(Text(text="c"),)),
            ),
        ),
    ),
)


def test_words_come_in_reading_order_with_their_numbers() -> None:
    assert words(DOCUMENT) == ["One", "two", "three", "four", "cinqsix", "1.", "a", "b", "2.", "c"]


def test_parts_are_known_by_their_anchors() -> None:
    found = [(anchor, label) for block in DOCUMENT.blocks for anchor, label, _ in parts(block)]
    assert found == [("h", ""), ("p", ""), ("q", ""), ("l1", "1."), ("l2", "2.")]


def test_a_line_break_is_a_line_feed_in_plain_text() -> None:
    assert plain((Text(text="a"), LineBreak(), Text(text="b"))) == "a\nb"


def test_runs_carry_their_language() -> None:
    assert [(anchor, run.language) for anchor, run in runs(DOCUMENT) if run.language] == [
        ("q", "fr")
    ]
