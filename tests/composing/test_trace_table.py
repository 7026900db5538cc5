"""The traceability table: as rows, and as the last annex of the letter."""

import datetime as dt

import pytest
from msgspec.structs import replace

from briefer.composing.checks import check
from briefer.composing.checks.around import Around
from briefer.composing.copying import with_copies
from briefer.composing.edits import add_trace, mark_checked, trace_block, untick_asks
from briefer.composing.laying import compose
from briefer.composing.outline import Outline, PieceKind
from briefer.composing.outlining import outline
from briefer.composing.readdressing import readdress
from briefer.composing.trace_table import TraceRow, trace_table
from briefer.document.nodes import Heading, Table
from briefer.document.walk import plain
from briefer.domain.copies import Copies
from briefer.domain.ids import AddresseeId, AskId, BlockId, HookId, Place, SourceId
from briefer.domain.law import Currency
from briefer.domain.letter import Letter
from briefer.domain.library import MemoryLibrary
from briefer.domain.profile import Profile, ProfileId
from briefer.domain.role import Role
from briefer.domain.template import BlockKind
from briefer.services.tracing import HEADS, trace_cells
from tests.composing.libraries import changed
from tests.ruritania import PHRASES, RECOMMENDATIONS, SOURCE, letter_to, library

OTHER = replace(
    SOURCE, id=SourceId("other"), title="Burnt Books", date="2020", summary="{report} burnt."
)


def rows_of(letter: Letter) -> tuple[TraceRow, ...]:
    return trace_table(letter, words_of(letter), library())


def words_of(letter: Letter) -> Outline:
    return outline(letter, library(), PHRASES)


def table_of(letter: Letter) -> list[list[str]]:
    document = compose(letter, library(), PHRASES)
    (table,) = (block for block in document.blocks if isinstance(block, Table))
    return [[plain(cell.inlines) for cell in row] for row in (table.header, *table.rows)]


def headings(letter: Letter) -> list[str]:
    blocks = compose(letter, library(), PHRASES).blocks
    return [plain(block.inlines) for block in blocks if isinstance(block, Heading)]


# ---------------------------------------------------------------- rows


def test_there_is_a_row_for_each_ask_in_the_letters_order_and_then_for_its_annex() -> None:
    rows = rows_of(letter_to("bank"))
    assert [(row.ask, row.number, row.annexed) for row in rows] == [
        ("B1.1", 1, False),
        ("B1.2", 2, False),
        ("R1.1", 1, True),
        ("R1.2", 2, True),
        ("R2.1", 3, True),
    ]
    assert [row.place for row in rows[:3]] == ["asks/B1.1", "asks/B1.2", "annex/R1.1"]


def test_a_row_has_all_that_the_ask_comes_from() -> None:
    row = rows_of(letter_to("ruritania"))[1]
    assert (row.named, row.subject.id, row.where) == ("Ask R1.2", "ruritania", "item 1")
    assert (row.source, row.finding) == (SOURCE, SOURCE.summary)
    assert [known.hook.id for known in row.rests_on] == ["covenant"]
    assert [(known.hook.id, known.role) for known in row.aims_at] == [("book-law", Role.TARGET)]
    assert row.overtaken is not None
    assert not row.updated


def test_the_heading_form_of_an_ask_names_it() -> None:
    asks = (replace(RECOMMENDATIONS[1].asks[0], heading="Payment of librarians"),)
    known = library((RECOMMENDATIONS[0], replace(RECOMMENDATIONS[1], asks=asks)))
    letter = letter_to("ruritania")
    letter = replace(letter, copies=replace(letter.copies, recommendations=()))
    rows = trace_table(letter, outline(letter, known, PHRASES), known)
    assert rows[-1].named == "Payment of librarians"


def test_law_is_judged_on_the_letters_date() -> None:
    early, late = (letter_to("union", date=dt.date(year, 5, 4)) for year in (2012, 2020))
    for letter, currency in ((early, Currency.IN_FORCE), (late, Currency.SUPERSEDED)):
        pact = rows_of(letter)[0].rests_on[0]
        assert (pact.hook.id, pact.currency) == ("pact", currency)


def test_asks_of_a_block_that_was_left_out_have_no_row() -> None:
    letter = letter_to("bank").leaving_out(BlockId("annex"))
    assert [row.ask for row in rows_of(letter)] == ["B1.1", "B1.2"]


# ---------------------------------------------------------------- as an annex


