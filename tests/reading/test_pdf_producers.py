"""PDFs as other programs make them: read as what they were made from."""

import io
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
from docx.enum.section import WD_SECTION
from docx.oxml.ns import qn

from briefer.domain.report_text import ReportText
from briefer.reading.docx.reader import read_docx
from briefer.reading.html import read_html
from briefer.reading.pdf.reader import read_pdf

Tool = Callable[[str], Path]

PARAGRAPH = (
    "The committee heard the office of the district, and finds it efficient and official; the "
    "findings of the flagship report were first offered to the people in the fifth week. "
)
HTML = (
    "<html><head><style>@page {{ margin: 2cm }}</style></head><body>"
    f"<p>{PARAGRAPH}</p><table{{}}><tr><th>Recommendation</th><th>To</th></tr>"
    "<tr><td>Open the archives of the police, and let the families of those who were killed there "
    "read them.</td><td>Government of Ruritania</td></tr>"
    "<tr><td>Fund the work of local groups.</td><td>European Union</td></tr></table>"
    "<ul><li>one thing that is asked</li><li>another<ul><li>deeper</li></ul></li></ul>"
    f"<p>{PARAGRAPH}</p></body></html>"
)


def as_pdf(data: bytes, suffix: str, folder: Path, tool: Tool) -> bytes:
    """Return a file as LibreOffice prints it."""
    source = folder / f"report{suffix}"
    source.write_bytes(data)
    office = str(tool("soffice"))
    profile = f"-env:UserInstallation=file://{folder}/profile"
    writer = [] if suffix == ".docx" else ["--infilter=HTML (StarWriter)"]
    arguments = [office, profile, "--headless", *writer, "--convert-to", "pdf:writer_pdf_Export"]
    subprocess.run(
        [*arguments, "--outdir", str(folder), str(source)], check=True, capture_output=True
    )
    return source.with_suffix(".pdf").read_bytes()


def made_docx() -> bytes:
    """Return a Word file with a title, a long table, three columns, lists and a text box."""
    file = docx.Document()
    file.add_heading("Findings on Ruritania", 1)
    file.add_paragraph(PARAGRAPH * 2)
    table = file.add_table(rows=1, cols=3)
    table.style = "Table Grid"
    for cell, words in zip(table.rows[0].cells, ("No.", "Recommendation", "To"), strict=True):
        cell.text = words
    for number in range(1, 25):
        row = (str(number), f"Repeal article {number}, which punishes speech. {PARAGRAPH}".strip())
        for cell, words in zip(table.add_row().cells, (*row, "Ruritania"), strict=True):
            cell.text = words
    file.add_paragraph("After the table the text goes on.")
    # python-docx has no way of its own to ask for columns.
    section: Any = file.add_section(WD_SECTION.CONTINUOUS)
    (columns,) = section._sectPr.xpath("w:cols")  # noqa: SLF001 - as above
    columns.set(qn("w:num"), "3")
    for number in range(6):
        file.add_paragraph(f"Paragraph {number}. {PARAGRAPH}".strip())
        file.add_paragraph(f"Review law {number} in full", style="List Bullet")
    held = io.BytesIO()
    file.save(held)
    return held.getvalue()


def said(report: ReportText) -> list[tuple[tuple[int, int] | None, str, str]]:
    return [(line.cell, line.marker, line.text) for line in report.lines]


def test_a_word_file_printed_by_libreoffice_says_what_the_word_file_says(
    tmp_path: Path, tool: Tool
) -> None:
    made = made_docx()
    report = read_pdf(as_pdf(made, ".docx", tmp_path, tool))
    assert report.pages > 2
    assert said(report) == said(read_docx(made))


def test_a_web_page_printed_by_libreoffice_says_what_the_page_says(
    tmp_path: Path, tool: Tool
) -> None:
    for border in (' border="1"', ""):
        page = HTML.format(border).encode()
        printed = read_pdf(as_pdf(page, ".html", tmp_path, tool))
        assert said(printed) == said(read_html(page))
