"""What the columns of contacts hold, told by their names and by what stands in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.domain.recipient_columns import RecipientPart
from briefer.domain.sheet import Workbook
from briefer.reading.contacts.guessing import guessed
from briefer.reading.contacts.vocabulary import head_words
from tests.made_contacts import parliament_rows, postal_rows
from tests.reading.made_sheets import sheet, workbook

P = RecipientPart


def parts(*rows: tuple[str, ...]) -> dict[int, RecipientPart]:
    return dict(guessed(workbook(*rows)).parts)


@pytest.mark.parametrize(
    "heads",
    [
        (
            *("Full name", "Title", "First name", "Surname", "Salutation", "Position"),
            *("Organisation", "Address", "Postcode", "City", "Country", "Language", "Paper size"),
            *("E-mail", "Addressee", "Legal hooks"),
        ),
        (
            *("Nom complet", "Civilité", "Prénom", "Nom de famille", "Formule d’appel", "Fonction"),
            *("Organisme", "Adresse", "Code postal", "Ville", "Pays", "Langue", "Format"),
            *("Courriel", "Organe destinataire", "Base juridique"),
        ),
        (
            *("ФИО", "Титул", "Имя", "Фамилия", "Обращение", "Должность"),
            *("Организация", "Адрес", "Индекс", "Город", "Страна", "Язык", "Бумага"),
            *("Эл. почта", "Орган-адресат", "Правовые основания"),
        ),
        (
            *("Nombre completo", "Tratamiento", "Nombre", "Apellidos", "Saludo", "Cargo"),
            *("Institución", "Dirección", "Código postal", "Ciudad", "País", "Idioma", "Papel"),
            *("Correo electrónico", "Órgano destinatario", "Base jurídica"),
        ),
    ],
)
def test_columns_are_known_by_their_names_in_four_languages(heads: tuple[str, ...]) -> None:
    row = ("Anna Lindqvist", "Ms", *["x"] * 14)
    assert list(parts(heads, row).values()) == list(RecipientPart)


def test_a_parliaments_own_list_is_understood() -> None:
    assert parts(*parliament_rows(9)) == {0: P.NAME, 1: P.COUNTRY}
    assert list(parts(*postal_rows(9)).values()) == [
        *(P.TITLE, P.FIRST_NAME, P.FAMILY_NAME, P.OFFICE, P.ORGANISATION),
        *(P.ADDRESS, P.POSTCODE, P.CITY, P.COUNTRY, P.LANGUAGE, P.EMAIL),
    ]


def test_a_title_is_a_form_of_address_or_an_office_by_what_stands_below_it() -> None:
    assert parts(("Name", "Title"), ("A B", "H.E. Mr"), ("C D", "Dr"))[1] is P.TITLE
    assert parts(("Name", "Title"), ("A B", "Chair"), ("C D", "Rapporteur"))[1] is P.OFFICE


def test_half_a_name_is_the_whole_one_where_no_column_has_the_other_half() -> None:
    assert parts(("Nom", "Pays"), ("Anna Lindqvist", "Suède"))[0] is P.NAME
    assert parts(("Nom", "Prénom"), ("Lindqvist", "Anna"))[0] is P.FAMILY_NAME


def test_an_address_may_have_several_columns_and_nothing_else_has() -> None:
    found = parts(("Name", "Address 1", "Address line 2", "Name"), ("A B", "x", "y", "z"))
    assert found == {0: P.NAME, 1: P.ADDRESS, 2: P.ADDRESS}


def test_what_stands_in_a_column_tells_where_its_name_does_not() -> None:
    rows = [
        ("Member", "Returned by", "Reach", "Seat"),
        *[("A B", "Sweden", "a@b.example", "SE")] * 4,
    ]
    assert parts(*rows) == {0: P.NAME, 1: P.COUNTRY, 2: P.EMAIL}
    rows = [("Member", "State"), ("A B", "Georgia"), ("C D", "Texas")]
    assert parts(*rows) == {0: P.NAME}


def test_people_are_found_without_any_names_of_columns() -> None:
    rows = [
        ("1", "Anna Lindqvist", "Sweden", "a@b.example"),
        ("2", "Luc O’Vellum", "Irlande", "l@b.example"),
    ]
    found = guessed(workbook(*rows))
    assert (found.head, dict(found.parts)) == (0, {1: P.NAME, 2: P.COUNTRY, 3: P.EMAIL})


def test_names_may_stand_below_a_title_and_in_another_sheet() -> None:
    book = Workbook(
        format="xlsx",
        sheets=(
            sheet(["Read me"], name="Notes"),
            sheet(["List of members, 2026"], [], ["Full Name*", "Country"], ["A B", "FI"]),
        ),
    )
    found = guessed(book)
    assert (found.sheet, found.head, dict(found.parts)) == (1, 3, {0: P.NAME, 1: P.COUNTRY})
    assert guessed(book, 0).head == 0


def test_names_of_columns_are_compared_by_their_words() -> None:
    names = ["fullName", "full_name", " Full  name: ", "FULL NAME"]
    assert {head_words(name) for name in names} == {"full name"}


@given(st.lists(st.lists(st.text(max_size=30), max_size=6).map(tuple), min_size=1, max_size=25))
def test_any_sheet_has_columns_that_are_there_each_once(rows: list[tuple[str, ...]]) -> None:
    book = workbook(*rows)
    found = guessed(book)
    columns = [column for column, _ in found.parts]
    assert columns == sorted(set(columns))
    assert all(column < book.sheets[0].width for column in columns)
    assert found.head <= len(rows)
