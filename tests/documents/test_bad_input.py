"""Nothing that a text or a picture may hold stops a letter, and nothing in it is obeyed."""

import sys
from pathlib import Path

import pytest

from briefer.document.nodes import (
    Block,
    Cell,
    Contents,
    Document,
    Figure,
    Footnote,
    Link,
    Paragraph,
    SectionBreak,
    Table,
    Text,
)
from briefer.rendering.docx.renderer import DocxRenderer
from briefer.rendering.pdf.renderer import PdfRenderer
from briefer.rendering.raster import PdfiumRasteriser
from briefer.rendering.verifying import verifiers
from tests.commandline import ROOT, run
from tests.documents import samples
from tests.documents.structure import Tagged, normal
from tests.documents.structure import letters as letters_of
from tests.rendering import documents as letters
from tests.rendering import pictures
from tests.rendering.documents import document, heading, lines, numbered, paragraph

RENDERERS = (PdfRenderer(), DocxRenderer())
ROOM = 700 << 20
"""Bytes of memory that must do; the absurd picture alone would take more."""
LONG = samples.LONG
SPOKEN = 15_000
"""Letters of a word from right to left that can be read aloud: what one string of a PDF holds."""


def _hostile_everywhere() -> Document:
    """Return a document with every hostile text in every place that takes text."""
    blocks: list[Block] = [Contents(anchor="contents")]
    for number, text in enumerate(letters.HOSTILE):
        cell = Cell(anchor=f"cell-{number}", inlines=lines(text))
        note = Footnote(inlines=(Text(text=text), Link(text=text, url=text)))
        blocks += [
            SectionBreak(title=text, page_label=text),
            heading(text, anchor=f"heading-{number}"),
            Paragraph(
                anchor=text,
                inlines=(Text(text=text, language=text), note, Link(text=text, url=text)),
            ),
            Paragraph(
                anchor="url",
                inlines=(Link(text="words", url=f"https://steppe.example/{text}", language=text),),
            ),
            Table(anchor=text, header=(cell, cell), rows=((cell, cell),), widths=(1, 0)),
            Figure(anchor=text, image=text.encode("utf-8", "replace"), alt=text, width=10),
            Figure(anchor=text, image=pictures.good()["png"], alt=text, width=1e9),
        ]
    return document(*blocks, title=letters.HOSTILE[0], author=letters.HOSTILE[3])


@pytest.mark.parametrize("renderer", RENDERERS, ids=lambda each: each.suffix)
def test_hostile_texts_are_words_wherever_they_stand(
    renderer: PdfRenderer | DocxRenderer,
) -> None:
    made = _hostile_everywhere()
    file = renderer.render(made)
    verifiers(PdfiumRasteriser())[renderer.suffix].verify(file, made)
    passwords = Path("/etc/passwd").read_bytes().splitlines()[0]
    assert passwords not in file


def test_the_pdf_of_a_hostile_document_holds_together(tmp_path: Path) -> None:
    file = tmp_path / "hostile.pdf"
    file.write_bytes(PdfRenderer().render(_hostile_everywhere()))
    tagged = Tagged(file)
    assert tagged.problems == []
    assert "<para>" in tagged.words()


def test_ten_thousand_asks_are_all_there(tmp_path: Path) -> None:
    asks = (f"repeal provision {number};" for number in range(1, samples.MANY + 1))
    made = document(numbered(*asks))
    file = tmp_path / "many.pdf"
    file.write_bytes(PdfRenderer().render(made))
    words = Tagged(file).words()
    assert words[-4:] == [f"{samples.MANY}.", "repeal", "provision", f"{samples.MANY};"]
    assert len(words) == samples.MANY * 4
    verifiers(PdfiumRasteriser())[".docx"].verify(DocxRenderer().render(made), made)


@pytest.mark.parametrize(
    ("letter", "times"), [("x", LONG), ("Ғ", LONG), ("\u0301", LONG), ("س", SPOKEN)]
)
def test_a_long_word_is_broken_and_whole(letter: str, times: int, tmp_path: Path) -> None:
    made = document(paragraph(letter * times))
    file = tmp_path / "long.pdf"
    file.write_bytes(PdfRenderer().render(made))
    tagged = Tagged(file)
    assert tagged.problems == []
    assert "".join(tagged.words()) == "".join(normal(letter * times))
    verifiers(PdfiumRasteriser())[".docx"].verify(DocxRenderer().render(made), made)


def test_a_long_word_from_right_to_left_is_drawn(tmp_path: Path) -> None:
    made = document(paragraph("س" * LONG))
    file = tmp_path / "long.pdf"
    file.write_bytes(PdfRenderer().render(made))
    tagged = Tagged(file)
    assert tagged.problems == []
    assert letters_of(tagged.drawn(tagged.root)) == letters_of("س" * LONG)


def test_absurd_pictures_are_refused_before_they_are_unpacked() -> None:
    done = run(
        *(sys.executable, "-c", _DRAW_WITHIN_THE_ROOM),
        cwd=ROOT,
    )
    assert (done.code, done.err) == (0, "")


_DRAW_WITHIN_THE_ROOM = f"""
import resource
resource.setrlimit(resource.RLIMIT_AS, ({ROOM}, {ROOM}))
from briefer.rendering.docx.renderer import DocxRenderer
from briefer.rendering.pdf.renderer import PdfRenderer
from tests.documents.samples import pictured
for renderer in (PdfRenderer(), DocxRenderer()):
    assert len(renderer.render(pictured())) < 300_000
"""


def test_the_limit_on_memory_would_be_felt() -> None:
    unpack = "Image.MAX_IMAGE_PIXELS = None; Image.open(io.BytesIO(absurd(30000, 30000))).load()"
    program = (
        f"import io, resource; resource.setrlimit(resource.RLIMIT_AS, ({ROOM}, {ROOM})); "
        f"from PIL import Image; from tests.rendering.pictures import absurd; {unpack}"
    )
    assert run(sys.executable, "-c", program, cwd=ROOT).code != 0
