"""The same letters by LibreOffice, from our own DOCX: a process for each, as one converts files."""

import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from briefer.document.nodes import Document
from briefer.rendering.docx.renderer import DocxRenderer


def drawer() -> Callable[[Document], bytes]:
    """Return what makes a letter's PDF. Raises ImportError where there is no LibreOffice."""
    program = shutil.which("soffice")
    if program is None:
        raise ImportError("soffice is not installed")
    folder = tempfile.TemporaryDirectory(prefix="letters-")
    here, words = Path(folder.name), DocxRenderer()

    def draw(document: Document) -> bytes:
        source = here / "letter.docx"
        source.write_bytes(words.render(document))
        command = (program, "--headless", f"-env:UserInstallation={(here / 'user').as_uri()}")
        todo = ("--convert-to", "pdf", "--outdir", folder.name, str(source))
        subprocess.run((*command, *todo), check=True, capture_output=True)  # noqa: S603  # our own file
        return source.with_suffix(".pdf").read_bytes()

    return draw
