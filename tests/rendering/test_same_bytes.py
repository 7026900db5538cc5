"""The same document gives the same bytes in every format, whatever the process."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefer.rendering.document_json import JsonRenderer
from briefer.rendering.docx.renderer import DocxRenderer
from briefer.rendering.eml import EmlRenderer
from briefer.rendering.html import HtmlRenderer
from briefer.rendering.pdf.renderer import PdfRenderer
from briefer.rendering.text import TextRenderer
from tests.rendering import documents as samples

ROOT = Path(__file__).parents[2]
RENDERERS = (
    DocxRenderer(),
    EmlRenderer(PdfRenderer().render, lambda _: "письмо.pdf"),
    HtmlRenderer(),
    JsonRenderer(),
    PdfRenderer(),
    TextRenderer(),
)
PRINT_DIGESTS = "from tests.rendering.test_same_bytes import digests; print(*digests())"


def digests() -> list[str]:
    """Return what identifies the bytes of a letter and of a hostile document in each format."""
    documents = (samples.letter(), samples.hostile())
    files = (renderer.render(document) for renderer in RENDERERS for document in documents)
    return [hashlib.sha256(file).hexdigest() for file in files]


@pytest.mark.parametrize("seed", ["0", "4242"])
def test_another_process_writes_the_same_bytes(seed: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PRINT_DIGESTS],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed, "TZ": "Asia/Almaty"},
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stdout.split() == digests()
