"""`briefer library`: the file as a whole, by the real command line on real files."""

import json
from pathlib import Path

import pytest

from briefer.bootstrap import build
from tests.commandline import Done, briefer
from tests.ruritania import letter_to

SECRET = "seven old bicycles in the rain"  # noqa: S105 - made up for the tests


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Return a library file that holds the bundled content."""
    path = tmp_path / "my.briefer"
    _done(path, "info")
    return path


def _run(library: Path, *arguments: str | Path, secret: str | None = None) -> Done:
    return briefer("library", *arguments, "--library", library, env={"BRIEFER_PASSPHRASE": secret})


def _done(library: Path, *arguments: str | Path, secret: str | None = None) -> str:
    done = _run(library, *arguments, secret=secret)
    assert done.code == 0, done.err
    return done.out


def _refused(library: Path, *arguments: str | Path, secret: str | None = None) -> str:
    done = _run(library, *arguments, secret=secret)
    assert done.code == 1, (done.out, done.err)
    assert "Traceback" not in done.err
    assert len(done.err.splitlines()) == 2
    return done.err


def _damage(path: Path) -> bytes:
    data = bytearray(path.read_bytes())
    # Within the first page of a table, where every bit has a meaning or a checksum.
    data[4096 * 3 + 100] ^= 1
    path.write_bytes(data)
    return bytes(data)


def test_info_says_what_the_library_holds(library: Path) -> None:
    facts = json.loads(_done(library, "info", "--json"))
    assert facts["path"] == str(library)
    assert facts["counts"]["recommendation"] == 16
    assert (facts["protected"], facts["read_only"], facts["last_backup"]) == (False, False, None)
    assert "Recommendation: 16" in _done(library, "info")


def test_a_sound_library_verifies_and_a_damaged_one_does_not(library: Path) -> None:
    assert "problems 0" in _done(library, "verify")
    damaged = _damage(library)
    done = _run(library, "verify")
    assert done.code == 1
    assert "damaged" in done.out + done.err
    assert library.read_bytes() == damaged


def test_a_backup_is_brought_back_where_the_library_does_not_open(library: Path) -> None:
    sound = library.read_bytes()
    backup = Path(_done(library, "backup").strip())
    assert backup.is_file()
    library.write_bytes(b"")
    assert "is empty" in _refused(library, "info")
    listed = json.loads(_done(library, "restore", "--list", "--json"))
    assert [known["number"] for known in listed] == [1]
    said = _done(library, "restore")
    assert "from backup 1" in said
    assert json.loads(_done(library, "info", "--json"))["counts"]["recommendation"] == 16
    assert len(library.read_bytes()) == len(sound)


def test_a_lost_library_is_not_made_anew_beside_its_backups(library: Path) -> None:
    _done(library, "backup")
    library.unlink()
    assert "is missing" in _refused(library, "info")
    assert not library.exists()
    _done(library, "restore")
    assert library.exists()


def test_there_is_nothing_to_restore_without_backups(library: Path) -> None:
    assert "There is no such backup" in _refused(library, "restore")
    assert "There is no such backup" in _refused(library, "restore", "7")


def test_a_selection_that_differs_in_nothing_makes_no_batch(library: Path, tmp_path: Path) -> None:
    shared, other = tmp_path / "some.briefing", tmp_path / "other.briefer"
    _done(library, "export", "-o", shared, "--record", "recommendation:K4", "--name", "For Ada")
    records = build(other).records
    before = records.counts()
    done = _run(other, "import", shared, "--json")
    assert done.code == 0, done.err
    assert {known["standing"] for known in json.loads(done.out)} == {"same"}
    assert "Nothing differs, so no batch was made." in done.err
    assert records.counts() == before
    assert not any(batch.imported for batch in records.batches())


def test_an_edit_here_is_never_overwritten_by_an_import(library: Path, tmp_path: Path) -> None:
    shared, other = tmp_path / "all.briefing", tmp_path / "other.briefer"
    _done(library, "export", "-o", shared)
    _done(other, "info")
    assert "Nothing in it differs" in _run(other, "import", shared, "--dry-run").err


def test_a_protected_library_asks_shares_and_backs_up_protected(
    library: Path, tmp_path: Path
) -> None:
    code = _done(library, "encrypt", secret=SECRET).strip()
    assert len(code.replace("-", "")) == 34
    assert not library.read_bytes().startswith(b"SQLite")
    assert "nobody to ask" in _refused(library, "info")
    assert "does not open" in _refused(library, "info", secret=SECRET[1:])
    assert json.loads(_done(library, "info", "--json", secret=SECRET))["protected"]
    assert "problems 0" in _done(library, "verify", secret=code)
    shared = tmp_path / "sealed.briefing"
    _done(library, "export", "-o", shared, secret=SECRET)
    assert shared.read_bytes().startswith(b"age-encryption.org/")
    backup = Path(_done(library, "backup", secret=SECRET).strip())
    assert not backup.read_bytes().startswith(b"SQLite")
    _done(library, "decrypt", secret=SECRET)
    assert "problems 0" in _done(library, "verify")


def test_the_passphrase_can_stand_in_a_file_but_not_on_the_line(
    library: Path, tmp_path: Path
) -> None:
    file = tmp_path / "passphrase"
    file.write_text(f"{SECRET}\n", encoding="utf-8")
    _done(library, "encrypt", "--passphrase-file", file)
    assert "problems 0" in _done(library, "verify", secret=SECRET)
    assert briefer("library", "encrypt", "--passphrase", SECRET).code == 2


def test_recommendations_and_letters_are_written_as_tables(library: Path, tmp_path: Path) -> None:
    build(library).letters.keep(letter_to("bank"))
    for name, more in (("asks.csv", []), ("asks.json", []), ("letters.csv", ["--letters"])):
        _done(library, "export", "-o", tmp_path / name, *more)
        assert (tmp_path / name).stat().st_size > 100
    assert "exists already" in _refused(library, "export", "-o", tmp_path / "asks.csv")
    _done(library, "export", "-o", tmp_path / "asks.csv", "--force")
    assert "names no format" in _refused(library, "export", "-o", tmp_path / "asks.doc")


def test_what_is_no_shared_file_is_refused_and_nothing_changes(
    library: Path, tmp_path: Path
) -> None:
    before = library.read_bytes()
    junk = tmp_path / "junk.briefing"
    junk.write_bytes(b"PK\x03\x04 not really")
    _refused(library, "import", junk)
    assert library.read_bytes() == before
    assert not library.with_name("my.briefer-backups").exists()
