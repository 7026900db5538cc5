"""The wheel holds what the checkout holds, and works where there is no checkout."""

import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

import briefer

ROOT = Path(__file__).parents[1]
FONT = "fonts/LiberationSerif-Regular.ttf"
FIND_A_FONT = f"from briefer import resources; print(resources.path({FONT!r}))"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _build("wheel", tmp_path_factory.mktemp("wheel"))


def test_the_unpacked_wheel_finds_its_resources(wheel: Path, tmp_path: Path) -> None:
    shutil.unpack_archive(wheel, tmp_path, "zip")
    found = _run_python(FIND_A_FONT, import_from=tmp_path)
    assert Path(found) == (tmp_path / "briefer" / "_resources" / FONT).resolve()


def test_the_checkout_finds_its_resources() -> None:
    found = _run_python(FIND_A_FONT, import_from=ROOT)
    assert Path(found) == ROOT / "resources" / FONT


def test_the_wheel_holds_every_bundled_file_and_no_test(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        packed = set(archive.namelist())
    bundled = {
        f"briefer/_resources/{file.relative_to(ROOT / 'resources').as_posix()}"
        for file in (ROOT / "resources").rglob("*")
        if file.is_file() and not file.name.startswith(".") and "__pycache__" not in file.parts
    }
    assert bundled <= packed
    assert not [name for name in packed if name.startswith("tests/")]


def test_the_wheel_names_its_version_and_its_one_command(wheel: Path) -> None:
    information = f"briefer-{briefer.__version__}.dist-info"
    with zipfile.ZipFile(wheel) as archive:
        metadata = archive.read(f"{information}/METADATA").decode()
        commands = archive.read(f"{information}/entry_points.txt").decode()
    assert f"\nVersion: {briefer.__version__}\n" in metadata
    assert commands.split() == ["[console_scripts]", "briefer", "=", "briefer.__main__:main"]


def test_the_source_archive_holds_what_a_wheel_is_built_from(tmp_path: Path) -> None:
    with tarfile.open(_build("sdist", tmp_path)) as archive:
        packed = {name.partition("/")[2] for name in archive.getnames()}
    assert {"pyproject.toml", "LICENSE", "briefer/__init__.py", f"resources/{FONT}"} <= packed


def _build(target: str, folder: Path) -> Path:
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.iterdir()
    return built


def _run_python(code: str, *, import_from: Path) -> str:
    """Run `code` with the package taken from one folder only."""
    program = f"import sys; sys.path.insert(0, {str(import_from)!r}); {code}"
    done = subprocess.run(
        [sys.executable, "-S", "-c", program], check=True, capture_output=True, text=True
    )
    return done.stdout.strip()
