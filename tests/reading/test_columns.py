"""From the rows of a sheet to recommendations: columns, rows that cannot be used, and items."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.domain.columns import Columns, DryRun, Part, Unused
from briefer.domain.proposal import LineKind, Proposal
from briefer.domain.sheet import Workbook
from briefer.reading.columns.guessing import guessed
from briefer.reading.columns.proposal import propose_rows
from briefer.reading.columns.rows import LONGEST, MOST, dry_run
from briefer.storage.content import load_library
from tests.reading.made_sheets import sheet, workbook

HEAD = ("No.", "Made to", "Recommendation", "Background", "Legal basis", "Page", "Year")
LIBRARY = load_library()


def parts(*heads: str) -> dict[int, Part]:
    return dict(guessed(workbook(heads, ["x"] * len(heads))).parts)


def checked(book: Workbook, columns: Columns | None = None) -> DryRun:
    columns = columns or guessed(book)
    return dry_run(book.sheets[columns.sheet], columns, LIBRARY)


def proposed(book: Workbook, columns: Columns | None = None) -> Proposal:
    return propose_rows(book, columns or guessed(book), LIBRARY)


# ------------------------------------------------------------ what the columns hold


@pytest.mark.parametrize(
    "heads",
    [
        ("Addressee", "Recommendation:", "Context", "Legal basis", "Date", "Source", "No."),
        ("Destinataire", "Recommandation", "Constat", "Base juridique", "Date", "Page", "N°"),
        ("Кому", "Рекомендация", "Обоснование", "Правовая основа", "Дата", "Источник", "№ п/п"),
        ("Destinatario", "Recomendación", "Contexto", "Base jurídica", "Fecha", "Fuente", "Núm."),
    ],
)
def test_columns_are_known_by_their_names_in_four_languages(heads: tuple[str, ...]) -> None:
    assert list(parts(*heads).values()) == [
        Part.ADDRESSEE,
        Part.RECOMMENDATION,
        Part.CONTEXT,
        Part.LAW,
        Part.DATE,
        Part.PLACE,
        Part.NUMBER,
    ]


def test_the_names_may_stand_below_a_title_and_in_another_sheet() -> None:
    book = Workbook(
        format="xlsx",
        sheets=(
            sheet(["About this file"], name="About"),
            sheet(["Recommendations of 2019"], [], HEAD, ["1", "OSCE", "Act."], name="All"),
        ),
    )
    columns = guessed(book)
    assert (columns.sheet, columns.head) == (1, 3)
    assert columns.part(2) is Part.RECOMMENDATION


def test_without_names_nothing_is_guessed_and_nothing_can_be_used() -> None:
    book = workbook(["OSCE", "Send observers."], ["EU", "Speak up."])
    columns = guessed(book)
    assert columns == Columns()
    assert [row.why for row in checked(book).unused] == [Unused.NO_RECOMMENDATION] * 2
    told = columns.having(0, Part.ADDRESSEE).having(1, Part.RECOMMENDATION)
    assert checked(book, told).used == 2


def test_several_columns_may_hold_the_same_part() -> None:
    columns = Columns().having(2, Part.RECOMMENDATION).having(0, Part.RECOMMENDATION)
    columns = columns.having(1, Part.CONTEXT).having(3, Part.CONTEXT).having(3, Part.ADDRESSEE)
    assert columns.holding(Part.RECOMMENDATION) == (0, 2)
    assert columns.having(1, None).holding(Part.CONTEXT) == ()
    (body,) = proposed(workbook(["Repeal the law:", "Why", "today", "OSCE"]), columns).addressees
    assert [(item.text, item.sub_items) for item in body.items] == [("Repeal the law:", ("today",))]


# ------------------------------------------------------------ which rows can be used


def test_each_row_that_cannot_be_used_says_why() -> None:
    book = workbook(
        ["To", "Recommendation"],
        ["OSCE", "Send observers."],
        ["OSCE", " send  observers "],
        ["EU", "Send observers."],
        ["EU", "…"],
        [],
        ["EU", "long " * LONGEST],
        ["Moon Agency", "Look down."],
        ["=cmd|' /C calc'!A0", "Speak."],
    )
    found = checked(book)
    assert [(row.row, row.why, row.twin) for row in found.unused] == [
        (3, Unused.TWIN, 2),
        (5, Unused.NO_RECOMMENDATION, 0),
        (7, Unused.TOO_LONG, 0),
    ]
    assert found.used == 4
    assert found.new == ("Moon Agency", "=cmd|' /C calc'!A0")
    assert len(found.known) == 2


def test_a_row_that_names_nobody_is_addressed_as_the_one_above_or_as_all_are() -> None:
    book = workbook(["To", "Recommendation"], ["", "One."], ["OSCE", "Two."], ["", "Three."])
    assert [(row.row, row.why) for row in checked(book).unused] == [(2, Unused.NOBODY)]
    everyone = Columns(head=1, parts=guessed(book).parts, everyone="the European Union")
    bodies = proposed(book, everyone).addressees
    assert [(body.matched, len(body.items)) for body in bodies] == [("eu", 1), ("osce", 2)]


def test_a_hundred_thousand_rows_are_more_than_a_review_takes() -> None:
    rows = [["OSCE", f"Release prisoner {number}."] for number in range(100_000)]
    found = checked(workbook(["To", "Recommendation"], *rows))
    assert found.used == MOST
    assert {row.why for row in found.unused} == {Unused.TOO_MANY}
    assert found.used + len(found.unused) == 100_000
    short = workbook(["To", "Recommendation"], *rows[: MOST + 10])
    assert proposed(short).report.lines[-1].paragraph == MOST + 1


@pytest.mark.parametrize("rows", [[], [HEAD]])
def test_a_sheet_without_rows_proposes_nothing_and_says_so(rows: list[tuple[str, ...]]) -> None:
    found = proposed(workbook(*rows, ()))
    assert found.addressees == ()
    assert found.warnings


# ------------------------------------------------------------ items


def test_a_row_becomes_an_item_with_all_that_its_columns_say() -> None:
    book = workbook(
        ["Recommendations of the Forum"],
        HEAD,
        [
            "7",
            "Government of Kazakhstan",
            "Repeal articles 318 and 320 of the Criminal Code:\n- at once\n- for good",
            "People are jailed.",
            "ICCPR, Article 19",
            "12",
            "2019",
        ],
    )
    found = proposed(book)
    ((item,), matched) = found.addressees[0].items, found.addressees[0].matched
    assert matched == "kz-government"
    assert item.text == "Repeal articles 318 and 320 of the Criminal Code:"
    assert item.sub_items == ("at once", "for good")
    assert (item.marker, item.place) == ("7", "12, 2019, row 3")
    assert item.context == "People are jailed.\n\nICCPR, Article 19"
    assert [known.hook for known in item.context_references] == ["iccpr-19"]
    assert item.asks[0].clause.startswith("repeal articles 318 and 320")
    assert found.date == "2019"


def test_rows_that_differ_in_a_number_only_all_stay() -> None:
    rows = [["OSCE", f"Release all who were arrested on the squares in case {n}."] for n in (1, 2)]
    found = proposed(workbook(["To", "Recommendation"], *rows))
    assert [len(body.items) for body in found.addressees] == [2]


def test_every_cell_is_shown_beside_the_items_with_what_it_was_taken_for() -> None:
    found = proposed(
        workbook(["To", "Recommendation", "Other"], ["OSCE", "Act.", "x"], ["", "", "y"])
    )
    assert [(line.text, line.paragraph) for line in found.report.lines[3:]] == [
        ("OSCE", 2),
        ("Act.", 2),
        ("x", 2),
        ("y", 3),
    ]
    assert found.lines == (
        *[LineKind.HEADING] * 3,
        LineKind.ADDRESSEE,
        LineKind.ITEM,
        LineKind.LEFT_OUT,
        LineKind.LEFT_OUT,
    )


def test_a_twin_in_the_library_is_found_as_in_reports() -> None:
    known = LIBRARY.recommendations[0]
    body = LIBRARY.addressee(known.addressee)
    columns = Columns(head=1, parts=((0, Part.ADDRESSEE), (1, Part.RECOMMENDATION)))
    found = proposed(workbook(["To", "Text"], [body.name, known.text]), columns)
    assert found.addressees[0].items[0].twin == known.id


_WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=20)
_ROWS = st.lists(st.lists(_WORDS, max_size=4).map(tuple), max_size=6)
_PARTS = st.dictionaries(st.integers(0, 4), st.sampled_from(Part), max_size=4)


@settings(max_examples=200, deadline=None)
@given(_ROWS, _PARTS, st.integers(0, 3), st.sampled_from(["", "OSCE"]))
def test_whatever_the_columns_hold_each_row_is_used_or_told(
    rows: list[tuple[str, ...]], chosen: dict[int, Part], head: int, everyone: str
) -> None:
    book = workbook(*rows)
    columns = Columns(head=head, everyone=everyone)
    for column, part in chosen.items():
        columns = columns.having(column, part)
    check = checked(book, columns)
    filled = [number for number, row in enumerate(rows, 1) if any(row) and number > head]
    found = proposed(book, columns)
    items = [item for body in found.addressees for item in body.items]
    assert check.used == len(items)
    assert check.used + len(check.unused) == len(filled)
    for item in items:
        assert item.text.strip()
        line = found.report.lines[item.stretch.first]
        assert item.place.endswith(f"row {line.paragraph}")
    assert len(found.lines) == len(found.report.lines)
    assert found == proposed(book, columns)
