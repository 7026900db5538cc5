"""Titles, headings, tables, numbered paragraphs, several who sign, and the sender's paper."""

import msgspec
from msgspec.structs import replace

from briefer.composing.laying import compose
from briefer.composing.outlining import outline
from briefer.document.nodes import Direction, Figure, Heading, Paragraph, Table, Text
from briefer.domain.ids import BlockId, ImageId, Place
from briefer.domain.image import Image
from briefer.domain.letter import Letter
from briefer.domain.letterhead import Letterhead
from briefer.domain.library import Library, MemoryLibrary
from briefer.domain.sender import LocalContact, Sender, Signatory
from briefer.domain.style import Citations, Style
from briefer.domain.template import Block, BlockKind, Condition
from tests.ruritania import PHRASES, letter_to, library

LOGO = Image(id=ImageId("logo"), name="Logo", media_type="image/png", data=b"png", alt="A lamp")


def with_images(*images: Image) -> Library:
    own = library()
    return MemoryLibrary(
        sources=own.sources,
        addressees=own.addressees,
        hooks=own.hooks,
        recommendations=own.recommendations,
        senders=own.senders,
        templates=own.templates,
        images=images,
    )


def with_block(block: Block) -> Letter:
    letter = letter_to("bank")
    return letter.with_blocks((*letter.blocks, block))


def of_sender(**fields: object) -> Letter:
    letter = letter_to("bank")
    return replace(letter, sender=replace(letter.sender, **fields))


def test_a_heading_and_a_title_have_their_levels() -> None:
    for kind, level in ((BlockKind.TITLE, 1), (BlockKind.HEADING, 2)):
        letter = with_block(Block(id=BlockId("own"), kind=kind, text="{country}: what we saw"))
        found = [b for b in compose(letter, library(), PHRASES).blocks if isinstance(b, Heading)]
        assert [heading.level for heading in found if heading.anchor == "own"] == [level]


def test_a_table_has_a_row_for_each_line_and_fills_short_rows_up() -> None:
    text = "Who | When\n{addressee.short_name}"
    letter = with_block(Block(id=BlockId("own"), kind=BlockKind.TABLE, text=text))
    (table,) = (b for b in compose(letter, library(), PHRASES).blocks if isinstance(b, Table))
    assert [len(row) for row in (table.header, *table.rows)] == [2, 2]
    assert table.rows[0][1].inlines == ()


def test_a_table_of_one_line_is_a_paragraph() -> None:
    letter = with_block(Block(id=BlockId("own"), kind=BlockKind.TABLE, text="Only | heads"))
    laid = compose(letter, library(), PHRASES).blocks[-1]
    assert isinstance(laid, Paragraph)


def test_paragraphs_of_the_running_text_can_be_numbered_through() -> None:
    letter = replace(letter_to("bank"), style=Style(numbered_paragraphs=True))
    blocks = compose(letter, library(), PHRASES).blocks
    numbers = [b.number for b in blocks if isinstance(b, Paragraph) and b.number]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) > 3


def test_a_block_for_one_sort_of_reader_stands_for_no_other() -> None:
    text = "To a parliament."
    block = Block(
        id=BlockId("own"), kind=BlockKind.PARAGRAPH, text=text, when=Condition.IS_PARLIAMENT
    )
    assert outline(with_block(block), library(), PHRASES).piece_at(Place("own")) is None


def test_all_who_sign_stand_under_the_letter_each_with_the_signature_at_hand() -> None:
    others = (Signatory(name="Bo", title="Chair", organisation="Lamp", signature=LOGO.id),)
    letter = of_sender(others=others)
    signed = replace(
        letter,
        blocks=tuple(
            replace(block, text="Yours,\n\n{sender.signatories}")
            if block.kind is BlockKind.SIGNATURE
            else block
            for block in letter.blocks
        ),
    )
    blocks = compose(signed, with_images(LOGO), PHRASES).blocks
    at = next(n for n, b in enumerate(blocks) if isinstance(b, Figure))
    after = blocks[at + 1]
    assert isinstance(after, Paragraph)
    assert Text(text="Bo") in after.inlines
    assert isinstance(blocks[at - 1], Paragraph)
    assert signed.sender.organisations[-1] == "Lamp"


def test_the_contact_in_the_readers_country_is_the_readers() -> None:
    contact = LocalContact(country="XR", contact="office@ruritania.example")
    letter = replace(
        letter_to("ruritania"), sender=replace(letter_to("ruritania").sender, contacts=(contact,))
    )
    own = Block(id=BlockId("own"), kind=BlockKind.PARAGRAPH, text="{sender.local_contact}")
    piece = outline(letter.with_blocks((own,)), library(), PHRASES).piece_at(Place("own"))
    assert piece is not None
    assert piece.text == contact.contact


def test_the_senders_paper_goes_to_the_document_and_what_is_unfilled_there_is_told() -> None:
    paper = Letterhead(logo=LOGO.id, first_header="{sender.organisation}", footer="{nonsense}")
    letter = of_sender(letterhead=paper)
    written = outline(letter, with_images(LOGO), PHRASES)
    assert [known.place for known in written.unfilled][-1:] == ["sender/footer"]
    furniture = compose(letter, with_images(LOGO), PHRASES).furniture
    assert furniture.logo is not None
    assert furniture.logo.alt == "A lamp"
    assert furniture.first_header == (Text(text=letter.sender.organisation),)


def test_a_logo_that_is_gone_is_missed() -> None:
    letter = of_sender(letterhead=Letterhead(logo=LOGO.id))
    assert outline(letter, library(), PHRASES).letterhead.is_incomplete


def test_notes_at_the_end_have_a_heading_and_a_language_its_direction() -> None:
    letter = replace(letter_to("bank"), citations=Citations.ENDNOTE, language="ar")
    document = compose(letter, library(), replace(PHRASES, language="ar"))
    assert document.notes_title == "Notes"
    assert document.direction is Direction.RTL


def test_a_sender_alone_signs_once() -> None:
    assert [one.name for one in Sender(id=letter_to("bank").sender.id, signatory="A").signatories]


def test_what_a_letter_keeps_of_its_look_is_read_back_to_the_same_bytes() -> None:
    letter = of_sender(letterhead=Letterhead())
    kept = msgspec.json.encode(replace(letter, style=Style()))
    assert msgspec.json.encode(msgspec.json.decode(kept, type=Letter)) == kept
