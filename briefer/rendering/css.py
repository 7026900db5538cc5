"""The StyleSheet as CSS, for a page that is read on a screen and printed."""

from msgspec.structs import replace

from briefer.document.nodes import PageSize, ParagraphStyle
from briefer.rendering.styles import LOGO_GAP, RULE_GAP, RULE_WEIGHT, StyleSheet, TextStyle

FLUSH = "flush"
"""The class of what runs the other way than the page, and yet begins where the page's lines do."""
NEW_PAGE = "new-page"
"""The class of what begins a page."""
KEPT = "kept"
"""The class of what ends on the page on which the next block begins."""
FURNITURE = "furniture"
"""The class of what stands above and below everything."""
NUMBERED, NUMBER = "numbered", "number"
"""The classes of a paragraph that has a number, and of the number."""
LETTERED = "lettered"
"""The class of a list that counts a), b), c)."""
REFERENCE = "reference"
"""The class of words that lead to another part of the page, and look like those around them."""
_LINK = "#003399"
_RULE = "#8c8c8c"


def css(sheet: StyleSheet, page: PageSize, *, refers: bool) -> str:
    """Return the rules for every element and class that the HTML renderer writes.

    Only where a page `refers` to its own parts it needs a rule for that.
    """
    paragraphs = {f".{kind}": style for kind, style in sheet.paragraphs.items()}
    headings = {f"h{level}": style for level, style in enumerate(sheet.headings, start=1)}
    looks = {**headings, **paragraphs, "blockquote": sheet.quotation}
    rules = [
        *_page(sheet, page),
        *(f"{name} {{ {_look(style)} }}" for name, style in looks.items()),
        f"ol > li {{ {_look(replace(sheet.list_item, indent=0))} }}",
        f"ol {{ padding-inline-start: {sheet.list_item.indent:g}pt }}",
        *(_closed(name) for name, style in paragraphs.items() if style.closed),
        *_entries(sheet),
        *_table(sheet),
        *_notes(sheet),
        *_numbers(sheet),
        *_furniture(sheet),
        f"a {{ color: {_LINK} }}",
        *[f".{REFERENCE} {{ color: inherit; text-decoration: none }}"] * refers,
        f".{FLUSH} {{ text-align: end }}",
        f".{KEPT} {{ break-after: avoid }}",
        f".{NEW_PAGE} {{ break-before: page }}",
    ]
    return "\n".join(rules)


def _page(sheet: StyleSheet, page: PageSize) -> tuple[str, ...]:
    """Return the rules for paper, and for a column as wide as the paper's on a screen."""
    white, family = sheet.margins, sheet.family
    column = page.width - white.left - white.right
    margins = " ".join(f"{side:g}mm" for side in (white.top, white.right, white.bottom, white.left))
    return (
        f"@page {{ size: {page.width:g}mm {page.height:g}mm; margin: {margins} }}",
        f"body {{ margin: 0; font-family: '{family.twin}', '{family.name}', Amiri,"
        f" {family.generic} }}",
        f"main {{ orphans: {sheet.orphan_lines}; widows: {sheet.widow_lines};"
        " overflow-wrap: anywhere }",
        f"@media screen {{ main, .{FURNITURE} {{ max-width: {column:g}mm; margin: 3em auto;"
        " padding: 0 1em }} }}",
        "h1, h2, h3, p, address, blockquote, ol, ul, li, figure { font: inherit; margin: 0 }",
    )


def _entries(sheet: StyleSheet) -> tuple[str, ...]:
    """Return the rules for tables of contents."""
    levels = range(1, len(sheet.headings) + 1)
    return (
        "nav ul { list-style: none; padding: 0 }",
        "nav a { text-decoration: none }",
        *(f".entry-{level} {{ {_look(sheet.entry(level))} }}" for level in levels),
    )


