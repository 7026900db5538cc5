"""The text of a PDF's pages by PDFium and nothing else: `python -m bench.bare_text FILE`."""

# pypdfium2 has no types of its own; what is used of it is written down as Protocols.
# pyright: reportMissingTypeStubs=false

import sys
from pathlib import Path
from typing import Protocol, cast

from pypdfium2 import PdfDocument


class _Words(Protocol):
    def get_text_range(self) -> str: ...


class _Page(Protocol):
    def get_textpage(self) -> _Words: ...


if __name__ == "__main__":
    pages = cast("list[_Page]", list(PdfDocument(Path(sys.argv[1]))))
    for page in pages:
        sys.stdout.write(page.get_textpage().get_text_range())
