"""What is chosen becomes one job, in its order."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from briefer.document.look import White
from briefer.document.nodes import Furniture, Text
from briefer.errors import BrieferError
from briefer.services.printing.cards import DoesNotFit
from briefer.services.printing.choices import (
    Copies,
    CopyKind,
    EnvelopesChoice,
    LabelsChoice,
    PagesChoice,
)
from briefer.services.printing.imposing import Fit
from briefer.services.printing.making import NothingToPrint, make_prints
from briefer.services.printing.ranges import PagesNotUnderstood
from briefer.services.printing.sides import LETTER, Prints, TwoSided
from briefer.services.printing.stationery import (
    ENVELOPES,
    LABELS,
    WINDOWS,
    Envelope,
    Labels,
    Window,
    address_on,
)
from tests.services.printing.printables import (
    ADDRESS,
    RENDERER,
    boxes_of,
    in_arabic,
    letter,
    printable,
    words_of,
)

BLOCKS = (
    Copies(kind=CopyKind.ORIGINAL, count=2),
    Copies(kind=CopyKind.FILE, enclosures=False),
    Copies(kind=CopyKind.INFORMATION, to="The Ministry"),
)


def prints(choice: PagesChoice | EnvelopesChoice | LabelsChoice) -> Prints:
    return make_prints(printable(), choice, RENDERER)


def test_print_blocks_are_one_job_with_stamps_and_their_own_enclosures() -> None:
    words = words_of(prints(PagesChoice(copies=BLOCKS)))
    firsts = [side for side in words if "First page" in side[0]]
    assert [side[1:] for side in firsts] == [
        (),
        (),
        ("File copy",),
        ("Copy for information: The Ministry",),
    ]
    order = [
        "First" if "First" in side[0] else "Second" if "Second" in side[0] else "Annex"
        for side in words
    ]
    whole = ["First", "Second", "Annex"]
    assert order == [*whole, *whole, "First", "Second", *whole]
    assert all(len(side) == 1 for side in words if "First" not in side[0])


def test_a_copy_for_nobody_in_particular_is_stamped_too() -> None:
    made = prints(PagesChoice(copies=(Copies(kind=CopyKind.INFORMATION),), pages="2"))
    assert words_of(made)[0][1] == "Copy for information"


def test_a_stamp_stands_above_everything_and_leaves_the_page_as_it_is() -> None:
    made = prints(PagesChoice(copies=(Copies(kind=CopyKind.FILE),)))
    assert made.sources[0] == printable().typeset.pdf
    page, stamp = made.sides[0].placed
    assert page.area == stamp.area


@pytest.mark.parametrize(("top", "header"), [(10, "Head"), (16, "Head"), (3, ""), (25, "Head")])
def test_a_page_with_narrow_margins_begins_below_its_stamp(top: float, header: str) -> None:
    plain = letter()
    furniture = Furniture(first_header=(Text(text=header),)) if header else Furniture()
    look = replace(plain.look, margins=White(top=top))
    narrow = printable(replace(plain, look=look, furniture=furniture))
    made = make_prints(narrow, PagesChoice(copies=(Copies(kind=CopyKind.FILE),)), RENDERER)
    page, stamp = made.sides[0].placed
    ink, words = (boxes_of(made.sources[p.source])[0] for p in (page, stamp))
    scale = page.area.height / made.sides[0].height
    assert (scale < 1) == (top < 25)
    assert page.area.top + ink[0] * scale >= words[1]
    assert page.area.top + page.area.height == pytest.approx(made.sides[0].height)
    assert made.sides[1].placed[0].area.height == made.sides[1].height


def test_only_the_pages_that_are_meant_are_printed() -> None:
    words = words_of(prints(PagesChoice(pages="2-")))
    assert [("Second" in side[0], "Annex" in side[0]) for side in words] == [
        (True, False),
        (False, True),
    ]
    with pytest.raises(PagesNotUnderstood):
        prints(PagesChoice(pages="4"))


def test_nothing_left_to_print_is_told() -> None:
    for choice in (
        PagesChoice(copies=()),
        PagesChoice(copies=(Copies(kind=CopyKind.FILE, count=0),)),
        PagesChoice(copies=(Copies(kind=CopyKind.FILE, enclosures=False),), pages="3"),
    ):
        with pytest.raises(NothingToPrint, match="Nothing is left to print"):
            prints(choice)


def test_a_window_gets_a_sheet_with_the_address_alone() -> None:
    for fit, window in ((Fit.OWN, Window.DIN_B), (Fit.LETTER, Window.US_10)):
        made = prints(PagesChoice(address_sheet=True, fit=fit, two_sided=TwoSided.LONG_EDGE))
        assert words_of(made)[0] == (" ".join(ADDRESS),)
        assert words_of(made)[1] == ()
        (placed,) = made.sides[0].placed
        assert placed.area.left >= WINDOWS[window].left
        assert len(made.sides) == 6


def test_the_address_sheet_is_on_top_whichever_page_is_printed_first() -> None:
    words = words_of(prints(PagesChoice(address_sheet=True, last_first=True)))
    assert words[-1] == (" ".join(ADDRESS),)
    assert "First page" in words[-2][0]


@pytest.mark.parametrize("envelope", Envelope)
def test_an_envelope_has_the_address_clear_of_postage_and_edges(envelope: Envelope) -> None:
    made = prints(EnvelopesChoice(envelope=envelope, sender=True))
    (side,) = made.sides
    assert side.size == ENVELOPES[envelope]
    address, sender = side.placed
    assert words_of(made)[0] == (" ".join(ADDRESS), "League of Readers 1 Low Street Strelsau")
    assert address.area.left >= address_on(envelope).left
    assert sender.area.left < address.area.left / 2
    assert sender.area.top < address.area.top
    (plain,) = prints(EnvelopesChoice(envelope=envelope)).sides
    assert len(plain.placed) == 1


@pytest.mark.parametrize("labels", Labels)
def test_labels_of_many_addresses_begin_at_any_label_and_go_on(labels: Labels) -> None:
    many = [(f"Reader {number}", "1 High Street", "Zenda") for number in range(40)]
    sheet = LABELS[labels]
    made = make_prints(
        printable(addresses=many), LabelsChoice(labels=labels, first=sheet.count), RENDERER
    )
    words = words_of(made)
    assert words[0] == ("Reader 0 1 High Street Zenda",)
    flat = [word for side in words for word in side]
    assert flat == [" ".join(lines) for lines in many]
    assert {len(side) for side in words[1:-1]} <= {sheet.count}
    areas = list(sheet.areas())
    last, first = made.sides[0].placed[0].area, made.sides[1].placed[0].area
    assert areas[-1].left <= last.left <= areas[-1].left + areas[-1].width
    assert areas[0].left <= first.left <= areas[0].left + areas[0].width
    assert areas[-1].left + areas[-1].width <= sheet.paper[0] + 0.01
    assert areas[-1].top + areas[-1].height <= sheet.paper[1] + 0.01


def test_a_whole_sheet_can_be_of_one_address() -> None:
    made = prints(LabelsChoice(each=24))
    assert len(made.sides) == 1
    assert len({(p.area.left, p.area.top) for p in made.sides[0].placed}) == 24


def test_a_longer_address_is_set_smaller_and_one_that_is_too_long_is_told() -> None:
    long = tuple(f"Department {number} of the Ministry" for number in range(6))
    made = make_prints(
        printable(addresses=[long]), LabelsChoice(labels=Labels.LETTER_3X10), RENDERER
    )
    assert len(made.sides) == 1
    with pytest.raises(DoesNotFit, match="“Department 0 of the Ministry” does not fit"):
        make_prints(
            printable(addresses=[long * 3]), LabelsChoice(labels=Labels.LETTER_3X10), RENDERER
        )


def test_no_address_is_told() -> None:
    for choice in (EnvelopesChoice(), LabelsChoice(), PagesChoice(address_sheet=True)):
        with pytest.raises(NothingToPrint, match="no address"):
            make_prints(printable(addresses=[(" ",)]), choice, RENDERER)


def test_a_booklet_of_an_arabic_letter_opens_from_the_right() -> None:
    arabic = printable(in_arabic(letter()))
    made = make_prints(arabic, PagesChoice(booklet=True), RENDERER)
    assert made.sides[0].placed[0].area.left < 1


def test_sheets_of_paper_are_counted() -> None:
    assert prints(PagesChoice()).sheets == 3
    assert prints(PagesChoice(two_sided=TwoSided.LONG_EDGE)).sheets == 2
    assert prints(PagesChoice(two_sided=TwoSided.SHORT_EDGE, booklet=True)).sheets == 1


LINES = st.lists(st.text(max_size=40), max_size=8).map(tuple)


@settings(max_examples=25)
@given(st.lists(LINES, max_size=3), st.sampled_from(Labels), st.integers(-2, 40))
def test_any_addresses_become_labels_or_a_sentence(
    addresses: list[tuple[str, ...]], labels: Labels, first: int
) -> None:
    choice = LabelsChoice(labels=labels, first=first)
    try:
        made = make_prints(printable(addresses=addresses), choice, RENDERER)
    except BrieferError:
        return
    known = [lines for lines in addresses if any(line.strip() for line in lines)]
    assert sum(len(side.placed) for side in made.sides) == len(known)


def test_the_paper_of_north_america_stays_as_it_is() -> None:
    shown = replace(letter(), page_size=replace(letter().page_size, width=215.9, height=279.4))
    made = make_prints(printable(shown), PagesChoice(), RENDERER)
    assert made.sides[0].size == pytest.approx(LETTER)
