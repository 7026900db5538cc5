"""Small pieces of WordprocessingML, written as text."""

from html import escape

from briefer.rendering.clean import printable
from briefer.rendering.docx.names import Name

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def content(text: str) -> str:
    """Return `text` as it stands between tags."""
    return escape(printable(text), quote=False)


def attribute(text: str) -> str:
    """Return `text` as it stands in a quoted attribute."""
    return escape(printable(text))


def run(text: str, properties: str = "") -> str:
    """Return a run of words, with the markup of its properties; nothing for no words."""
    if not text:
        return ""
    manner = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{manner}<w:t xml:space="preserve">{content(text)}</w:t></w:r>'


def switch(name: str, on: bool) -> str:
    """Return the element that switches a property on, or nothing."""
    return f"<w:{name}/>" if on else ""


def character_style(name: Name) -> str:
    """Return the run property that names a character style; it comes before all others."""
    return f'<w:rStyle w:val="{name.identifier}"/>'


def weight_and_slope(*, bold: bool, italic: bool) -> str:
    """Return the run properties for bold and italic, in every script."""
    return switch("b", bold) + switch("bCs", bold) + switch("i", italic) + switch("iCs", italic)


def twips(points: float) -> int:
    """Return a length in twentieths of a point, the unit of most lengths in Word."""
    return round(points * 20)