def test_the_table_is_the_last_annex_and_is_enclosed() -> None:
    letter = add_trace(letter_to("bank"))
    words = words_of(letter)
    assert words.trace_annex == "Annex B"
    assert headings(letter)[-2:] == [
        "Annex A: recommendations to the Crown",
        "Annex B: sources",
    ]
    enclosures = words.piece_at(Place("enclosures"))
    assert enclosures is not None
    assert enclosures.text.splitlines() == headings(letter)[-2:]


def test_alone_it_is_the_first_annex() -> None:
    letter = add_trace(letter_to("ruritania"))
    assert headings(letter)[-1] == "Annex A: sources"
    enclosures = words_of(letter).piece_at(Place("enclosures"))
    assert enclosures is not None
    assert enclosures.text == "Annex A: sources"


def test_a_letter_without_it_is_as_ever() -> None:
    letter = letter_to("ruritania")
    assert words_of(letter).trace_annex == ""
    assert not any(isinstance(block, Table) for block in compose(letter, library(), PHRASES).blocks)
    assert words_of(letter).piece_at(Place("enclosures")) is None


def test_it_follows_the_letter_wherever_its_block_is_moved() -> None:
    letter = add_trace(letter_to("bank"))
    first = (letter.blocks[-1], *letter.blocks[:-1])
    assert table_of(letter.with_blocks(first)) == table_of(letter)


def test_adding_it_twice_adds_it_once_and_left_out_it_comes_back() -> None:
    letter = add_trace(letter_to("bank"))
    assert add_trace(letter) == letter
    without_it = letter.leaving_out(BlockId("trace"))
    assert trace_block(without_it) is None
    assert words_of(without_it).trace_annex == ""
    assert add_trace(without_it) == letter


def test_it_never_takes_the_name_of_another_block() -> None:
    letter = letter_to("bank")
    taken = replace(letter.blocks[0], id=BlockId("trace"))
    letter = add_trace(letter.with_blocks((taken, *letter.blocks[1:])))
    assert [block.id for block in letter.blocks].count(BlockId("trace")) == 1
    assert words_of(letter).trace_annex == "Annex B"


def test_a_letter_that_asks_nothing_has_no_table() -> None:
    letter = add_trace(letter_to("ruritania"))
    empty = untick_asks(letter, letter.asks)
    assert words_of(empty).trace_annex == ""
    assert not [heading for heading in headings(empty) if "sources" in heading]


def test_another_reader_gets_it_too() -> None:
    letter = readdress(
        add_trace(letter_to("bank")), AddresseeId("union"), library(), lambda _: PHRASES
    )
    assert words_of(letter).trace_annex == "Annex A"


def test_its_cells_say_what_the_rows_hold() -> None:
    heads, first, second, *_ = table_of(add_trace(letter_to("bank")))
    assert heads == ["Request", "Place", "Finding", "Provision", "Status", "Checked"]
    assert first == [
        "1. Ask B1.1",
        "item 1",
        "finding 1",
        "Treaty, Article 1 (binds or empowers the Bank)",
        "in force since 1 January 1990",
        "1 January 2020",
    ]
    assert second[3] == "Treaty, Article 1"


def test_an_annexed_ask_is_called_by_its_annex_and_says_what_happened_since() -> None:
    rows = table_of(add_trace(letter_to("bank")))
    assert rows[3][0] == "Annex A, 1. Ask R1.1"
    assert rows[3][1].split() == ["item", "1", "Since", "then:", "The", "law", "is", "gone."]
    assert "(2) Book-Law, Article 1 (to be changed)" in rows[4][3]


def test_an_ask_of_another_body_names_it() -> None:
    letter = letter_to("bank").with_asks([AskId("U1.1"), AskId("U1.2")])
    cells = table_of(add_trace(letter))[1]
    assert cells[0] == "1. Ask U1.1 (the Assembly)"


def test_what_is_not_checked_is_said_to_be() -> None:
    letter = add_trace(letter_to("union"))
    checked = table_of(letter)[1][5]
    assert "(1) 1 January 2020" in checked
    assert "wording: to be checked; dates: 1 January 2020" in checked
    status = table_of(letter)[1][4]
    assert "(1) in force until 31 December 2015; now New-Pact, Article 1" in status


def test_a_wording_that_the_writer_checked_counts() -> None:
    letter = mark_checked(letter_to("bank"), HookId("treaty"), dt.date(2020, 5, 4))
    (known,) = rows_of(letter)[0].rests_on
    assert (known.wording_checked, known.checked_by_writer) == (
        dt.date(2020, 1, 1),
        dt.date(2020, 5, 4),
    )


