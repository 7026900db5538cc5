"""From the rows of contacts to recipients: what each comes to, and why some cannot be used."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefer.domain.addressee import Paper
from briefer.domain.ids import AddresseeId
from briefer.domain.recipient import ReadRecipients, Recipient, Refusal, RefusedRow
from briefer.domain.recipient_columns import RecipientColumns, RecipientPart
from briefer.domain.sheet import Workbook
from briefer.reading.contacts.guessing import guessed
from briefer.reading.contacts.rows import LONGEST, MOST, read_recipients
from briefer.reading.formats import read_file
from briefer.storage.content import load_library
from tests.made_contacts import contacts_csv, contacts_xlsx, parliament_rows, postal_rows
from tests.reading.made_sheets import ods, workbook, xlsx

LIBRARY = load_library()
EVERYONE = AddresseeId("european-parliament")
P = RecipientPart


def read(book: Workbook, everyone: AddresseeId | None = EVERYONE) -> ReadRecipients:
    return read_recipients(book, replace(guessed(book), everyone=everyone), LIBRARY)


def rows(*given_rows: tuple[str, ...], everyone: AddresseeId | None = EVERYONE) -> ReadRecipients:
    return read(workbook(*given_rows), everyone)


def one(**cells: str) -> Recipient | RefusedRow:
    """Return what a row comes to that holds these parts."""
    columns = RecipientColumns(
        parts=tuple((at, P(part.replace("_", "-"))) for at, part in enumerate(cells)),
        everyone=EVERYONE,
    )
    found = read_recipients(workbook(tuple(cells.values())), columns, LIBRARY)
    (only,) = (*found.recipients, *found.refused)
    return only


def used(**cells: str) -> Recipient:
    found = one(**cells)
    assert isinstance(found, Recipient), found
    return found


def refused(**cells: str) -> RefusedRow:
    found = one(**cells)
    assert isinstance(found, RefusedRow), found
    return found


# ------------------------------------------------------------ people


@pytest.mark.parametrize(
    ("cells", "name", "family"),
    [
        ({"name": "Anna LINDQVIST"}, "Anna LINDQVIST", "LINDQVIST"),
        ({"name": "LINDQVIST Anna"}, "LINDQVIST Anna", "LINDQVIST"),
        ({"name": "LINDQVIST, Anna"}, "Anna LINDQVIST", "LINDQVIST"),
        ({"name": "María DE LA TINTA, MEP"}, "María DE LA TINTA, MEP", "DE LA TINTA"),
        ({"name": "Anna Lindqvist MEP"}, "Anna Lindqvist MEP", ""),
        ({"name": "Rory McVELLUM"}, "Rory McVELLUM", "McVELLUM"),
        ({"name": "ANNA LINDQVIST"}, "ANNA LINDQVIST", ""),
        ({"name": "J. R. LINDQVIST"}, "J. R. LINDQVIST", ""),
        ({"name": "Anna Lindqvist"}, "Anna Lindqvist", ""),
        ({"name": "李墨水"}, "李墨水", ""),
        ({"title": "Ms", "name": "Anna Lindqvist"}, "Ms Anna Lindqvist", ""),
        ({"title": "Ms", "name": "Ms Anna Lindqvist"}, "Ms Anna Lindqvist", ""),
        ({"title": "Ms", "name": "Msia Lindqvist"}, "Ms Msia Lindqvist", ""),
        ({"first_name": "Anna", "family_name": "Lindqvist"}, "Anna Lindqvist", "Lindqvist"),
        ({"name": "Lindqvist", "first_name": "Anna"}, "Anna Lindqvist", "Lindqvist"),
        ({"name": "Anna Lindqvist", "first_name": "Anna"}, "Anna Lindqvist", ""),
    ],
)
def test_a_name_stands_as_the_sheet_has_it(cells: dict[str, str], name: str, family: str) -> None:
    found = used(**cells)
    assert (found.name, found.family_name) == (name, family)


def test_signs_that_nobody_sees_are_taken_out_and_visible_ones_stay() -> None:
    found = used(
        name="\u202eAnna\u200b \u2066Lind\u00adqvist\u2069\x07", address="1\u00a0Low\n\n Zenda "
    )
    assert found.name == "Anna Lindqvist"
    assert found.address == ("1 Low", "Zenda")
    assert used(name="می\u200cخواهم").name == "می\u200cخواهم"


def test_words_that_look_like_a_formula_stay_words() -> None:
    link = '=HYPERLINK("http://x.example","Anna")'
    book = read_file(f"Name;City\n{link};Zenda\n".encode(), "a.csv", lambda _done, _of: None)
    assert isinstance(book, Workbook)
    (found,) = read(book).recipients
    assert found.name == '=HYPERLINK("http://x.example","Anna")'


def test_a_formula_counts_by_the_value_that_was_kept() -> None:
    data = xlsx(["Name", "Country"], [('CONCATENATE("A"," B")', "Anna Lindqvist"), "SE"])
    book = read_file(data, "a.xlsx", lambda _done, _of: None)
    assert isinstance(book, Workbook)
    assert [found.name for found in read(book).recipients] == ["Anna Lindqvist"]


# ------------------------------------------------------------ places, tongues and paper


@pytest.mark.parametrize(
    ("words", "code"),
    [
        *(("KZ", "KZ"), ("kaz", "KZ"), ("Kazakhstan", "KZ"), ("Казахстан", "KZ")),
        *(("Suède", "SE"), ("España", "ES"), ("Ελλάδα", "GR"), ("EL", "GR"), ("UK", "GB")),
        *(("the Netherlands", "NL"), ("Österreich", "AT"), ("საქართველო", "GE"), ("USA", "US")),
    ],
)
def test_countries_are_known_by_code_and_by_name(words: str, code: str) -> None:
    assert used(name="A B", country=words).country == code


def test_a_country_that_nobody_knows_is_never_guessed() -> None:
    found = refused(name="A B", country="Frnace")
    assert (found.why, found.words, found.meant) == (Refusal.UNKNOWN_COUNTRY, "Frnace", ("France",))
    assert refused(name="A B", country="Atlantis").meant == ()


@pytest.mark.parametrize(
    ("words", "tag"),
    [
        *(("en", "en"), ("FR", "fr"), ("pt_BR", "pt-BR"), ("zh-hant", "zh-Hant")),
        *(("French", "fr"), ("русский", "ru"), ("Deutsch", "de"), ("қазақ тілі", "kk")),
    ],
)
def test_languages_are_known_by_code_and_by_name(words: str, tag: str) -> None:
    assert used(name="A B", language=words).language == tag


def test_a_language_that_nobody_knows_is_never_guessed() -> None:
    found = refused(name="A B", language="Frensh")
    assert (found.why, found.words) == (Refusal.UNKNOWN_LANGUAGE, "Frensh")
    assert found.meant[0] == "French"


@pytest.mark.parametrize(
    ("cells", "paper"),
    [
        ({}, None),
        ({"country": "SE"}, Paper.A4),
        ({"country": "Canada"}, Paper.LETTER),
        ({"country": "US", "paper": "a4"}, Paper.A4),
        ({"paper": "US Letter"}, Paper.LETTER),
    ],
)
def test_paper_is_as_said_or_as_the_country_prints(
    cells: dict[str, str], paper: Paper | None
) -> None:
    assert used(name="A B", **cells).paper is paper


def test_other_paper_is_refused() -> None:
    found = refused(name="A B", paper="Foolscap")
    assert (found.why, found.meant) == (Refusal.UNKNOWN_PAPER, ("A4", "Letter"))


def test_an_address_ends_with_its_country_where_it_has_one() -> None:
    street = {"name": "A B", "address": "1 Low", "postcode": "12345", "city": "Zenda"}
    assert used(**street).address == ("1 Low", "12345 Zenda")
    assert used(**street, country="Sweden").address == ("1 Low", "12345 Zenda", "Sweden")
    assert used(**street, country="SE", language="fr").address[2] == "Suède"
    assert used(**street, country="US").address == ("1 Low", "Zenda 12345", "United States")
    assert used(name="A B", address="60 rue Wiertz\nBelgium", country="SE").address[1:] == (
        "Belgium",
    )
    assert used(name="A B", country="SE").address == ()


# ------------------------------------------------------------ the library's records


@pytest.mark.parametrize("words", ["osce-odihr", "ODIHR", "Government of Kazakhstan"])
def test_a_body_is_known_by_id_and_by_name(words: str) -> None:
    assert used(name="A B", addressee=words).addressee in {"osce-odihr", "kz-government"}


def test_a_body_that_the_library_lacks_is_refused_and_none_at_all_too() -> None:
    found = refused(name="A B", addressee="European Parliment of Ink")
    assert (found.why, found.meant) == (Refusal.UNKNOWN_ADDRESSEE, ("European Parliament",))
    assert used(name="A B").addressee == EVERYONE
    assert rows(("Name",), ("A B",), everyone=None).refused[0].why is Refusal.NO_ADDRESSEE


def test_provisions_are_named_by_id_or_by_label() -> None:
    found = used(name="A B", hooks="iccpr-19; EBRD Agreement, Article 1\nICCPR-19;")
    assert found.hooks == ("iccpr-19", "ebrd-agreement-1")
    wrong = refused(name="A B", hooks="iccpr-19; iccpr-91")
    assert (wrong.why, wrong.words) == (Refusal.UNKNOWN_HOOK, "iccpr-91")
    assert "iccpr-19" in wrong.meant


# ------------------------------------------------------------ rows that cannot be used


def test_a_row_that_names_nobody_is_refused_and_an_empty_one_passed_over() -> None:
    found = rows(("Name", "City"), ("", "Zenda"), ("", " "), (), ("A B", ""), ("—", "Zenda"))
    assert [row.row for row in found.recipients] == [5]
    assert [(row.row, row.why, row.words) for row in found.refused] == [
        (2, Refusal.NO_NAME, "Zenda"),
        (6, Refusal.NO_NAME, "— · Zenda"),
    ]


def test_a_twin_is_who_has_the_same_mail_or_the_same_name_and_address() -> None:
    found = rows(
        ("Name", "Address", "E-mail"),
        ("Anna Lindqvist", "1 Low", "anna@x.example"),
        ("A. Lindqvist", "2 High", "ANNA@x.example"),
        ("anna lindqvist", "1  low", ""),
        ("Anna Lindqvist", "2 High", ""),
        ("Anna Lindqvist", "1 Low", "other@x.example"),
    )
    assert [row.row for row in found.recipients] == [2, 5, 6]
    assert [(row.row, row.why, row.twin) for row in found.refused] == [
        (3, Refusal.TWIN, 2),
        (4, Refusal.TWIN, 2),
    ]


def test_offices_of_one_name_in_different_bodies_are_no_twins() -> None:
    found = rows(("Name", "Organisation"), ("The Chair", "Ink"), ("The Chair", "Paper"))
    assert not found.refused


def test_a_cell_that_is_a_whole_text_is_refused() -> None:
    found = refused(name="A B", address="x" * (LONGEST + 1))
    assert found.why is Refusal.TOO_LONG
    assert len(found.words) < 100


def test_a_list_ends_where_nobody_goes_through_it() -> None:
    found = rows(("Name",), *((f"A {number}",) for number in range(MOST + 2)))
    assert len(found.recipients) == MOST
    assert [(row.row, row.why) for row in found.refused] == [
        (MOST + 2, Refusal.TOO_MANY),
        (MOST + 3, Refusal.TOO_MANY),
    ]


# ------------------------------------------------------------ whole files


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_parliament_is_read_in_any_encoding(encoding: str) -> None:
    data = contacts_csv(parliament_rows(), encoding)
    book = read_file(data, "members.csv", lambda _done, _of: None)
    assert isinstance(book, Workbook)
    found = read(book)
    assert (len(found.recipients), found.refused) == (720, ())
    assert all(known.family_name.isupper() for known in found.recipients)
    assert len({known.country for known in found.recipients}) == 27


@pytest.mark.parametrize(
    ("encoding", "name", "country"),
    [("cp1251", "Милена БУМАГИНА", "Россия"), ("cp1252", "Hélène LÖSCHBLATT", "Österreich")],
)
def test_old_encodings_are_told(encoding: str, name: str, country: str) -> None:
    data = contacts_csv([("Name", "Country"), *[(name, country)] * 3], encoding)
    book = read_file(data, "members.csv", lambda _done, _of: None)
    assert isinstance(book, Workbook)
    found = read(book)
    assert found.recipients[0].name == name
    assert found.recipients[0].country in {"RU", "AT"}
    assert found.warnings


@pytest.mark.parametrize("suffix", ["xlsx", "ods"])
def test_a_list_with_addresses_is_read_from_any_spreadsheet(suffix: str) -> None:
    made = postal_rows(60)
    data = contacts_xlsx(made) if suffix == "xlsx" else ods(*made)
    book = read_file(data, f"list.{suffix}", lambda _done, _of: None)
    assert isinstance(book, Workbook)
    found = read(book)
    assert (len(found.recipients), found.refused) == (60, ())
    first = found.recipients[0]
    assert (first.name, first.family_name) == ("Ms Almira Quillfeather", "Quillfeather")
    assert first.address == ("1 Inkwell Street", "10001 Strelsau", "Belgium")


def test_each_reason_is_one_that_a_row_can_have() -> None:
    columns = [("Name", "Country", "Language", "Paper", "Addressee", "Hooks", "Address")]
    bad = [
        ("", "SE"),
        ("A 1", "Nowhere"),
        ("A 2", "", "Klingon"),
        ("A 3", "", "", "B5"),
        ("A 4", "", "", "", "The Moon Agency"),
        ("A 5", "", "", "", "OSCE", "moon-1"),
        ("A 6", "", "", "", "OSCE", "", "x" * 2000),
        ("A 7", "", "", "", "OSCE"),
        ("A 7", "", "", "", "OSCE"),
        ("A 8",),
    ]
    whys = {row.why for row in rows(*columns, *bad, everyone=None).refused}
    assert whys == set(Refusal) - {Refusal.TOO_MANY}


# ------------------------------------------------------------ whatever comes

CELLS = st.text(max_size=40)


@given(st.lists(st.lists(CELLS, max_size=16).map(tuple), max_size=12))
@example([(",0",)])
def test_every_row_that_holds_something_is_used_or_refused_once(
    given_rows: list[tuple[str, ...]],
) -> None:
    columns = RecipientColumns(parts=tuple(enumerate(RecipientPart)), everyone=EVERYONE)
    found = read_recipients(workbook(*given_rows), columns, LIBRARY)
    numbers = [row.row for row in (*found.recipients, *found.refused)]
    assert len(numbers) == len(set(numbers))
    seen = {
        number
        for number, row in enumerate(given_rows, 1)
        if any(sign.isalnum() for cell in row for sign in cell)
    }
    assert seen <= set(numbers)
    for known in found.recipients:
        words = (known.name, known.family_name, known.office, *known.address)
        assert all(_is_clean(line) for line in words)


def _is_clean(line: str) -> bool:
    controls = any(unicodedata.category(sign) in {"Cc", "Cs"} for sign in line)
    return not controls and line == " ".join(line.split())
