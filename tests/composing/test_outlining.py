"""Which words stand where."""

from msgspec.structs import replace

from briefer.composing.outline import Piece, PieceKind
from briefer.composing.outlining import outline
from briefer.domain.ids import AskId, BlockId, Place, SenderId
from briefer.domain.letter import Letter
from briefer.domain.sender import Sender
from tests.ruritania import PHRASES, letter_to, library


def piece(letter: Letter, place: str) -> Piece:
    found = outline(letter, library(), PHRASES).piece_at(Place(place))
    assert found is not None
    return found


def test_a_body_is_spoken_to_in_its_own_letter_and_of_in_others() -> None:
    own = piece(letter_to("ruritania"), "asks/R1.1").text
    assert own == "open the libraries of Your Majesty"
    assert piece(letter_to("bank"), "annex/R1.1").text == "open the libraries of the Crown"


def test_an_organ_of_the_reader_is_to_be_asked_and_another_body_pressed() -> None:
    to_union = piece(letter_to("union"), "asks/U1.1").text
    assert to_union.startswith("ask the Assembly to debate the Readers’ Watch report")
    to_bank = letter_to("bank").with_asks((AskId("U1.2"),))
    assert piece(to_bank, "asks/U1.2").text == "press the Union to press on"


def test_a_report_is_named_in_full_where_the_letter_names_it_first() -> None:
    letter = letter_to("bank")
    assert "“Closed Books”" in piece(letter, "concern").text
    assert "“Closed Books”" not in piece(letter, "asks/B1.1").text
    alone = letter.leaving_out(BlockId("concern"))
    assert "“Closed Books” (March 2019)" in piece(alone, "asks/B1.1").text


def test_an_organ_is_asked_directly_what_its_parent_body_should_do() -> None:
    letter = letter_to("assembly").with_asks((AskId("U1.1"), AskId("U1.2")))
    assert piece(letter, "asks/U1.1").text.startswith("debate")
    assert piece(letter, "asks/U1.2").text == "press on"


def test_a_set_of_asks_becomes_an_annex_that_text_enclosure_and_title_agree_on() -> None:
    letter = letter_to("bank")
    request = piece(letter, "asks/B1.2").text
    assert request.endswith(
        "the Crown’s Crown carries out the recommendations to the Crown in Annex A"
    )
    assert piece(letter, "annex/ruritania/title").text == "Annex A: recommendations to the Crown"
    assert piece(letter, "enclosures").text == "Annex A: recommendations to the Crown"
    assert piece(letter, "annex/ruritania").text == "The Crown should:"


def test_the_annex_goes_when_the_writer_rewords_the_only_reference_away() -> None:
    letter = letter_to("bank")
    place = Place("asks/B1.2")
    original = piece(letter, place).text
    kept = letter.with_wording(place, "see Annex A", original)
    gone = letter.with_wording(place, "lend nothing", original)
    assert outline(kept, library(), PHRASES).annexes
    now = outline(gone, library(), PHRASES)
    assert not now.annexes
    assert {block.id for block in now.absent} >= {"annex", "enclosures"}
    reworded = now.piece_at(place)
    assert reworded is not None
    assert reworded.generated == original
    assert not reworded.stale


def test_a_folded_block_is_one_line_with_its_lines_told_apart() -> None:
    block = outline(letter_to("bank"), library(), PHRASES).blocks[0]
    assert block.summary == "League of Readers · 1 Low Street · Strelsau · desk@league.example"


def test_official_words_are_locked_and_exact() -> None:
    quotation = piece(letter_to("bank"), "legal-basis/treaty/quotation")
    assert quotation.locked
    assert quotation.text == "words of treaty & <more>"
    assert not quotation.unchecked
    assert piece(letter_to("union"), "legal-basis/new-pact/quotation").unchecked


def test_an_edit_wins_and_tells_when_the_proposal_has_changed_since() -> None:
    letter = letter_to("bank")
    place = Place("reply")
    edited = letter.with_wording(place, "Answer soon.", piece(letter, place).text)
    assert piece(edited, place).text == "Answer soon."
    assert piece(edited, place).edited
    assert not piece(edited, place).stale
    later = replace(edited, reply_by=letter.date.replace(month=12))
    assert piece(later, place).text == "Answer soon."
    assert piece(later, place).stale


def test_an_empty_line_vanishes_and_an_unfilled_name_is_reported() -> None:
    letter = letter_to("bank", sender=Sender(id=SenderId("none")))
    now = outline(letter, library(), PHRASES)
    assert piece(letter, "letterhead").text == "[your organisation]\n[your contact]"
    assert {(found.place, found.name) for found in now.unfilled} >= {
        ("letterhead", "sender.organisation"),
        ("reply", "sender.contact"),
    }
    typed = letter.with_wording(Place("opening"), "We are [your organisation].", "x")
    reported = outline(typed, library(), PHRASES).unfilled
    assert ("opening", "sender.organisation") in {(f.place, f.name) for f in reported}


def test_blocks_stand_only_when_they_have_something_to_say() -> None:
    letter = letter_to("ruritania")
    ids = {block.id for block in outline(letter, library(), PHRASES).blocks}
    assert not ids & {"reference", "copies", "annex", "enclosures"}
    filled = letter.with_field("reference", "A/1").with_field("copies", "The press")
    ids = {block.id for block in outline(filled, library(), PHRASES).blocks}
    assert ids >= {"reference", "copies"}
    left = outline(letter.leaving_out(BlockId("closing")), library(), PHRASES)
    assert "closing" in {block.id for block in left.absent}


def test_only_wordable_pieces_are_unlocked() -> None:
    for block in outline(letter_to("bank"), library(), PHRASES).blocks:
        for found in block.pieces:
            locked = found.kind in {PieceKind.QUOTATION, PieceKind.CITATION}
            assert found.locked is locked
