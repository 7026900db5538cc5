"""Each template, in each language that it claims, comes out as DOCX and PDF that hold its words."""

import pytest

from briefer.composing.checks import check
from briefer.composing.copying import with_copies
from briefer.composing.coverage import languages_of
from briefer.composing.laying import lay_out
from briefer.composing.outlining import outline
from briefer.composing.starting import start_letter
from briefer.domain.finding import Severity
from briefer.domain.ids import AddresseeId, LetterId, TemplateId
from briefer.domain.letter import Letter
from briefer.rendering.docx.renderer import DocxRenderer
from briefer.rendering.pdf.renderer import PdfRenderer
from briefer.rendering.raster import PdfiumRasteriser
from briefer.rendering.verifying import verifiers
from briefer.services.ports import Renderer
from briefer.storage.content import load_phrases
from tests.content.letters import LIBRARY
from tests.golden import TODAY

CLAIMED = [
    pytest.param(template.id, known.language, id=f"{template.id}-{known.language}")
    for template in LIBRARY.templates
    for known in languages_of(template)
    if known.is_whole
]
VERIFIERS = verifiers(PdfiumRasteriser())
RENDERERS: tuple[Renderer, ...] = (DocxRenderer(), PdfRenderer())


def letter(template: str, language: str) -> Letter:
    made = start_letter(
        LIBRARY,
        AddresseeId("ebrd"),
        template=TemplateId(template),
        sender=LIBRARY.senders[0],
        date=TODAY,
        letter_id=LetterId("x"),
        language=language,
    )
    return with_copies(made.with_field("earlier.date", "1.10.2026"), LIBRARY)


def test_every_template_is_whole_in_four_languages_at_least() -> None:
    languages = {language for known in CLAIMED for language in (known.values[1],)}
    assert languages >= {"en", "fr", "ru", "kk"}
    assert len(CLAIMED) >= 4 * len(LIBRARY.templates)


@pytest.mark.parametrize(("template", "language"), CLAIMED)
def test_a_template_renders_in_each_language_that_it_claims(template: str, language: str) -> None:
    written, phrases = letter(template, language), load_phrases(language)
    outlined = outline(written, LIBRARY, phrases)
    found = check(written, outlined, LIBRARY, phrases)
    assert [one for one in found if one.severity is Severity.ERROR] == []
    of_the_template = {block.id for block in written.blocks}
    told = [one.place for one in found if one.code == "not-translated"]
    assert [place for place in told if place in of_the_template - {"salutation", "concern"}] == []
    document = lay_out(written, outlined, phrases)
    for renderer in RENDERERS:
        data = renderer.render(document)
        VERIFIERS[renderer.suffix].verify(data, document)
