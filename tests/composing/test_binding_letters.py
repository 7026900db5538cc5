"""References between letters that are bound in one pack."""

from briefer.composing.binding_letters import letters_with_sets, named_places
from briefer.composing.outlining import outline
from briefer.domain.ids import AskId, Place
from tests.ruritania import PHRASES, letter_to, library


def test_a_reference_points_to_the_letter_of_the_pack_and_brings_no_annex() -> None:
    letters = (letter_to("bank"), letter_to("ruritania"))
    elsewhere = named_places(letters_with_sets(letters, library(), PHRASES), PHRASES)
    assert elsewhere == {"ruritania": "letter 2"}
    words = outline(letters[0], library(), PHRASES, elsewhere)
    piece = words.piece_at(Place("asks/B1.2"))
    assert piece is not None
    assert piece.text.endswith("carries out the recommendations to the Crown in letter 2")
    assert words.annexes == ()
    assert {"annex", "enclosures"} <= {block.id for block in words.absent}


def test_a_letter_that_leaves_some_of_it_out_does_not_stand_for_the_annex() -> None:
    part = letter_to("ruritania").with_asks([AskId("R1.1")])
    letters = (letter_to("bank"), part)
    assert letters_with_sets(letters, library(), PHRASES) == {}


def test_nothing_is_elsewhere_when_no_letter_refers_to_it() -> None:
    assert letters_with_sets((letter_to("ruritania"),), library(), PHRASES) == {}
