"""The words of our own letters, as programs take them that know no Document."""

from bench.peers.words import Words
from briefer.document import walk
from briefer.document.nodes import (
    Document,
    Heading,
    NumberedList,
    Paragraph,
    ParagraphStyle,
    Quotation,
    Text,
)


def words_of(document: Document) -> Words:
    """Return the words of a letter that `bench.letters` made."""
    said = [block for block in document.blocks if isinstance(block, Paragraph)]
    by_style = {block.style: walk.plain(block.inlines) for block in said}
    style = ParagraphStyle
    body = [block for block in said if block.style is style.BODY]
    lists = [block for block in document.blocks if isinstance(block, NumberedList)]
    return Words(
        title=document.title,
        organisation=by_style[style.ORGANISATION],
        letterhead=by_style[style.LETTERHEAD],
        date=by_style[style.DATE],
        address=by_style[style.ADDRESS],
        salutation=by_style[style.SALUTATION],
        subject=_joined(document, Heading)[0],
        texts=tuple(walk.plain(block.inlines) for block in body if _language(block) is None),
        kazakh=next(walk.plain(block.inlines) for block in body if _language(block) == "kk"),
        russian=next(walk.plain(block.inlines) for block in body if _language(block) == "ru"),
        quotations=_joined(document, Quotation),
        lead_in=by_style[style.LEAD_IN],
        asks=tuple(walk.plain(item.inlines) for each in lists for item in each.items),
        valediction=by_style[style.VALEDICTION],
        signatory=by_style[style.SIGNATORY],
    )


def _joined(document: Document, kind: type[Heading | Quotation]) -> tuple[str, ...]:
    return tuple(walk.plain(each.inlines) for each in document.blocks if isinstance(each, kind))


def _language(paragraph: Paragraph) -> str | None:
    return next((each.language for each in paragraph.inlines if isinstance(each, Text)), None)
