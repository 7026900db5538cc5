"""Spreadsheets come as rows of words, whatever program wrote them."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.domain.sheet import Sheet, Workbook, column_name
from briefer.reading import limits
from briefer.reading.child import ChildReader
from briefer.reading.formats import read_file
from briefer.reading.problems import Problem, ReportRefused
from briefer.reading.sheets.delimited import read_csv
from tests.reading.made_sheets import ods, sheet_xml, xlsx, xlsx_of, zipped

HEAD = ("To", "Recommendation")
ROW = ("OSCE", "Send observers.")


def read(data: bytes, name: str) -> Workbook:
    found = read_file(data, name, lambda _done, _of: None)
    assert isinstance(found, Workbook)
    return found


def only(data: bytes, name: str = "sheet.csv") -> Sheet:
    (sheet,) = read(data, name).sheets
    return sheet


def in_child(data: bytes, name: str) -> Workbook | Problem:
    try:
        found = ChildReader(60).read(data, name, lambda _done, _of: None, lambda: False)
    except ReportRefused as refused:
        return refused.problem
    assert isinstance(found, Workbook)
    return found


# ------------------------------------------------------------ CSV


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_separator_and_the_encoding_are_found(separator: str, encoding: str, end: str) -> None:
    rows = [["Кому", "Рекомендация"], ["ОБСЕ", "Направить; затем, если нужно, повторить."]]
    text = end.join(separator.join(f'"{cell}"' for cell in row) for row in rows)
    assert only(text.encode(encoding)).rows == tuple(map(tuple, rows))


def test_old_windows_letters_are_guessed_and_told() -> None:
    russian = "Кому;Рекомендация\nПравительству;Освободить всех политических заключённых.\n"
    french = "Destinataire;Recommandation\nL’État;Libérer les prisonniers détenus à tort.\n"
    for text, encoding in ((russian, "cp1251"), (french, "cp1252")):
        found = read(text.encode(encoding), "a.csv")
        assert found.sheets[0].rows[1] == tuple(text.splitlines()[1].split(";"))
        assert found.encoding == encoding.replace("cp", "windows-")
        assert found.warnings


def test_a_line_that_names_the_separator_is_obeyed_and_is_no_row() -> None:
    assert only(b"sep=^\r\nA^B\r\n1,2^3,4").rows == (("A", "B"), ("1,2", "3,4"))


def test_line_ends_in_a_cell_and_ragged_rows_are_kept() -> None:
    data = b'A,B\n"one\r\ntwo, three"\n\n,x,,y,,\n\n'
    assert only(data).rows == (("A", "B"), ("one\ntwo, three",), (), ("", "x", "", "y"))


def test_a_quotation_mark_that_nothing_closes_swallows_no_row() -> None:
    found = read(b'A,B\n"one,1\ntwo,2\n', "a.csv")
    assert found.sheets[0].rows[1:] == (('"one', "1"), ("two", "2"))
    assert "quotation mark" in found.warnings[0]


def test_a_cell_of_ten_megabytes_is_cut_and_told() -> None:
    found = in_child(b"A,B\nx," + b"word " * 2_000_000, "a.csv")
    assert isinstance(found, Workbook)
    assert len(found.sheets[0].rows[1][1]) == limits.CELL
    assert "50,000" in found.warnings[0]


def test_a_hundred_thousand_rows_are_read_and_a_million_are_refused() -> None:
    found = in_child(b"OSCE;Send observers.\n" * 100_000, "a.csv")
    assert isinstance(found, Workbook)
    assert len(found.sheets[0].rows) == 100_000
    assert in_child(b"a;b\n" * 1_000_000, "a.csv") is Problem.TOO_MANY_CELLS
    assert in_child(b";".join([b"x"] * 2_000), "a.csv") is Problem.TOO_MANY_CELLS


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", Problem.EMPTY),
        (b";;;\n;;\n", Problem.NO_WORDS),
        (b"A;B\n\0\0;x", Problem.UNKNOWN),
        (b"\x7fELF\0\0" + bytes(60), Problem.UNKNOWN),
    ],
)
def test_what_is_no_table_is_refused(data: bytes, problem: Problem) -> None:
    with pytest.raises(ReportRefused) as refused:
        read(data, "a.csv")
    assert refused.value.problem is problem


_CELLS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Co", "Cn"]), max_size=12
).map(lambda words: words.strip(" \u00a0").removeprefix("\ufeff"))


@given(
    st.lists(st.lists(_CELLS, min_size=2, max_size=5), min_size=1, max_size=8),
    st.sampled_from(",;\t|"),
)
def test_what_the_standard_library_writes_is_read_back(rows: list[list[str]], sign: str) -> None:
    made = io.StringIO()
    csv.writer(made, delimiter=sign, quoting=csv.QUOTE_ALL).writerows(rows)
    data = f"sep={sign}\n{made.getvalue()}".encode()
    kept = [list(row) for row in rows]
    for row in kept:
        while row and not row[-1]:
            row.pop()
    while kept and not kept[-1]:
        kept.pop()
    if kept:
        assert read_csv(data).sheets[0].rows == tuple(map(tuple, kept))


@given(st.binary(max_size=300), st.sampled_from(["a.csv", "a.tsv", "a.xlsx", "a.ods", "a.xls"]))
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    try:
        read_file(data, name, lambda _done, _of: None)
    except ReportRefused:
        return


# ------------------------------------------------------------ spreadsheet programs


def test_a_workbook_comes_as_its_cells_show_it() -> None:
    data = xlsx(HEAD, [], [None, "Repeal it.", 3, 2.50, ("TODAY()", "2019-05-31")])
    found = in_child(data, "a.xlsx")
    assert isinstance(found, Workbook)
    assert found.sheets[0].rows == (HEAD, (), ("", "Repeal it.", "3", "2.5", "2019-05-31"))
    assert (found.format, found.sheets[0].name, found.warnings) == ("xlsx", "Sheet1", ())


def test_a_formula_is_never_worked_out() -> None:
    hostile = "=cmd|' /C calc'!A0"
    (sheet,) = read(xlsx([hostile, ("1+1", "3"), ("1+1", "")]), "a.xlsx").sheets
    assert sheet.rows == ((hostile, "3"),)


def test_a_merged_cell_has_its_words_where_it_begins() -> None:
    (sheet,) = read(xlsx(["OSCE", "One."], [None, "Two."], merged="A1:A2"), "a.xlsx").sheets
    assert sheet.rows == (("OSCE", "One."), ("", "Two."))


def test_hidden_sheets_stay_hidden_and_are_told() -> None:
    found = read(xlsx(HEAD, others={"Notes": "visible", "Names": "hidden"}), "a.xlsx")
    assert [sheet.name for sheet in found.sheets] == ["Sheet1", "Notes"]
    assert found.warnings == ("1 hidden sheets were left out.",)


def test_an_open_document_is_read_too() -> None:
    found = in_child(ods(HEAD, ROW), "a.ods")
    assert isinstance(found, Workbook)
    assert found.sheets[0].rows == (HEAD, ROW)


def test_a_suffix_that_lies_is_told() -> None:
    found = read(xlsx(HEAD), "a.csv")
    assert found.format == "xlsx"
    assert found.warnings == (
        "The file's name ends in “.csv”, but what it holds is an Excel workbook.",
    )
    assert read(b"A;B\n1;2", "a.xlsx").format == "csv"


# ------------------------------------------------------------ hostile workbooks


def test_a_workbook_that_unpacks_to_more_than_it_holds_is_refused() -> None:
    bomb = xlsx_of(sheet_xml([["x"]]) + " " * (100 * limits.MIB))
    assert in_child(bomb, "a.xlsx") is Problem.BOMB


def test_a_sheet_with_a_cell_at_its_far_end_is_refused() -> None:
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    xml = sheet_xml([["x"]]).replace("</sheetData>", far)
    assert in_child(xlsx_of(xml), "a.xlsx") is Problem.OUT_OF_MEMORY
    tall = far.replace("XFD", "B")
    xml = sheet_xml([["x"]]).replace("</sheetData>", tall)
    assert in_child(xlsx_of(xml), "a.xlsx") is Problem.TOO_MANY_CELLS


def test_entities_are_refused() -> None:
    hostile = '<!DOCTYPE a [<!ENTITY b "c">]>' + sheet_xml([["x"]])
    assert in_child(xlsx_of(hostile), "a.xlsx") is Problem.ENTITIES


def test_a_locked_workbook_is_told_from_a_damaged_one() -> None:
    sealed = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    assert in_child(sealed, "a.xlsx") is Problem.LOCKED
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook\0".encode("utf-16-le") + bytes(600)
    assert in_child(old, "a.xls") is Problem.DAMAGED
    assert in_child(zipped({"xl/workbook.xml": "<a/>"}), "a.xlsx") is Problem.DAMAGED


@settings(max_examples=100)
@given(
    st.sampled_from([xlsx(HEAD, ROW), ods(HEAD, ROW)]),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), min_size=1, max_size=12),
)
def test_a_workbook_with_some_bytes_changed_is_read_or_refused(
    whole: bytes, changes: list[tuple[float, int]]
) -> None:
    data = bytearray(whole)
    for where, byte in changes:
        data[int(where * (len(data) - 1))] = byte
    try:
        read_file(bytes(data), "a.xlsx", lambda _done, _of: None)
    except ReportRefused:
        return


@pytest.mark.parametrize(("column", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ")])
def test_columns_are_called_as_spreadsheets_call_them(column: int, name: str) -> None:
    assert column_name(column) == name
