"""A document is exported in the formats that its names ask for, all of them or none."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefer.composing.laying import compose
from briefer.document.nodes import Document
from briefer.errors import BrieferError
from briefer.services.export import Exporter
from briefer.services.ports import FileExists
from briefer.storage.atomic import AtomicFiles
from tests import ruritania


class Titles:
    """A renderer that writes the title, in upper case or as it is."""

    def __init__(self, suffix: str, change: Callable[[str], str]) -> None:
        self.suffix = suffix
        self._change = change

    def render(self, document: Document) -> bytes:
        return self._change(document.title).encode()


class Whole:
    """A verifier that wants the title in some case, and nothing else."""

    def verify(self, data: bytes, document: Document) -> None:
        if data.decode().lower() != document.title.lower():
            raise BrieferError("The file is damaged.", "Try again.")


class Truncating(AtomicFiles):
    """A disk that loses the end of every file without a word."""

    def write(self, path: Path, data: bytes, *, replace: bool) -> None:
        super().write(path, data[: len(data) // 2], replace=replace)


def _exporter(files: AtomicFiles, *renderers: Titles) -> Exporter:
    by_suffix = {renderer.suffix: renderer for renderer in renderers}
    return Exporter(by_suffix, dict.fromkeys(by_suffix, Whole()), files)


def _fail(_: str) -> str:
    raise BrieferError("A font is missing.", "Install it.")


@pytest.fixture(scope="module")
def document() -> Document:
    library, letter = ruritania.library(), ruritania.letter_to("bank")
    return compose(letter, library, ruritania.PHRASES)


@pytest.fixture
def exporter() -> Exporter:
    loud, quiet = Titles(".loud", str.upper), Titles(".quiet", str)
    return _exporter(AtomicFiles(), loud, quiet, Titles(".broken", _fail))


def test_the_suffix_picks_the_format(
    exporter: Exporter, document: Document, tmp_path: Path
) -> None:
    path = exporter.export(document, tmp_path / "letter.LOUD")
    assert path == tmp_path / "letter.LOUD"
    assert path.read_text() == document.title.upper()


def test_what_a_file_would_hold_can_be_had_without_one(
    exporter: Exporter, document: Document, tmp_path: Path
) -> None:
    assert exporter.render(document, ".quiet") == document.title.encode()
    with pytest.raises(BrieferError, match="names no format"):
        exporter.render(document, ".odt")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["letter.odt", "letter", ".loud"])
def test_an_unknown_suffix_is_answered_with_the_known_ones(
    exporter: Exporter, document: Document, tmp_path: Path, name: str
) -> None:
    with pytest.raises(BrieferError) as raised:
        exporter.export_all(document, [tmp_path / "letter.loud", tmp_path / name])
    assert name in raised.value.message
    assert raised.value.hint == "End the name in .loud, .quiet or .broken."
    assert not list(tmp_path.iterdir())


def test_an_existing_file_keeps_all_from_being_written(
    exporter: Exporter, document: Document, tmp_path: Path
) -> None:
    paths = [tmp_path / "letter.loud", tmp_path / "letter.quiet"]
    paths[1].write_text("old")
    with pytest.raises(FileExists):
        exporter.export_all(document, paths)
    assert not paths[0].exists()
    assert exporter.export_all(document, paths, replace=True) == tuple(paths)
    assert paths[1].read_text() == document.title


def test_what_cannot_be_rendered_keeps_all_from_being_written(
    exporter: Exporter, document: Document, tmp_path: Path
) -> None:
    paths = [tmp_path / "letter.loud", tmp_path / "letter.broken"]
    with pytest.raises(BrieferError, match="A font is missing"):
        exporter.export_all(document, paths)
    assert not list(tmp_path.iterdir())


def test_what_was_written_before_a_failure_is_named(document: Document, tmp_path: Path) -> None:
    second = tmp_path / "letter.b"

    class Interfering(AtomicFiles):
        def write(self, path: Path, data: bytes, *, replace: bool) -> None:
            super().write(path, data, replace=replace)
            if path != second:
                second.mkdir()

    exporter = _exporter(Interfering(), Titles(".a", str), Titles(".b", str))
    with pytest.raises(BrieferError) as raised:
        exporter.export_all(document, [tmp_path / "letter.a", second])
    assert raised.value.message == f"“{second}” is a folder, not a file."
    assert raised.value.hint.endswith(f"Written before that: {tmp_path / 'letter.a'}.")


def test_a_damaged_file_is_never_written(document: Document, tmp_path: Path) -> None:
    paths = [tmp_path / "letter.good", tmp_path / "letter.half"]
    half = Titles(".half", lambda title: title[:3])
    with pytest.raises(BrieferError, match="The file is damaged"):
        _exporter(AtomicFiles(), Titles(".good", str), half).export_all(document, paths)
    assert not list(tmp_path.iterdir())


def test_what_the_disk_lost_is_told(document: Document, tmp_path: Path) -> None:
    path = tmp_path / "letter.good"
    with pytest.raises(BrieferError) as raised:
        _exporter(Truncating(), Titles(".good", str)).export(document, path)
    assert raised.value.message == f"“{path}” was written but does not read back the same."
    assert raised.value.hint
