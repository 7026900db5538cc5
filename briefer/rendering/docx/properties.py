"""The properties that are meant to be read, and no others (ISO/IEC 29500-2, clause 8)."""

from briefer.document.nodes import Document
from briefer.rendering.docx.markup import content

_LONGEST = 255
"""Word shows no more of a title or an author."""
_START = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
)


def properties_part(document: Document) -> str:
    """Return the title, the language, the letter's day, and the author if one is to be named."""
    said = {
        "dc:title": document.title[:_LONGEST],
        "dc:creator": document.author[:_LONGEST],
        "dc:language": document.language,
    }
    day = f"{document.date.isoformat()}T00:00:00Z"
    elements = [f"<{name}>{content(text)}</{name}>" for name, text in said.items() if text]
    elements += [
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{day}</dcterms:{name}>'
        for name in ("created", "modified")
    ]
    return f"{_START}{''.join(elements)}</cp:coreProperties>"
