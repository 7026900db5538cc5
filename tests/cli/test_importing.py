"""`briefer import`: what a report recommends, printed, as JSON, and stored on demand."""

from pathlib import Path

import pytest

from briefer.bootstrap import build
from briefer.domain.records import Kind
from tests.commandline import Done, briefer

PAGE = Path(__file__).parents[1] / "fixtures" / "reports" / "000_273e69f19933c4db.txt"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.briefer"


def brought(library: Path, file: Path, *options: str) -> Done:
    return briefer("--library", library, "import", file, *options)


def test_the_json_has_the_shape_that_scripts_rely_on(library: Path) -> None:
    found = brought(library, PAGE, "--json").json()
    assert list(found) == ["title", "addressees", "warnings"]
    bodies = found["addressees"]
    assert all(list(body) == ["name", "matched", "recommendations"] for body in bodies)
    items = [item for body in bodies for item in body["recommendations"]]
    assert len(bodies) == 6
    assert len(items) == 16
    assert all(
        list(item) == ["number", "text", "context", "legal_refs", "sub_items"] for item in items
    )
    laws = [words for item in items for words in item["legal_refs"]]
    assert "Section 498A(a)(1)" in laws
    assert "articles 318 and 320 of the criminal code" in laws


def test_without_save_nothing_is_stored(library: Path) -> None:
    done = brought(library, PAGE)
    assert done.code == 0, done.err
    assert "16 recommendations. Nothing was stored" in done.out
    assert "'requestthat' to 'request that'" in done.out
    assert len(build(library).library.recommendations) == 16


def test_what_is_saved_is_one_batch_that_can_be_reverted(library: Path) -> None:
    done = brought(
        library, PAGE, "--save", "--title", "Prelude", "--publisher", "HRW", "--date", "1999-10"
    )
    assert done.code == 0, done.err
    app = build(library)
    assert app.records.counts()[Kind.RECOMMENDATION] == 32
    source = next(known for known in app.library.sources if known.title == "Prelude")
    assert (source.publisher, source.date, source.country) == ("HRW", "1999-10", "KZ")
    batch = app.records.batches()[0]
    assert batch.label == "Brought in: Prelude"
    app.records.revert(batch.number)
    assert app.records.counts()[Kind.RECOMMENDATION] == 16


def test_a_page_without_recommendations_is_not_saved(library: Path, tmp_path: Path) -> None:
    file = tmp_path / "empty.txt"
    file.write_text("A walk in the park was had by all.\n", "utf-8")
    done = brought(library, file, "--save")
    assert done.code == 1
    assert "No recommendations were found" in done.err


def test_a_date_that_is_none_is_refused_before_anything_is_read(library: Path) -> None:
    done = brought(library, PAGE, "--date", "October 1999")
    assert done.code == 1
    assert "no date of a report" in done.err


def test_a_library_that_cannot_be_opened_is_left_alone_and_done_without(tmp_path: Path) -> None:
    own = tmp_path / "briefer" / "library.briefer"
    own.parent.mkdir()
    own.write_bytes(b"no library at all")
    env = {"XDG_DATA_HOME": str(tmp_path), "BRIEFER_LIBRARY": None}
    done = briefer("import", PAGE, "--json", env=env)
    assert done.code == 0, done.err
    assert len(done.json()["addressees"]) == 6
    assert "with no library" in done.err
    assert own.read_bytes() == b"no library at all"
    saved = briefer("import", PAGE, "--save", env=env)
    assert saved.code == 1
    assert own.read_bytes() == b"no library at all"
