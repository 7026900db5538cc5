"""What is said of the sender's paper, and of fields at the head and foot of pages."""

from msgspec.structs import replace

from briefer.domain.finding import FillIn, Severity, UseField
from briefer.domain.ids import BlockId, ImageId
from briefer.domain.letter import Letter
from briefer.domain.letterhead import Letterhead
from briefer.domain.template import MOST_BLOCKS, Block, BlockKind
from tests.composing.checks.found import found, mended, text_at
from tests.ruritania import letter_to


def on_paper(paper: Letterhead) -> Letter:
    letter = letter_to("bank")
    return replace(letter, sender=replace(letter.sender, letterhead=paper))


def test_a_logo_that_is_gone_is_told() -> None:
    (finding,) = found(on_paper(Letterhead(logo=ImageId("gone"))), "paper-incomplete")
    assert (finding.place, finding.severity) == ("sender/logo", Severity.WARNING)
    assert not found(letter_to("bank"), "paper-incomplete")


def test_a_field_at_the_foot_of_pages_is_told_where_it_stands() -> None:
    letter = on_paper(Letterhead(footer="{sender.organisatio}", header="{sender.local_contct}"))
    first, second = found(letter, "unknown-placeholder")
    assert (first.place, second.place) == ("sender/header", "sender/footer")
    # It is the sender's, and is mended there.
    assert isinstance(first.fix, FillIn)


def test_a_field_of_a_block_that_there_is_not_is_mended_with_one_click() -> None:
    letter = letter_to("bank")
    blocks = (*letter.blocks, Block(id=BlockId("more"), kind=BlockKind.PARAGRAPH, text="On {dat}."))
    letter = letter.with_blocks(blocks)
    (finding,) = found(letter, "unknown-placeholder")
    assert isinstance(finding.fix, UseField)
    assert finding.fix.name == "date"
    # A guess is never taken unasked.
    assert isinstance(finding.other, FillIn)
    after = mended(letter, finding)
    assert not found(after, "unknown-placeholder")
    assert text_at(after, "more") == f"On {text_at(after, 'date')}."


def test_a_field_that_came_in_with_other_words_stops_the_letter() -> None:
    letter = letter_to("bank")
    letter = replace(letter, sender=replace(letter.sender, about="We wait for {date}."))
    (finding,) = found(letter, "unknown-placeholder")
    assert finding.firm
    assert "printed as it stands" in finding.message


def test_a_letter_of_too_many_blocks_is_told_its_limit() -> None:
    block = Block(id=BlockId("p"), kind=BlockKind.PARAGRAPH, text="Words.")
    letter = letter_to("bank").with_blocks((block,) * (MOST_BLOCKS + 1))
    (finding,) = found(letter, "too-many-blocks")
    assert (finding.firm, finding.severity) == (True, Severity.ERROR)