def test_findings_are_told_once_for_each_report_and_braces_in_them_are_words() -> None:
    recommendations = (*RECOMMENDATIONS[:2], replace(RECOMMENDATIONS[2], source=OTHER.id))
    known = MemoryLibrary(
        sources=(SOURCE, OTHER),
        addressees=library().addressees,
        hooks=library().hooks,
        recommendations=recommendations,
        templates=library().templates,
    )
    letter = add_trace(replace(letter_to("bank"), copies=Copies()))
    pieces = next(b for b in outline(letter, known, PHRASES).blocks if b.kind is BlockKind.TRACE)
    told = [piece.text for piece in pieces.pieces if piece.kind is PieceKind.PARAGRAPH]
    assert told == [
        "Finding 1: Readers’ Watch, “Burnt Books”, 2020. {report} burnt.",
        "Finding 2: Readers’ Watch, “Closed Books”, March 2019. Libraries were closed.",
    ]
    named = [piece.columns[2] for piece in pieces.pieces if piece.kind is PieceKind.CELLS]
    assert named == ["finding 1"] * 2 + ["finding 2"] * 3


def test_the_letter_copies_the_law_that_its_table_names() -> None:
    letter = letter_to("ruritania").with_hooks(())
    letter = with_copies(letter, library())
    assert letter.copies.hooks == ()
    traced = with_copies(add_trace(letter), library())
    assert {hook.id for hook in traced.copies.hooks} == {"covenant", "book-law"}
    before = compose(traced, library(), PHRASES)
    assert compose(traced, changed(library(), "covenant"), PHRASES) == before


def test_its_title_and_its_lead_can_be_reworded_and_its_rows_cannot() -> None:
    letter = add_trace(letter_to("bank"))
    block = next(block for block in words_of(letter).blocks if block.kind is BlockKind.TRACE)
    assert [(piece.kind, piece.locked) for piece in block.pieces[:5]] == [
        (PieceKind.TITLE, False),
        (PieceKind.LEAD_IN, False),
        (PieceKind.PARAGRAPH, False),
        (PieceKind.HEADS, True),
        (PieceKind.CELLS, True),
    ]
    assert block.pieces[1].text == "As of 4 May 2020."


@pytest.mark.parametrize("body", ["bank", "ruritania", "union"])
def test_the_table_gives_a_writer_nothing_to_mend(body: str) -> None:
    short = Profile(id=ProfileId("letter"), name="Letter", words=120)
    around = Around(profiles={short.id: short})

    def findings(letter: Letter) -> list[tuple[str, str]]:
        found = check(letter, words_of(letter), library(), PHRASES, around)
        return [(finding.code, finding.message) for finding in found]

    letter = letter_to(body)
    assert findings(add_trace(letter)) == findings(letter)


def test_an_enclosure_line_that_leaves_the_table_out_is_told() -> None:
    letter = add_trace(letter_to("ruritania"))
    letter = letter.with_wording(Place("enclosures"), "Nothing", "Annex A: sources")
    found = check(letter, words_of(letter), library(), PHRASES, Around())
    assert "enclosure-missing" in [finding.code for finding in found]


# ---------------------------------------------------------------- for a spreadsheet


def test_a_spreadsheet_has_a_line_for_each_provision_of_each_ask() -> None:
    lines = [
        dict(zip(HEADS, cells, strict=True)) for cells in trace_cells(rows_of(letter_to("union")))
    ]
    assert [(line["ask id"], line["provision"], line["role"]) for line in lines] == [
        ("U1.1", "Pact, Article 1", "leverage"),
        ("U1.1", "Far-Law, Article 1", "leverage"),
        ("U1.2", "Pact, Article 1", "leverage"),
        ("U1.2", "Far-Law, Article 1", "leverage"),
    ]
    assert lines[0]["status on letter's date"] == "superseded by New-Pact, Article 1"
    assert lines[0]["report checked"] == "to be checked"
    assert (lines[1]["wording checked"], lines[1]["dates checked"]) == (
        "to be checked",
        "2020-01-01",
    )


def test_an_ask_that_rests_on_nothing_has_a_line_too() -> None:
    known = library((replace(RECOMMENDATIONS[1], hooks=()),))
    letter = letter_to("ruritania").with_asks([AskId("R2.1")])
    letter = replace(letter, copies=replace(letter.copies, recommendations=()))
    ((*cells,),) = trace_cells(trace_table(letter, outline(letter, known, PHRASES), known))
    line = dict(zip(HEADS, cells, strict=True))
    assert (line["ask id"], line["provision"], line["finding"]) == ("R2.1", "", SOURCE.summary)


@pytest.mark.parametrize("body", ["bank", "ruritania", "union", "assembly"])
def test_every_line_has_a_cell_under_every_head(body: str) -> None:
    assert {len(cells) for cells in trace_cells(rows_of(letter_to(body)))} == {len(HEADS)}
