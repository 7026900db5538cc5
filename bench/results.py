"""What one run of the benchmarks says of itself, as it is kept in `bench/results.json`."""

import importlib.metadata
import json
import os
import platform
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import msgspec

from bench.findings import Part

_PACKAGES = (
    "PySide6_Essentials",
    "apsw-sqlite3mc",
    "docxtpl",
    "fpdf2",
    "pypdfium2",
    "python-docx",
    "reportlab",
    "typst",
    "weasyprint",
)
_NODE_DOCX = Path(__file__).parent / "peers" / "node_modules" / "docx" / "package.json"


class Ran(msgspec.Struct, frozen=True, kw_only=True):
    """What came of one part, and the seconds that it took: what it found, or how it failed."""

    name: str
    seconds: float
    part: Part | None = None
    failure: str = ""


class Results(msgspec.Struct, frozen=True, kw_only=True):
    """What a run found, on what kind of machine: no name of it or of who sat there, no path."""

    date: str
    python: str
    system: str
    processors: int
    versions: dict[str, str]
    seconds: float
    ran: tuple[Ran, ...]

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts that did not fail."""
        return tuple(ran.part for ran in self.ran if ran.part is not None)


def gathered(ran: tuple[Ran, ...], date: str, seconds: float) -> Results:
    """Return the results of a run that took `seconds` on the day `date`, of this machine."""
    return Results(
        date=date,
        python=f"{platform.python_implementation()} {platform.python_version()}",
        system=f"{platform.system()} {platform.machine()}",
        processors=os.cpu_count() or 1,
        versions=dict(_versions()),
        seconds=seconds,
        ran=ran,
    )


def written(results: Results) -> bytes:
    """Return the results as JSON that a diff can be read of."""
    return msgspec.json.format(msgspec.json.encode(results), indent=1) + b"\n"


def read(data: bytes) -> Results:
    """Return the results that `written` wrote; raises msgspec.ValidationError for others."""
    return msgspec.json.decode(data, type=Results)


def _versions() -> Iterator[tuple[str, str]]:
    """Give the versions of what is measured beside, and of what we stand on, where installed."""
    for name in _PACKAGES:
        try:
            yield name, importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            continue
    if _NODE_DOCX.is_file():
        yield "docx (npm)", json.loads(_NODE_DOCX.read_text("utf-8"))["version"]
    for program in ("node", "soffice"):
        if found := shutil.which(program):
            done = subprocess.run([found, "--version"], check=False, capture_output=True, text=True)  # noqa: S603
            yield program, done.stdout.strip().removeprefix("LibreOffice ").split(" ")[0]
