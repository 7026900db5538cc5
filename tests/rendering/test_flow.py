"""What breaks a document into pages, for programs that do so by themselves."""

from briefer.document.nodes import Document, PageBreak, ParagraphStyle
from briefer.rendering.flow import flow
from briefer.rendering.styles import LETTER_STYLES
from tests.rendering import documents as samples


def test_page_breaks_make_no_empty_pages() -> None:
    document = samples.document(
        PageBreak(),
        samples.paragraph("one"),
        PageBreak(),
        samples.paragraph(" ", ""),
        samples.numbered(),
        PageBreak(),
        samples.paragraph("two"),
        samples.paragraph("three"),
        PageBreak(),
    )
    assert [step.begins_page for step in flow(document, LETTER_STYLES)] == [True, True, False]


def test_the_block_before_the_valediction_is_kept_with_it() -> None:
    document = samples.document(
        samples.paragraph("far"),
        samples.paragraph("near"),
        samples.paragraph("Yours sincerely,", style=ParagraphStyle.VALEDICTION),
        samples.paragraph("Aigerim Novak", style=ParagraphStyle.SIGNATORY),
    )
    assert _kept(document) == [False, True, False, False]


def test_what_a_page_break_follows_is_kept_with_nothing() -> None:
    document = samples.document(
        samples.quotation("“Quoted”"),
        PageBreak(),
        samples.paragraph("Article 1", style=ParagraphStyle.CITATION),
    )
    assert _kept(document) == [False, False]


def _kept(document: Document) -> list[bool]:
    return [step.kept for step in flow(document, LETTER_STYLES)]