def _table(sheet: StyleSheet) -> tuple[str, ...]:
    """Return the rules for tables, with lines between rows only, and for pictures."""
    plain = replace(sheet.cell, space_before=0, space_after=0)
    white = sheet.cell_padding
    padding = f"padding-block: {white:g}pt; padding-inline: 0 {2 * white:g}pt"
    return (
        f"table {{ width: 100%; border-collapse: collapse; table-layout: fixed;"
        f" border-block: 0.8pt solid {_RULE}; margin-block:"
        f" {_pair(sheet.cell.space_before, sheet.cell.space_after)} }}",
        f"th, td {{ {padding}; text-align: start; vertical-align: top; {_look(plain)} }}",
        f"th {{ {_look(sheet.header_cell)}; border-block-end: 0.8pt solid {_RULE} }}",
        f"td {{ border-block-end: 0.4pt solid {_RULE} }}",
        "tr { break-inside: avoid }",
        f"figure, .figure {{ {_look(sheet.figure)} }}",
        "img { max-width: 100%; height: auto }",
    )


def _notes(sheet: StyleSheet) -> tuple[str, ...]:
    """Return the rules for notes, whose numbers hang in the indent, and for what calls them."""
    return (
        "sup { line-height: 0; font-size: 0.7em }",
        "sup a, .footnote > a:first-child { text-decoration: none }",
        f".footnotes {{ border-block-start: 0.4pt solid {_RULE}; margin-block-start: 24pt;"
        " padding-block-start: 6pt }",
        f".footnote {{ {_look(sheet.footnote)}; text-indent: -{sheet.footnote.indent:g}pt }}",
        ".footnote > a:first-child { display: inline-block; text-indent: 0;"
        f" min-width: {sheet.footnote.indent:g}pt }}",
    )


def _numbers(sheet: StyleSheet) -> tuple[str, ...]:
    """Return the rules for numbers, which hang beside paragraphs, and for letters in lists."""
    indent = f"{sheet.number_indent:g}pt"
    return (
        f".{NUMBERED} {{ margin-inline-start: {indent}; text-indent: -{indent} }}",
        f".{NUMBER} {{ display: inline-block; text-indent: 0; min-width: {indent} }}",
        f"@counter-style {LETTERED} {{ system: extends lower-alpha; suffix: ') ' }}",
        f".{LETTERED} {{ list-style-type: {LETTERED} }}",
    )


def _furniture(sheet: StyleSheet) -> tuple[str, ...]:
    """Return the rules for what stands above and below everything, and for where pictures stand."""
    return (
        f".{FURNITURE} {{ {_look(sheet.furniture)} }}",
        f".{FURNITURE} figure {{ margin-block: 0 {LOGO_GAP:g}pt }}",
        ".at-centre { text-align: center }",
        ".at-end { text-align: end }",
        f"figure + .{ParagraphStyle.SIGNATORY} {{ margin-block-start: 0 }}",
    )


def _look(style: TextStyle) -> str:
    """Return a style's type and the white around it, as far as they are not plain."""
    beside = RULE_GAP + RULE_WEIGHT if style.ruled else 0
    declarations = {
        "font-size": f"{style.size:g}pt",
        "line-height": f"{style.leading / style.size:.4g}",
        "font-weight": "bold" if style.bold else "",
        "font-style": "italic" if style.italic else "",
        "margin-block": _pair(style.space_before, style.space_after),
        "margin-inline": _pair(style.indent - beside, style.indent_end),
        "padding-inline-start": f"{RULE_GAP:g}pt" if style.ruled else "",
        "border-inline-start": f"{RULE_WEIGHT:g}pt solid {_RULE}" if style.ruled else "",
        "color": f"#{style.colour}" if style.colour else "",
        "text-transform": "uppercase" if style.capitals else "",
        "break-inside": "avoid" if style.keep_lines else "",
        "break-after": "avoid" if style.keep_with_next else "",
    }
    return "; ".join(f"{name}: {value}" for name, value in declarations.items() if value)


def _pair(start: float, end: float) -> str:
    return f"{start:g}pt {end:g}pt" if start or end else ""


def _closed(name: str) -> str:
    """Return the rule that leaves no white between two paragraphs of one kind."""
    return (
        f"{name} + {name} {{ margin-block-start: 0 }}"
        f" {name}:has(+ {name}) {{ margin-block-end: 0 }}"
    )
