"""`briefer import` of a spreadsheet: columns, a dry run, and what is saved."""

from pathlib import Path

import pytest

from briefer.bootstrap import build
from briefer.domain.records import Kind
from tests.commandline import Done, briefer
from tests.reading.made_sheets import xlsx

ROWS = (
    "Кому;Рекомендация;Правовая основа\r\n"
    "ОБСЕ;Направить наблюдателей.;\r\n"
    ";Опубликовать список.;ICCPR, Article 25\r\n"
    "ОБСЕ;направить наблюдателей;\r\n"
    "Лунному агентству;Смотреть вниз.;\r\n"
)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.briefer"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "Список.csv"
    made.write_bytes(ROWS.encode("cp1251"))
    return made


def brought(library: Path, file: Path, *options: str) -> Done:
    return briefer("--library", library, "import", file, *options)


def test_a_dry_run_says_what_would_come_of_each_row_and_stores_nothing(
    library: Path, file: Path
) -> None:
    found = brought(library, file, "--dry-run", "--save", "--json").json()
    assert found["columns"] == {"A": "addressee", "B": "recommendation", "C": "law"}
    assert (found["head"], found["used"], found["new"]) == (1, 3, ["Лунному агентству"])
    assert [(row["row"], row["why"], row["twin"]) for row in found["unused"]] == [(4, "twin", 2)]
    assert any("windows-1251" in warning for warning in found["warnings"])
    told = brought(library, file, "--dry-run")
    assert "Row 4 cannot be used: it says the same as row 2." in told.out
    assert "Nothing was stored" in told.out
    assert len(build(library).library.recommendations) == 16


def test_what_is_saved_is_one_batch_with_its_law(library: Path, file: Path) -> None:
    done = brought(library, file, "--save", "--title", "Список")
    assert done.code == 0, done.err
    assert "Added 3 recommendations" in done.out
    app = build(library)
    added = [known for known in app.library.recommendations if known.place.startswith("row ")]
    assert [known.place for known in added] == ["row 2", "row 3", "row 5"]
    assert {known.addressee for known in added[:2]} == {"osce"}
    assert added[1].hooks == ("iccpr-25",)
    app.records.revert(app.records.batches()[0].number)
    assert app.records.counts()[Kind.RECOMMENDATION] == 16


def test_columns_without_names_are_said_by_letter_or_by_name(library: Path, tmp_path: Path) -> None:
    file = tmp_path / "rows.xlsx"
    file.write_bytes(xlsx(["Wer", "Was"], ["x", "Send observers."], name="Alle"))
    refused = brought(library, file)
    assert refused.code == 1
    assert "A “Wer”, B “Was”" in refused.err
    options = ("--column", "recommendation=Was", "--to", "OSCE", "--json")
    (body,) = brought(library, file, *options).json()["addressees"]
    assert body["matched"] == "osce"
    assert [item["text"] for item in body["recommendations"]] == ["Send observers."]
    by_letter = brought(
        library, file, "--sheet", "Alle", "--column", "recommendation=b", *options[2:]
    )
    (body,) = by_letter.json()["addressees"]
    assert [item["text"] for item in body["recommendations"]] == ["Was", "Send observers."]


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        (["--column", "recommendation=ZZ"], 1, "no column “ZZ”"),
        (["--column", "colour=B"], 2, "PART=COLUMN"),
        (["--sheet", "Other"], 1, "no sheet “Other”"),
    ],
)
def test_what_is_not_there_is_told(
    library: Path, file: Path, options: list[str], code: int, said: str
) -> None:
    done = brought(library, file, *options)
    assert (done.code, said in " ".join(done.err.split())) == (code, True), done.err


def test_a_report_has_no_columns(library: Path, tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_text("To the OSCE:\n\n- Send observers.\n", "utf-8")
    assert "no spreadsheet" in brought(library, file, "--column", "recommendation=B").err
    assert brought(library, file, "--dry-run", "--save").code == 0
    assert len(build(library).library.recommendations) == 16
