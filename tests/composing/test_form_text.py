"""What of a letter goes into a web form: all that is kept, and nothing that is not."""

from msgspec.structs import replace

from briefer.composing.form_text import USUAL, FormPiece, form_outline, form_pieces
from briefer.composing.outline import LaidLetterhead, Outline
from briefer.composing.outlining import outline
from briefer.domain.template import BlockKind
from tests.ruritania import PHRASES, letter_to, library


def made() -> Outline:
    """Return a letter with an annex on a sender's paper."""
    return replace(
        outline(letter_to("bank"), library(), PHRASES),
        letterhead=LaidLetterhead(first_header="Readers’ Watch"),
    )


def kinds(shown: Outline) -> set[BlockKind]:
    return {block.kind for block in shown.blocks}


def test_all_pieces_together_are_the_letter() -> None:
    assert form_outline(made(), FormPiece) == made()


def test_the_usual_text_begins_at_the_salutation_and_has_no_paper() -> None:
    shown = form_outline(made(), USUAL)
    first = next(block for block in shown.blocks if block.summary)
    assert first.kind is BlockKind.SALUTATION
    assert shown.letterhead == LaidLetterhead()
    assert BlockKind.ANNEX in kinds(shown)


def test_each_piece_goes_by_itself() -> None:
    gone = {
        piece: kinds(made()) - kinds(form_outline(made(), set(FormPiece) - {piece}))
        for piece in FormPiece
    }
    assert gone[FormPiece.SUBJECT] == {BlockKind.SUBJECT}
    assert gone[FormPiece.ANNEXES] == {BlockKind.ANNEX}
    assert gone[FormPiece.ADDRESS] >= {BlockKind.DATE, BlockKind.INSIDE_ADDRESS}
    assert BlockKind.SIGNATURE not in set[BlockKind]().union(*gone.values())


def test_only_what_the_letter_has_is_offered() -> None:
    assert FormPiece.ANNEXES in form_pieces(made())
    bare = replace(made(), blocks=(), letterhead=LaidLetterhead(first_header="Readers’ Watch"))
    assert form_pieces(bare) == (FormPiece.LETTERHEAD,)
    assert form_pieces(replace(bare, letterhead=LaidLetterhead(word=b"PK"))) == ()
