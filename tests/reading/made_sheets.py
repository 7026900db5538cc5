"""Spreadsheets made by hand, from the XML of their parts."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

from briefer.domain.sheet import Sheet, Workbook, column_name

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"

Cell = str | int | float | tuple[str, str]
"""Words, a number, or a formula with the value that was kept beside it."""


def sheet(*rows: Sequence[str], name: str = "") -> Sheet:
    return Sheet(name=name, rows=tuple(map(tuple, rows)))


def workbook(*rows: Sequence[str]) -> Workbook:
    return Workbook(format="csv", sheets=(sheet(*rows),))


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def xlsx(
    *rows: Sequence[Cell | None],
    name: str = "Sheet1",
    merged: str = "",
    others: Mapping[str, str] | None = None,
) -> bytes:
    """Return a workbook; `others` are further sheets by name, with their state ("hidden")."""
    return xlsx_of(sheet_xml(rows, merged), name, others or {})


def xlsx_of(xml: str, name: str = "Sheet1", others: Mapping[str, str] | None = None) -> bytes:
    """Return a workbook whose first sheet is this XML."""
    states = {name: "visible", **(others or {})}
    listed = "".join(
        f'<sheet name="{known}" sheetId="{n}" state="{state}" r:id="rId{n}"/>'
        for n, (known, state) in enumerate(states.items(), 1)
    )
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in range(1, len(states) + 1)
    )
    kinds = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{_KIND}.worksheet+xml"/>'
        for n in range(1, len(states) + 1)
    )
    other = sheet_xml([["Other"]])
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{_TYPES}"><Default Extension="xml" '
            f'ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
            f'ContentType="{_KIND}.sheet.main+xml"/>{kinds}</Types>',
            "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1" '
            f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{listed}'
            "</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}">{links}'
            "</Relationships>",
            "xl/worksheets/sheet1.xml": xml,
            **{f"xl/worksheets/sheet{n}.xml": other for n in range(2, len(states) + 1)},
        }
    )


def sheet_xml(rows: Sequence[Sequence[Cell | None]], merged: str = "") -> str:
    lines = "".join(_row(number, row) for number, row in enumerate(rows, 1))
    merging = f'<mergeCells><mergeCell ref="{merged}"/></mergeCells>' if merged else ""
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{lines}</sheetData>{merging}</worksheet>'


def _row(number: int, row: Sequence[Cell | None]) -> str:
    cells = "".join(
        _cell(f"{column_name(column)}{number}", cell)
        for column, cell in enumerate(row)
        if cell is not None
    )
    return f'<row r="{number}">{cells}</row>'


def _cell(place: str, cell: Cell) -> str:
    match cell:
        case str():
            words = f'<is><t xml:space="preserve">{escape(cell)}</t></is>'
            return f'<c r="{place}" t="inlineStr">{words}</c>'
        case (formula, value):
            return f'<c r="{place}" t="str"><f>{escape(formula)}</f><v>{escape(value)}</v></c>'
        case _:
            return f'<c r="{place}"><v>{cell}</v></c>'


def ods(*rows: Sequence[str]) -> bytes:
    space = "urn:oasis:names:tc:opendocument:xmlns"
    lines = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{escape(cell)}</text:p>'
            "</table:table-cell>"
            for cell in row
        )
        + "</table:table-row>"
        for row in rows
    )
    content = (
        f'<office:document-content xmlns:office="{space}:office:1.0" '
        f'xmlns:table="{space}:table:1.0" xmlns:text="{space}:text:1.0"><office:body>'
        f'<office:spreadsheet><table:table table:name="Tabelle">{lines}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": content,
            "META-INF/manifest.xml": f'<m:manifest xmlns:m="{space}:manifest:1.0"/>',
        }
    )
