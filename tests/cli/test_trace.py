"""`briefer trace`: where each request comes from, printed, as JSON and for a spreadsheet."""

import csv
from pathlib import Path

import pytest
from msgspec.structs import replace

from briefer.bootstrap import build
from briefer.domain.recommendation import Recommendation
from briefer.domain.records import Kind, RecordKey
from briefer.services.records import Batch, Change
from tests.commandline import Done, briefer

NOW, THEN = "2026-11-27", "1999-11-01"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.briefer"


def trace(library: Path, to: str, date: str, *options: str | Path) -> Done:
    return briefer("--library", library, "trace", "--to", to, "--date", date, *options)


def test_each_request_is_printed_with_its_place_and_its_law(library: Path) -> None:
    done = trace(library, "ebrd", NOW)
    assert done.code == 0, done.err
    lines = done.out.splitlines()
    assert lines[0] == "1. Weight for the findings in the country assessment (B1.1)"
    assert lines[1].startswith("    at        Human Rights Watch: under the heading")
    assert lines[2] == (
        "    rests on  EBRD Agreement, Article 1: leverage, in force; "
        "wording 2026-11-23, dates 2026-11-23"
    )
    assert "wording to be checked" in lines[3]
    assert any(line.startswith("Annex, 1. Accession to the Covenant") for line in lines)
    assert any(line.startswith("    overtaken Kazakhstan ratified") for line in lines)
    assert lines[-1].startswith("Human Rights Watch, “Kazakhstan: Freedom of the Media")


def test_law_is_judged_on_the_letters_date(library: Path) -> None:
    status = {
        date: {
            hook["id"]: hook["status"]
            for row in trace(library, "us-government", date, "--json").json()
            for hook in row["rests_on"]
        }
        for date in (NOW, THEN)
    }
    assert status[THEN]["iccpr-19"] == "not-yet"
    assert status[NOW]["iccpr-19"] == "in-force"
    assert status[THEN]["faa-498a"] == status[NOW]["faa-498a"] == "in-force"


def test_json_has_the_source_the_finding_and_what_overtook_it(library: Path) -> None:
    rows = trace(library, "kz-government", NOW, "--ask", "K1", "--json").json()
    (row,) = rows
    assert (row["ask"], row["number"], row["annexed"]) == ("K1.1", 1, False)
    assert row["request"] == "Accession to the Covenant (ICCPR) and its Optional Protocols"
    assert row["source"]["publisher"] == "Human Rights Watch"
    assert row["source"]["date"] == "1999-10"
    assert row["finding"].startswith("The report found")
    assert row["overtaken"]["since"] == "2006-01-24"
    assert row["aims_at"] == []
    assert not row["updated"]


def test_updated_requests_say_so(library: Path) -> None:
    rows = trace(library, "kz-government", NOW, "--updated", "--json").json()
    assert any(row["updated"] for row in rows)
    plain = trace(library, "kz-government", NOW, "--json").json()
    assert not any(row["updated"] for row in plain)


def test_the_table_is_written_for_a_spreadsheet(library: Path, tmp_path: Path) -> None:
    file = tmp_path / "trace.csv"
    done = trace(library, "ebrd", NOW, "-o", file)
    assert (done.code, done.out) == (0, f"{file}\n")
    assert file.read_bytes().startswith(b"\xef\xbb\xbfnumber,request,")
    lines = list(csv.DictReader(file.read_text("utf-8-sig").splitlines()))
    assert (lines[0]["ask id"], lines[0]["role"]) == ("B1.1", "leverage")
    assert lines[0]["provision"] == "EBRD Agreement, Article 1"
    assert lines[1]["wording checked"] == "to be checked"
    assert {line["in annex"] for line in lines} == {"yes", "no"}


def test_no_cell_is_a_formula(library: Path, tmp_path: Path) -> None:
    store = build(library).records
    key = RecordKey(kind=Kind.RECOMMENDATION, id="B1")
    held = store.held(key)
    assert held is not None
    assert isinstance(held.record, Recommendation)
    evil = replace(held.record, place="=HYPERLINK(1)")
    change = Change(key=key, before=held, after=replace(held, record=evil))
    store.commit(Batch(label="Edit", changes=(change,)))
    file = tmp_path / "trace.csv"
    assert trace(library, "ebrd", NOW, "-o", file).code == 0
    lines = list(csv.DictReader(file.read_text("utf-8-sig").splitlines()))
    assert lines[0]["place in report"] == "'=HYPERLINK(1)"


def test_nothing_is_overwritten_unasked(library: Path, tmp_path: Path) -> None:
    file = tmp_path / "trace.csv"
    file.write_text("mine")
    done = trace(library, "ebrd", NOW, "-o", file)
    assert done.code == 1
    assert file.read_text() == "mine"
    assert len(done.err.splitlines()) == 2
    assert trace(library, "ebrd", NOW, "-o", file, "--force").code == 0
    assert file.read_text() != "mine"


def test_only_csv_is_written(library: Path, tmp_path: Path) -> None:
    done = trace(library, "ebrd", NOW, "-o", tmp_path / "trace.xlsx")
    assert done.code == 1
    assert done.err.splitlines()[1] == "End the name in .csv."


def test_what_the_library_does_not_hold_is_said(library: Path) -> None:
    done = trace(library, "nobody", NOW)
    assert done.code == 1
    assert "nobody" in done.err
    assert "Traceback" not in done.err
