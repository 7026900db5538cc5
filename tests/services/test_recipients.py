"""Lists of recipients are kept in the library, by steps that can be undone, and never shared."""

from pathlib import Path

import pytest

from briefer.bootstrap import App, build
from briefer.domain.ids import AddresseeId
from briefer.domain.recipient import Recipient
from briefer.domain.recipient_columns import CARD_COLUMNS, RecipientPart
from briefer.domain.records import PRIVATE, Kind
from briefer.errors import BrieferError
from briefer.services.recipients import ListExists
from tests.made_contacts import contacts_csv, contacts_xlsx, parliament_rows, postal_rows

EVERYONE = AddresseeId("european-parliament")
ANNA = Recipient(row=2, name="Anna Lindqvist")
LUC = Recipient(row=3, name="Luc O’Vellum")


@pytest.fixture
def app(tmp_path: Path) -> App:
    return build(tmp_path / "library.briefer")


def test_a_list_is_kept_found_by_its_name_and_taken_back(app: App) -> None:
    kept = app.recipients.keep("Committee", [ANNA, LUC])
    assert app.recipients.list_called("Committee") == kept
    batch = app.records.batches()[0]
    assert "Committee" in batch.label
    app.records.revert(batch.number)
    assert app.recipients.lists() == ()


def test_a_list_is_replaced_only_where_that_is_agreed_and_stays_the_same_record(app: App) -> None:
    first = app.recipients.keep("Committee", [ANNA])
    with pytest.raises(ListExists):
        app.recipients.keep("Committee", [LUC])
    assert app.recipients.keep("Committee", [LUC], replacing=True).id == first.id
    (kept,) = app.recipients.lists()
    assert kept.recipients == (LUC,)


def test_a_list_that_is_not_there_is_told_with_those_that_are(app: App) -> None:
    with pytest.raises(BrieferError) as none:
        app.recipients.list_called("Committee")
    assert "None is kept yet" in none.value.hint
    app.recipients.keep("Board", [ANNA])
    with pytest.raises(BrieferError) as caught:
        app.recipients.list_called("Committee")
    assert "Board" in caught.value.hint


def test_lists_are_never_shared() -> None:
    assert Kind.RECIPIENTS in PRIVATE


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_a_file_goes_from_its_bytes_to_recipients(app: App, suffix: str) -> None:
    rows = parliament_rows(40) if suffix == "csv" else postal_rows(40)
    data = contacts_csv(rows) if suffix == "csv" else contacts_xlsx(rows)
    book = app.recipients.open(data, f"members.{suffix}")
    columns = app.recipients.columns(book, everyone=EVERYONE)
    assert app.recipients.guess(book).parts == columns.parts
    found = app.recipients.find(book, columns)
    assert (len(found.recipients), found.refused) == (40, ())
    assert {one.addressee for one in found.recipients} == {EVERYONE}


def test_what_is_said_of_a_column_wins_over_what_is_guessed(app: App) -> None:
    book = app.recipients.open(b"Name,City\nAnna Lindqvist,Zenda\n", "a.csv")
    said = [("City", RecipientPart.ORGANISATION)]
    columns = app.recipients.columns(book, said=said, everyone=EVERYONE)
    (one,) = app.recipients.find(book, columns).recipients
    assert (one.organisation, one.address) == ("Zenda", ())


def test_cards_have_the_columns_that_all_cards_have(app: App) -> None:
    book = app.recipients.open(b"BEGIN:VCARD\nFN:Anna Lindqvist\nEND:VCARD\n", "a.vcf")
    assert app.recipients.guess(book) == CARD_COLUMNS


def test_a_report_holds_no_recipients(app: App) -> None:
    with pytest.raises(BrieferError, match="neither a spreadsheet nor a vCard"):
        app.recipients.open(b"The state should repeal the law.", "report.txt")


@pytest.mark.parametrize(
    ("file", "heads", "body"),
    [
        ("mep.csv", "name", "european-parliament"),
        ("list of MEPs 2026.csv", "name", "european-parliament"),
        ("contacts.csv", "fullName,mepId", "european-parliament"),
        ("european-parliament.csv", "name", "european-parliament"),
        ("EBRD.csv", "name", "ebrd"),
        ("parliament.csv", "name", None),
        ("contacts.csv", "name,country", None),
        ("mep and ebrd.csv", "name", None),
        ("", "name", None),
    ],
)
def test_a_list_that_is_called_after_one_body_is_of_its_people(
    app: App, file: str, heads: str, body: str | None
) -> None:
    workbook = app.recipients.open(f"{heads}\nAnna Example,x\n".encode(), "list.csv")
    columns = app.recipients.columns(workbook)
    found = app.recipients.body_called(workbook, columns, file)
    assert (found.id if found else None) == body
