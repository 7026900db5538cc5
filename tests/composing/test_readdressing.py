"""The same letter to another reader."""

from msgspec.structs import replace

from briefer.composing.edits import add_paragraph
from briefer.composing.outlining import outline
from briefer.composing.readdressing import readdress
from briefer.domain.ids import AddresseeId, BlockId, Place
from briefer.domain.letter import Letter
from tests.ruritania import DATE, PHRASES, letter_to, library


def moved(letter: Letter, to: str) -> Letter:
    return readdress(letter, AddresseeId(to), library(), lambda _: PHRASES)


def words_of(letter: Letter, place: str) -> str:
    piece = outline(letter, library(), PHRASES).piece_at(Place(place))
    return piece.text if piece else ""


def test_an_untouched_letter_becomes_what_the_new_reader_would_have_had() -> None:
    assert moved(letter_to("bank"), "union") == letter_to("union")


def test_the_writers_own_title_and_dates_stay() -> None:
    letter = replace(letter_to("bank"), title="Mine", reply_by=DATE.replace(year=2021))
    after = moved(letter, "union")
    assert after.title == "Mine"
    assert after.reply_by == letter.reply_by


def test_an_edit_stays_where_both_readers_had_the_same_words_before() -> None:
    bank = letter_to("bank")
    said = bank.with_wording(Place("closing"), "Goodbye.", words_of(bank, "closing"))
    assert words_of(moved(said, "union"), "closing") == "Goodbye."


def test_words_written_for_one_reader_do_not_reach_another() -> None:
    bank = letter_to("bank")
    lead = words_of(bank, "asks")
    after = moved(bank.with_wording(Place("asks"), f"{lead} now", lead), "union")
    assert words_of(after, "asks") == "We urge the Union to:"
    assert not after.wordings


def test_the_writers_own_paragraphs_and_order_stay() -> None:
    letter = add_paragraph(letter_to("bank"), BlockId("concern"), BlockId("mine"))
    letter = letter.with_wording(Place("mine"), "My own words.", "").leaving_out(BlockId("reply"))
    after = moved(letter, "union")
    assert after.blocks == letter.blocks
    assert after.left_out == letter.left_out
    assert words_of(after, "mine") == "My own words."
