"""Letters composed once by the real command line, for every test that reads them."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest

from briefer.document.nodes import Document
from tests.commandline import briefer

SUFFIXES = (".pdf", ".docx", ".txt", ".html", ".eml", ".json")


class Composed(NamedTuple):
    """One letter in every format, and the document that they all show."""

    document: Document
    files: dict[str, bytes]

    @property
    def text(self) -> str:
        """The plain text of the letter."""
        return self.files[".txt"].decode()


Compose = Callable[[str], Composed]


@pytest.fixture(scope="session")
def composed(tmp_path_factory: pytest.TempPathFactory) -> Compose:
    """Return a composer of the letter of 12 November 2026 to an addressee, each made once."""

    @cache
    def compose(addressee: str) -> Composed:
        folder = tmp_path_factory.mktemp(addressee)
        paths = [folder / f"letter{suffix}" for suffix in SUFFIXES]
        outputs = [part for path in paths for part in ("-o", path)]
        done = briefer("compose", "--to", addressee, "--date", "2026-11-12", *outputs)
        assert done.code == 0, done.err
        assert done.out.splitlines() == [str(path) for path in paths]
        files = {path.suffix: path.read_bytes() for path in paths}
        return Composed(msgspec.json.decode(files[".json"], type=Document), files)

    return compose


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the demo letters of 12 November 2026."""
    folder = tmp_path_factory.mktemp("demo") / "new" / "letters"
    done = briefer("demo", folder, env={"SOURCE_DATE_EPOCH": "1794484800"})
    assert done.code == 0, done.err
    assert sorted(done.out.splitlines()) == sorted(map(str, folder.iterdir()))
    return folder
