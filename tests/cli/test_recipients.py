"""`briefer recipients`: whom a file of contacts names, and lists that are kept."""

from pathlib import Path

import pytest

from briefer.bootstrap import build
from tests.commandline import Done, briefer
from tests.made_contacts import contacts_csv, contacts_xlsx, parliament_rows, postal_rows

CONTACTS = (
    "Nom complet;Pays;Groupe;Tongue\r\n"
    "Anna LÖSCHBLATT;Suède;Encre;fr\r\n"
    "Luc ENCRIER;Frnace;Encre;fr\r\n"
    ";Suède;Encre;\r\n"
    ";;;\r\n"
    "anna löschblatt;SE;Plume;\r\n"
)
CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:Anna Löschblatt\nADR:;;1 Low;Zenda;;;Sweden\nEND:VCARD\n"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.briefer"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "Députés.csv"
    made.write_bytes(CONTACTS.encode("cp1252"))
    return made


def run(library: Path, *arguments: str | Path) -> Done:
    return briefer("--library", library, "recipients", *arguments)


def test_each_row_is_told_and_nothing_is_stored(library: Path, file: Path) -> None:
    done = run(library, file, "--to", "osce", "--column", "4=language")
    assert done.code == 0, done.err
    lines = [" ".join(line.split()) for line in done.out.splitlines()]
    assert "C left out: “Groupe”" in lines
    assert "2 Anna LÖSCHBLATT SE fr A4 osce" in lines
    assert "Row 3 cannot be used. “Frnace” is no country. Did you mean “France”?" in lines
    assert "Row 4 cannot be used. The row names nobody. Suède · Encre" in lines
    assert "Row 6 cannot be used. The row repeats row 2. anna löschblatt" in lines
    assert lines[-1] == "1 of 4 rows can be used. Nothing was stored."
    assert "windows-1252" in done.err
    assert build(library).recipients.lists() == ()


def test_scripts_get_all_of_it(library: Path, file: Path) -> None:
    found = run(library, file, "--to", "osce", "--json").json()
    assert found["columns"] == {"A": "name", "B": "country"}
    assert [(one["row"], one["family_name"]) for one in found["recipients"]] == [(2, "LÖSCHBLATT")]
    assert [(row["row"], row["why"], row["meant"]) for row in found["refused"]] == [
        (3, "unknown-country", ["France"]),
        (4, "no-name", []),
        (6, "twin", []),
    ]


def test_a_list_is_kept_shown_and_replaced_only_when_asked(library: Path, file: Path) -> None:
    kept = run(library, file, "--to", "osce", "--save", "Parliament")
    assert "kept as “Parliament”" in kept.out, kept.err
    assert run(library, "--lists", "--json").json() == [{"name": "Parliament", "recipients": 1}]
    again = run(library, file, "--to", "ebrd", "--save", "Parliament")
    assert (again.code, "add --force" in again.err) == (1, True)
    assert run(library, file, "--to", "ebrd", "--save", "Parliament", "--force").code == 0
    (one,) = build(library).recipients.lists()
    assert [known.addressee for known in one.recipients] == ["ebrd"]
    assert "Parliament" in run(library, "--lists").out


def test_rows_without_a_body_are_told_how_to_get_one(library: Path, file: Path) -> None:
    done = run(library, file)
    assert "0 of 4 rows" in done.out
    assert "--to ADDRESSEE" in done.err
    refused = run(library, file, "--save", "Nobody")
    assert (refused.code, "no list was kept" in refused.err) == (1, True)


def test_sheets_heads_and_columns_can_be_said(library: Path, tmp_path: Path) -> None:
    file = tmp_path / "list.xlsx"
    file.write_bytes(contacts_xlsx([("Wer", "Woher"), ("Anna", "Finlande"), ("Luc", "Malta")]))
    options = ("--sheet", "1", "--head", "1", "--column", "Wer=name", "--to", "osce", "--json")
    found = run(library, file, *options).json()
    assert [(one["row"], one["country"]) for one in found["recipients"]] == [(2, "FI"), (3, "MT")]
    by_letter = ("--column", "a=name", "--column", "2=city", "--head", "0", "--to", "osce")
    found = run(library, file, *by_letter, "--json").json()
    assert [one["address"] for one in found["recipients"]] == [["Woher"], ["Finlande"], ["Malta"]]


def test_cards_have_no_columns(library: Path, tmp_path: Path) -> None:
    file = tmp_path / "people.vcf"
    file.write_text(CARD, "utf-8")
    found = run(library, file, "--to", "osce", "--json").json()
    assert (found["columns"], found["head"]) == ({}, 0)
    assert found["recipients"][0]["address"] == ["1 Low", "Zenda", "Sweden"]
    wrong = briefer("--library", library, "import", file)
    assert (wrong.code, "holds contacts" in wrong.err) == (1, True)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ([], 2, "Name a FILE"),
        (["{file}", "--lists"], 2, "Name a FILE"),
        (["{file}", "--column", "B=colour"], 2, "COLUMN=PART"),
        (["{file}", "--column", "ZZ=name"], 1, "no column “ZZ”"),
        (["{file}", "--sheet", "7"], 1, "no sheet “7”"),
        (["{file}", "--to", "moon"], 1, "no addressee “moon”"),
        (["{file}", "--save", " "], 2, "name of the list"),
        (["no-such-file.csv"], 1, "no-such-file.csv"),
        (["README.md"], 1, "neither a spreadsheet nor a vCard"),
    ],
)
def test_what_cannot_be_done_is_told(
    library: Path, file: Path, arguments: list[str], code: int, said: str
) -> None:
    done = run(library, *(one.replace("{file}", str(file)) for one in arguments))
    assert (done.code, said in " ".join(done.err.split())) == (code, True), done.err


def test_a_sheet_without_names_is_told_which_columns_it_has(library: Path, tmp_path: Path) -> None:
    file = tmp_path / "numbers.csv"
    file.write_text("a1;b2\n1;2\n", "utf-8")
    done = run(library, file)
    assert (done.code, "A “a1”, B “b2”" in done.err) == (1, True)


@pytest.mark.parametrize("postal", [True, False])
def test_ten_thousand_rows_are_read(library: Path, tmp_path: Path, postal: bool) -> None:
    file = tmp_path / "many.csv"
    file.write_bytes(contacts_csv(postal_rows(10_000) if postal else parliament_rows(10_000)))
    found = run(library, file, "--to", "european-parliament", "--json").json()
    assert (len(found["recipients"]), found["refused"]) == (10_000, [])
