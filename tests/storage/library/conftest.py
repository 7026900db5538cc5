"""Libraries of a few hundred made-up records, plain and encrypted, and a clock that can be set."""

import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefer.storage.keyslots import encode_keyring
from briefer.storage.library.connection import keys_path
from briefer.storage.library.file import LibraryFile
from tests.storage.library.making import KEY, KEYRING, Clock, fill, make, opened

Opening = Callable[..., LibraryFile]


@pytest.fixture
def clock() -> Clock:
    """Return a clock that stands still until it is set."""
    return Clock(dt.datetime(2026, 11, 12, 13, 30, tzinfo=dt.UTC))


@pytest.fixture(params=[None, KEY], ids=["plain", "encrypted"])
def key(request: pytest.FixtureRequest) -> bytes | None:
    """Return no key, and then one: a test that asks for it is run on both kinds of library."""
    found: bytes | None = request.param
    return found


@pytest.fixture
def path(tmp_path: Path, key: bytes | None) -> Path:
    """Return a library of Ruritania's records."""
    place = tmp_path / "library.briefer"
    make(place, key)
    return place


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    """Return a plain library of Ruritania's records."""
    place = tmp_path / "library.briefer"
    make(place, None)
    return place


@pytest.fixture
def library(plain: Path) -> Iterator[LibraryFile]:
    """Return an open library of Ruritania's records."""
    found = opened(plain)
    yield found
    found.close()


@pytest.fixture(scope="session")
def hundreds(tmp_path_factory: pytest.TempPathFactory) -> dict[bytes | None, Path]:
    """Return a plain and an encrypted library of a few hundred records; copy before writing."""
    made: dict[bytes | None, Path] = {}
    for key in (None, KEY):
        place = tmp_path_factory.mktemp("hundreds") / "library.briefer"
        make(place, key)
        fill(place, key, 300)
        made[key] = place
    return made


@pytest.fixture
def large(hundreds: dict[bytes | None, Path], tmp_path: Path, key: bytes | None) -> Path:
    """Return a copy of a library of a few hundred records, with free pages in it."""
    place = tmp_path / "large.briefer"
    shutil.copy(hundreds[key], place)
    if key is not None:
        keys_path(place).write_bytes(encode_keyring(KEYRING))
    return place
