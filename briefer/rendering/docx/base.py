"""The base file: what does not change from letter to letter.

Only what a letter needs is in it: no thumbnail, no banner of a program, no revision
marks, nothing about who made it or on what. Packaging follows ISO/IEC 29500-2.
"""

from briefer.rendering.docx.markup import NAMESPACES, attribute, twips
from briefer.rendering.docx.numbering import numbering_part
from briefer.rendering.docx.sealing import seal
from briefer.rendering.docx.styles import styles_part
from briefer.rendering.docx.theme import theme_part
from briefer.rendering.styles import FaceFamily, StyleSheet

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE_TYPE = "application/vnd.openxmlformats-package"
_WORD_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships"
_CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_CORE = "metadata/core-properties"
_FOOTER = "footer"
_PITCHES = {"serif": "roman", "sans-serif": "swiss", "monospace": "modern"}
_POINTS_PER_MM = 72 / 25.4
_DESCENT = 0.216
"""How far the letters of Times New Roman and of its twins reach below the line, in ems."""
_MODE = (
    '<w:compatSetting w:name="compatibilityMode"'
    ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
)
"""Word 2013 and later lay the document out in their own way, not in that of an older Word."""


def base_file(sheet: StyleSheet) -> bytes:
    """Return a DOCX file without a word in it: styles, list, empty footer, settings."""
    parts = {
        "styles": styles_part(sheet),
        "numbering": numbering_part(sheet),
        "settings": f"<w:settings {NAMESPACES}><w:compat>{_MODE}</w:compat></w:settings>",
        "fontTable": _fonts_part(sheet.family),
        "theme": theme_part(sheet.family),
        _FOOTER: f"<w:ftr {NAMESPACES}/>",
    }
    files = {f"word/{name}.xml": markup for name, markup in parts.items()}
    files["word/document.xml"] = _document_part(sheet)
    files["word/_rels/document.xml.rels"] = _relations(
        {name: (f"{_WORD_RELATION}/{name}", f"{name}.xml") for name in parts}
    )
    files["docProps/core.xml"] = _core_part()
    files["_rels/.rels"] = _relations(
        {
            "document": (f"{_WORD_RELATION}/officeDocument", "word/document.xml"),
            "core": (f"{_PACKAGE_RELATION}/{_CORE}", "docProps/core.xml"),
        }
    )
    files["[Content_Types].xml"] = _content_types(tuple(parts))
    return seal((name, f"{_XML}{markup}".encode()) for name, markup in files.items())


def _document_part(sheet: StyleSheet) -> str:
    """Return the main part: a body of no paragraphs, whose only section has our margins."""
    return (
        f'<w:document {NAMESPACES}><w:body><w:sectPr><w:footerReference w:type="default"'
        f' r:id="{_FOOTER}"/>{_margins(sheet)}</w:sectPr></w:body></w:document>'
    )


def _margins(sheet: StyleSheet) -> str:
    """Return the page margins, and how far above the sheet's edge the page label ends."""
    label = sheet.label_drop + sheet.page_label.size * _DESCENT
    sides = {
        "top": sheet.margins.top * _POINTS_PER_MM,
        "right": sheet.margins.right * _POINTS_PER_MM,
        "bottom": sheet.margins.bottom * _POINTS_PER_MM,
        "left": sheet.margins.left * _POINTS_PER_MM,
        "header": sheet.margins.top * _POINTS_PER_MM / 2,
        "footer": sheet.margins.bottom * _POINTS_PER_MM - label,
        "gutter": 0,
    }
    measures = " ".join(f'w:{side}="{twips(width)}"' for side, width in sides.items())
    return f"<w:pgMar {measures}/>"


def _fonts_part(family: FaceFamily) -> str:
    """Return the part that names the face's twin, for machines that lack the first."""
    return (
        f'<w:fonts {NAMESPACES}><w:font w:name="{attribute(family.twin)}">'
        f'<w:altName w:val="{attribute(family.name)}"/>'
        f'<w:family w:val="{_PITCHES.get(family.generic, "auto")}"/></w:font></w:fonts>'
    )


def _core_part() -> str:
    """Return properties that say nothing yet; the parts of a document fill them."""
    return (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/'
        f'{_CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>'
    )


def _relations(targets: dict[str, tuple[str, str]]) -> str:
    """Return the part that relates identifiers to (kind, file)."""
    relations = "".join(
        f'<Relationship Id="{identifier}" Type="{kind}" Target="{target}"/>'
        for identifier, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{_PACKAGE_RELATION}">{relations}</Relationships>'


def _content_types(parts: tuple[str, ...]) -> str:
    """Return the part that says what each of the files is."""
    kinds = {f"/word/{name}.xml": f"{_WORD_TYPE}.{name}+xml" for name in parts}
    kinds["/word/theme.xml"] = "application/vnd.openxmlformats-officedocument.theme+xml"
    kinds["/word/document.xml"] = f"{_WORD_TYPE}.document.main+xml"
    kinds["/docProps/core.xml"] = f"{_PACKAGE_TYPE}.core-properties+xml"
    overrides = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in kinds.items()
    )
    return (
        f'<Types xmlns="{_CONTENT_TYPES}"><Default Extension="rels"'
        f' ContentType="{_PACKAGE_TYPE}.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )
