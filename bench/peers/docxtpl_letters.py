"""The same letters by docxtpl: a template in a file, made once, and filled in for each letter."""

import importlib
import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from bench.peers import python_docx_letters
from bench.peers.words import Words


class _Template(Protocol):
    """The part of a template that is used."""

    def render(self, context: Mapping[str, object], *, autoescape: bool) -> None: ...

    def save(self, filename: BinaryIO) -> None: ...


class _Docxtpl(Protocol):
    """The part of the package that is used."""

    def DocxTemplate(self, template_file: str) -> _Template: ...  # noqa: N802  # its own name


class Letters:
    """Fills letters in."""

    def __init__(self, template: Path) -> None:
        """Take the file that `write_template` made."""
        # The package is an optional one and has no types.
        self._package = cast("_Docxtpl", importlib.import_module("docxtpl"))
        self._template = str(template)

    def render(self, letters: Sequence[Words]) -> bytes:
        """Return the letters as one file, each on pages of its own."""
        template = self._package.DocxTemplate(self._template)
        template.render({"letters": [each._asdict() for each in letters]}, autoescape=True)
        file = io.BytesIO()
        template.save(file)
        return file.getvalue()


def write_template(file: Path) -> None:
    """Write a template as one makes it in Word: words, and loops in paragraphs of their own."""
    document = python_docx_letters.opened()
    write = document.add_paragraph
    write("{%p for letter in letters %}")
    write("{%p if not loop.first %}")
    write().paragraph_format.page_break_before = True
    write("{%p endif %}")
    write("{{ letter.organisation }}", style="Title")
    for name in ("letterhead", "date", "address", "salutation"):
        write(f"{{{{ letter.{name} }}}}")
    write("{{ letter.subject }}", style="Heading 1")
    _loop(document, "texts", "Normal")
    python_docx_letters.speak(write("{{ letter.kazakh }}"), "kk-KZ")
    python_docx_letters.speak(write("{{ letter.russian }}"), "ru-RU")
    _loop(document, "quotations", "Quote")
    write("{{ letter.lead_in }}")
    _loop(document, "asks", "List Number")
    write("{{ letter.valediction }}")
    write("{{ letter.signatory }}")
    write("{%p endfor %}")
    file.write_bytes(python_docx_letters.saved(document))


def _loop(document: "python_docx_letters.Document", name: str, style: str) -> None:
    document.add_paragraph(f"{{%p for text in letter.{name} %}}")
    document.add_paragraph("{{ text }}", style=style)
    document.add_paragraph("{%p endfor %}")
