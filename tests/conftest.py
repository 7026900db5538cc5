"""What every test can count on: a home of its own, no network, and tools by name."""

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.machine import (
    IN_CI,
    draw_offscreen,
    keep_away_from_home,
    refuse_network,
    why_no_qt,
)

_home = tempfile.TemporaryDirectory(prefix="briefer-tests-", ignore_cleanup_errors=True)
keep_away_from_home(Path(_home.name))
draw_offscreen()

_no_qt = why_no_qt()
pytest_plugins = () if _no_qt else ("pytestqt.plugin",)

settings.register_profile("briefer", deadline=None, derandomize=IN_CI)
settings.load_profile("briefer")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let pytest-qt's settings stand in pyproject.toml where it cannot be loaded."""
    if _no_qt:
        for name in ("qt_api", "qt_log_level_fail", "qt_log_ignore"):
            parser.addini(name, "read by pytest-qt", type="args")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config) -> object:
    """Share tests out by files, where they run in several processes."""
    # Only there where xdist is.
    from tests.side_by_side import ByFile  # noqa: PLC0415

    return ByFile(config)


def pytest_configure() -> None:
    """Close the network, and insist on Qt where everything must be tested."""
    if _no_qt and IN_CI:
        pytest.exit(_no_qt, returncode=1)
    sys.addaudithook(refuse_network)


def pytest_unconfigure() -> None:
    """Remove the tests' home."""
    _home.cleanup()


class WithoutQt(pytest.Collector):
    """The folder of window tests on a machine that cannot load Qt.

    It is no `pytest.Directory`, for which pytest would load the folder's conftest first.
    """

    def collect(self) -> Iterator[pytest.Item]:
        """Skip the whole folder and say which library is missing."""
        pytest.skip(str(_no_qt), allow_module_level=True)


def pytest_collect_directory(path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Skip tests/gui as a whole where Qt cannot be loaded."""
    if _no_qt and path == Path(__file__).parent / "gui":
        # pytest leaves the type of from_parent open.
        return WithoutQt.from_parent(parent, name=path.name, path=path)  # pyright: ignore[reportUnknownMemberType]
    return None


@pytest.fixture(scope="session")
def tool() -> Callable[[str], Path]:
    """Return a finder of outside programs: `tool("pdftotext")` is its path, or a skip."""

    def find(name: str) -> Path:
        found = shutil.which(name)
        if found is None:
            reason = f"{name} is not installed here"
            pytest.fail(reason) if IN_CI else pytest.skip(reason)
        return Path(found)

    return find
