"""The demo: a letter to everybody, signed by nobody real."""

import io
import zipfile
from pathlib import Path

from briefer.services.names import LONGEST
from tests.commandline import briefer
from tests.rendering.docx import reading as docx

READERS = [
    "Council of Europe",
    "EBRD",
    "European Parliament",
    "European Union",
    "Government of Kazakhstan",
    "ODIHR",
    "OSCE",
]


def test_there_is_a_letter_to_everybody_and_the_pack_in_both_formats(demo: Path) -> None:
    names = {path.name for path in demo.iterdir()}
    assert len(names) == 20
    assert {Path(name).stem for name in names if name.endswith(".pdf")} == {
        Path(name).stem for name in names if name.endswith(".docx")
    }
    assert all(name.startswith("2026-11-12 ") for name in names)
    assert all(len(name.encode()) <= LONGEST for name in names)
    for reader in READERS:
        assert [name for name in names if name.startswith(f"2026-11-12 {reader} ")] or [
            name for name in names if name.startswith(f"2026-11-12 {reader}.")
        ]
    assert "2026-11-12 EBRD Kazakhstan.pdf" in names
    assert "2026-11-12 Kazakhstan briefing pack.pdf" in names


def test_every_letter_is_signed_by_the_sample_sender_and_has_nothing_to_fill_in(
    demo: Path,
) -> None:
    for path in demo.glob("*.docx"):
        text = " ".join(docx.words(path.read_bytes()))
        assert "Sampletown Press Watch" in text
        assert "invented for this sample letter" in text
        assert "[your" not in text


def test_the_files_tell_no_more_than_they_show(demo: Path) -> None:
    for path in demo.glob("*.docx"):
        with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as package:
            assert {entry.date_time[0] for entry in package.infolist()} == {1980}
            assert not [name for name in package.namelist() if "customXml" in name]
    home = str(Path.home()).encode()
    assert not [path for path in demo.iterdir() if home in path.read_bytes()]


def test_a_second_demo_is_the_same_and_replaces_the_first_with_force_only(demo: Path) -> None:
    before = {path.name: path.read_bytes() for path in demo.iterdir()}
    again = briefer("demo", demo, env={"SOURCE_DATE_EPOCH": "1794484800"})
    assert again.code == 1
    assert "exists already." in again.err
    assert "--force" in again.err
    forced = briefer("demo", "--force", demo, env={"SOURCE_DATE_EPOCH": "1794484800"})
    assert forced.code == 0, forced.err
    assert {path.name: path.read_bytes() for path in demo.iterdir()} == before


def test_without_a_folder_the_letters_go_into_briefer_demo(tmp_path: Path) -> None:
    (tmp_path / "briefer-demo").write_text("in the way")
    done = briefer("demo", cwd=tmp_path)
    assert done.code == 1
    assert "“briefer-demo” is not a folder." in done.err
    assert "Traceback" not in done.err


def test_nothing_is_made_when_the_day_is_none(tmp_path: Path) -> None:
    done = briefer("demo", tmp_path / "new", env={"SOURCE_DATE_EPOCH": "x"})
    assert done.code == 1
    assert not list(tmp_path.iterdir())
