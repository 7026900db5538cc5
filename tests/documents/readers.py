"""Other programs that read our files: Poppler for PDF, LibreOffice and an auditor for DOCX."""

import os
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

# openxml-audit has no stubs.
from openxml_audit import OpenXmlValidator, ValidationSeverity  # pyright: ignore[reportMissingTypeStubs]

from briefer import resources

Tool = Callable[[str], Path]
"""Finds an outside program by its name."""


class Font(NamedTuple):
    """A font that a PDF uses."""

    name: str
    embedded: bool
    subset: bool
    readable: bool
    """Whether its codes can be turned into text."""


def pages(pdf: Path, tool: Tool) -> list[str]:
    """Return the text of each page, as pdftotext reads it."""
    read = _run(tool("pdftotext"), pdf, "-")
    return read.removesuffix("\f").split("\f")


def fonts(pdf: Path, tool: Tool) -> list[Font]:
    """Return the fonts that pdffonts finds."""
    lines = _run(tool("pdffonts"), pdf).splitlines()[2:]
    found: list[Font] = []
    for line in lines:
        name, *_, embedded, subset, readable, _, _ = line.split()
        found.append(Font(name, embedded == "yes", subset == "yes", readable == "yes"))
    return found


def syntax(pdf: Path, tool: Tool) -> str:
    """Return what qpdf finds wrong with the file's syntax; nothing where all is well."""
    done = subprocess.run(
        [tool("qpdf"), "--check", pdf], check=False, capture_output=True, encoding="utf-8"
    )
    return "" if done.returncode == 0 else done.stdout + done.stderr


def audit(docx: Path) -> list[str]:
    """Return the errors that openxml-audit finds; its warnings name every link that is shown.

    A new auditor for each file: one that is used again mistakes a package for an earlier one.
    """
    found = OpenXmlValidator(security_validation=True).validate(str(docx))
    errors = (each for each in found.errors if each.severity is ValidationSeverity.ERROR)
    return [error.description for error in errors]


def convert(files: Sequence[Path], kind: str, folder: Path, tool: Tool) -> None:
    """Let LibreOffice convert files into `folder`, in a home of its own, with our faces."""
    home = folder / "home"
    home.mkdir(parents=True, exist_ok=True)
    if not (home / "fonts").exists():
        (home / "fonts").symlink_to(resources.path("fonts"))
    command = [
        str(tool("soffice")),
        f"-env:UserInstallation={(home / 'profile').as_uri()}",
        *("--headless", "--norestore", "--convert-to", kind, "--outdir", str(folder)),
        *map(str, files),
    ]
    subprocess.run(
        command,
        check=True,
        capture_output=True,
        timeout=600,
        env={**os.environ, "XDG_DATA_HOME": str(home)},
    )


def _run(program: Path, *arguments: str | Path) -> str:
    done = subprocess.run(
        [program, *arguments], check=True, capture_output=True, encoding="utf-8", timeout=120
    )
    return done.stdout
