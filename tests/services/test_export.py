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


def _fail(_: str) -> str:
    raise BrieferError("A font is missing.", "Install it.")


@pytest.fixture(scope="module")
def document() -> Document:
    library, letter = ruritania.library(), ruritania.letter_to("bank")
    return compose(letter, library, ruritania.PHRASES)


@pytest.fixture
def exporter() -> Exporter:
    renderers = (Titles(".loud", str.upper), Titles(".quiet", str), Titles(".broken", _fail))
    return Exporter({renderer.suffix: renderer for renderer in renderers}, AtomicFiles())


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

    renderers = (Titles(".a", str), Titles(".b", str))
    exporter = Exporter({renderer.suffix: renderer for renderer in renderers}, Interfering())
    with pytest.raises(BrieferError) as raised:
        exporter.export_all(document, [tmp_path / "letter.a", second])
    assert raised.value.message == f"“{second}” is a folder, not a file."
    assert raised.value.hint.endswith(f"Written before that: {tmp_path / 'letter.a'}.")
