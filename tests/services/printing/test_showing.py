"""Whether a letter's address shows in the window of its envelope."""

from msgspec.structs import replace

from briefer.document.look import White
from briefer.document.nodes import PageSize
from briefer.rendering.raster import PdfiumRasteriser
from briefer.services.printing.choices import Printable
from briefer.services.printing.showing import Shown, shown_in_window
from briefer.services.printing.stationery import Window
from tests.rendering.documents import A4, LETTER
from tests.services.printing.printables import letter, printable


def shown(made: Printable) -> Shown:
    return shown_in_window(made, PdfiumRasteriser())


def from_top(millimetres: float, page_size: PageSize = A4) -> Printable:
    """Return a letter of one page whose address begins at a height."""
    made = letter(page_size)
    return printable(
        replace(made, look=replace(made.look, margins=White(top=millimetres))),
    )


def test_an_address_at_the_right_height_shows_alone() -> None:
    assert shown(from_top(64)) == Shown(window=Window.DIN_B)


def test_an_address_higher_up_shows_where_the_letter_is_folded_otherwise() -> None:
    assert shown(from_top(46)) == Shown(window=Window.DIN_A)


def test_an_address_too_high_or_too_low_does_not_show() -> None:
    assert shown(from_top(20)) == Shown()
    assert shown(from_top(80)) == Shown()


def test_other_words_in_the_window_are_told() -> None:
    assert shown(from_top(55)) == Shown(window=Window.DIN_B, others=True)


def test_an_address_too_far_to_the_left_does_not_show() -> None:
    made = letter()
    white = White(top=64, left=12)
    assert shown(printable(replace(made, look=replace(made.look, margins=white)))) == Shown()


def test_north_american_paper_has_another_window() -> None:
    assert shown(from_top(59, LETTER)) == Shown(window=Window.US_10)
    assert shown(from_top(45, LETTER)) == Shown()


def test_a_letter_without_an_address_shows_none() -> None:
    assert shown(replace(from_top(64), address_anchor="")) == Shown()
    assert shown(replace(from_top(64), address_anchor="nowhere")) == Shown()
