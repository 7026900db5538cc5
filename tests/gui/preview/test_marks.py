"""From places to pages and back."""

import datetime as dt

from briefer.document.nodes import (
    Document,
    Heading,
    ListItem,
    NumberedList,
    PageSize,
    Paragraph,
    Text,
)
from briefer.document.placement import Placement
from briefer.domain.ids import Place
from briefer.gui.preview.marks import Band, bands, page_words, part_words, place_at

PLACEMENTS = (
    Placement(anchor="subject", page=0, top=80, bottom=95),
    Placement(anchor="asks", page=0, top=700, bottom=712),
    Placement(anchor="asks/B1.1", page=0, top=715, bottom=780),
    Placement(anchor="asks/B1.1", page=1, top=70, bottom=84),
    Placement(anchor="asks/B1.2", page=1, top=88, bottom=120),
    Placement(anchor="asks/B1.22", page=1, top=124, bottom=140),
)


def test_a_block_is_marked_with_all_its_parts_on_every_page() -> None:
    assert bands(PLACEMENTS, Place("asks")) == (Band(0, 700, 780), Band(1, 70, 140))


def test_a_part_is_marked_alone_even_when_another_begins_like_it() -> None:
    assert bands(PLACEMENTS, Place("asks/B1.2")) == (Band(1, 88, 120),)


def test_a_part_over_two_pages_is_marked_on_both() -> None:
    assert bands(PLACEMENTS, Place("asks/B1.1")) == (Band(0, 715, 780), Band(1, 70, 84))


def test_a_part_that_is_not_printed_is_taken_for_what_it_belongs_to() -> None:
    assert bands(PLACEMENTS, Place("subject/number")) == (Band(0, 80, 95),)


def test_a_place_that_is_not_in_the_letter_is_not_marked() -> None:
    assert bands(PLACEMENTS, Place("annex/K1.1")) == ()


def test_a_point_on_words_is_their_place() -> None:
    assert place_at(PLACEMENTS, 0, 90) == "subject"
    assert place_at(PLACEMENTS, 1, 100) == "asks/B1.2"


def test_a_point_between_words_is_the_nearest_place() -> None:
    assert place_at(PLACEMENTS, 0, 110) == "subject"
    assert place_at(PLACEMENTS, 0, 690) == "asks"
    assert place_at(PLACEMENTS, 1, 800) == "asks/B1.22"


def test_a_page_without_words_is_no_place() -> None:
    assert place_at(PLACEMENTS, 2, 10) is None


def test_the_words_of_a_page_are_those_that_stand_on_it() -> None:
    document = Document(
        title="Letter",
        language="en",
        page_size=PageSize(width=210, height=297),
        date=dt.date(2026, 11, 12),
        blocks=(
            Heading(anchor="subject", level=1, inlines=(Text(text="Re: Kazakhstan"),)),
            Paragraph(anchor="asks", inlines=(Text(text="We urge you to:"),)),
            NumberedList(
                anchor="asks/B1.1",
                items=(
                    ListItem(anchor="asks/B1.1", inlines=(Text(text="weigh the report; and"),)),
                    ListItem(anchor="asks/B1.2", inlines=(Text(text="say so."),)),
                ),
            ),
        ),
    )
    first = "Re: Kazakhstan\nWe urge you to:\n1. weigh the report; and"
    assert page_words(part_words(document), PLACEMENTS, 0) == first
    assert page_words(part_words(document), PLACEMENTS, 1) == "1. weigh the report; and\n2. say so."
