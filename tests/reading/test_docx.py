"""Word documents: markers as printed, headings, tables, notes and tracked changes."""

import io

import docx as python_docx
import pytest

from briefer.reading.docx.reader import read_docx
from briefer.reading.problems import Problem, ReportRefused
from tests.reading.lines import headings, marked, texts
from tests.reading.making import SPACE, docx, item, level, packed, paragraph

LISTS = (
    '<w:abstractNum w:abstractNumId="0">'
    + level(0, "decimal", "%1.")
    + level(1, "lowerLetter", "(%2)")
    + level(2, "lowerRoman", "%1.%3")
    + '</w:abstractNum><w:abstractNum w:abstractNumId="1">'
    + level(0, "bullet", "\uf0b7")
    + level(1, "bullet", "o")
    + "</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
    '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    '<w:num w:numId="4"><w:abstractNumId w:val="0"/></w:num>'
)


def test_a_document_as_word_users_make_it_is_read() -> None:
    made = python_docx.Document()
    made.core_properties.title = "A report"
    made.add_heading("Recommendations", 1)
    made.add_paragraph("To the Government:").runs[0].bold = True
    made.add_paragraph("Repeal the law", style="List Bullet")
    made.add_paragraph("End the practice", style="List Bullet")
    made.add_paragraph("First", style="List Number")
    made.add_paragraph("Second", style="List Number")
    table = made.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "1", "Release them"
    made.sections[0].header.paragraphs[0].text = "Running header"
    data = io.BytesIO()
    made.save(data)
    report = read_docx(data.getvalue())
    assert report.title == "A report"
    assert headings(report) == [(1, "Recommendations")]
    assert marked(report)[1:5] == [
        ("", 0, "To the Government:"),
        ("•", 0, "Repeal the law"),
        ("•", 0, "End the practice"),
        ("1.", 0, "First"),
    ]
    assert report.lines[1].bold
    assert [(line.cell, line.text) for line in report.lines if line.cell] == [
        ((0, 0), "1"),
        ((0, 1), "Release them"),
    ]
    assert "Running header" not in texts(report)


def test_markers_are_counted_as_word_prints_them() -> None:
    body = (
        item("a")
        + item("b", 1)
        + item("c", 1)
        + item("d", 2)
        + item("e")
        + item("f", 1)
        + item("g", 0, 2)
        + item("h", 1, 2)
        + item("i", 0, 4)
        + item("j", 0, 3)
        + item("k", 0, 3)
    )
    assert marked(read_docx(docx(body, numbering=LISTS))) == [
        ("1.", 0, "a"),
        ("(a)", 1, "b"),
        ("(b)", 1, "c"),
        ("1.i", 2, "d"),
        ("2.", 0, "e"),
        ("(a)", 1, "f"),
        ("•", 0, "g"),
        ("o", 1, "h"),
        ("3.", 0, "i"),
        ("1.", 0, "j"),
        ("2.", 0, "k"),
    ]


def test_styles_make_headings_lists_and_looks() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/>'
        '<w:basedOn w:val="Titre1"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>'
    )
    body = (
        paragraph("One", '<w:pStyle w:val="Titre1"/>')
        + paragraph("Three", '<w:pStyle w:val="Own"/>', '<w:b w:val="0"/>')
        + paragraph("Plain words", "", '<w:sz w:val="20"/><w:i/>')
        + paragraph("Large", "", '<w:sz w:val="40"/>')
    )
    report = read_docx(docx(body, numbering=LISTS, styles=styles))
    assert headings(report) == [(1, "One"), (3, "Three")]
    assert [line.marker for line in report.lines] == ["1.", "2.", "", ""]
    assert [line.bold for line in report.lines] == [True, False, False, False]
    assert [line.italic for line in report.lines] == [False, False, True, False]
    assert report.lines[3].size == 2.0


def test_deletions_are_left_out_and_insertions_kept_with_a_word_about_it() -> None:
    run = "<w:r><w:t xml:space='preserve'>{}</w:t></w:r>"
    body = (
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
        + run.format("The state ")
        + "<w:del><w:r><w:delText>may</w:delText></w:r></w:del><w:ins>"
        + run.format("should ")
        + "</w:ins></w:p><w:p>"
        + run.format("repeal it.")
        + "</w:p>"
    )
    report = read_docx(docx(body))
    assert texts(report) == ["The state should repeal it."]
    assert "tracked changes" in report.warnings[0]


def test_notes_stand_after_the_text_and_their_marks_are_gone() -> None:
    body = '<w:p><w:r><w:t>Repeal it.</w:t><w:footnoteReference w:id="2"/></w:r></w:p>'
    notes = (
        f'<w:footnote w:id="0" w:type="separator">{paragraph("---x")}</w:footnote>'
        f'<w:footnote w:id="2">{paragraph("See the act.")}</w:footnote>'
    )
    report = read_docx(docx(body, footnotes=notes))
    assert [(line.note, line.text) for line in report.lines] == [
        (False, "Repeal it."),
        (True, "See the act."),
    ]


def test_boxes_are_read_once_after_their_paragraph_and_hidden_text_is_not() -> None:
    box = f"<w:txbxContent>{paragraph('In a box')}</w:txbxContent>"
    body = (
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing>"
        f"{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
        "</mc:AlternateContent><w:t>Words</w:t></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>"
    )
    report = read_docx(docx(body + paragraph("After")))
    assert texts(report) == ["Words", "In a box", "After"]
    assert report.warnings == ()


def test_boxes_in_cells_and_in_old_drawings_are_read_with_their_lists() -> None:
    def boxed(content: str, around: str = "pict") -> str:
        box = f"<w:txbxContent>{content}</w:txbxContent>"
        return f"<w:p><w:r><w:{around}><w:group>{box}{box}</w:group></w:{around}></w:r></w:p>"

    cell = f"<w:tc>{boxed(paragraph('Boxed'))}</w:tc><w:tc>{paragraph('Plain')}</w:tc>"
    inner = boxed(item("Repeal it.") + "<w:p><w:del><w:r><w:t>Gone</w:t></w:r></w:del></w:p>")
    report = read_docx(docx(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>{inner}", numbering=LISTS))
    assert [(line.cell, line.marker, line.text) for line in report.lines] == [
        ((0, 0), "", "Boxed"),
        ((0, 0), "", "Boxed"),
        ((0, 1), "", "Plain"),
        (None, "1.", "Repeal it."),
        (None, "2.", "Repeal it."),
    ]
    assert len(report.warnings) == 1


def test_text_that_a_style_hides_is_not_read_unless_it_is_shown_again() -> None:
    hidden = "<w:rPr><w:vanish/></w:rPr>"
    styles = (
        f'<w:style w:type="paragraph" w:styleId="h"><w:name w:val="h"/>{hidden}</w:style>'
        f'<w:style w:type="character" w:styleId="c"><w:name w:val="c"/>{hidden}</w:style>'
    )
    body = (
        paragraph("Hidden by a paragraph", '<w:pStyle w:val="h"/>')
        + paragraph("Shown", '<w:pStyle w:val="h"/>', '<w:vanish w:val="0"/>')
        + paragraph("Hidden by letters", run='<w:rStyle w:val="c"/>')
    )
    assert texts(read_docx(docx(body, styles=styles))) == ["Shown"]


def test_signs_breaks_and_typed_markers_are_read() -> None:
    body = (
        "<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:r><w:t>1.</w:t><w:tab/>"
        "<w:t>One</w:t><w:br/><w:t>line</w:t><w:noBreakHyphen/><w:softHyphen/>"
        "<w:sym w:char='00A7'/></w:r></w:p>" + paragraph("2.\u00a0Two")
    )
    assert marked(read_docx(docx(body))) == [("1.", 0, "One line\u2011\xad§"), ("2.", 0, "Two")]


def test_a_box_of_one_cell_is_no_table_and_merged_columns_count() -> None:
    cell = "<w:tc>{}" + paragraph("x") + "</w:tc>"
    wide = cell.format('<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>')
    row = f"<w:tr>{wide}{cell.format('')}</w:tr>"
    one = f"<w:tbl><w:tr>{cell.format('')}</w:tr></w:tbl>"
    report = read_docx(docx(f"{one}<w:tbl>{row}{row}</w:tbl>"))
    assert [line.cell for line in report.lines] == [None, (0, 0), (0, 2), (1, 0), (1, 2)]


def test_the_strict_kind_of_document_is_read_too() -> None:
    strict = docx(item("One"), numbering=LISTS)
    assert texts(read_docx(strict)) == ["One"]
    files = {
        "word/document.xml": (
            '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>'
            "<w:p><w:r><w:t>Strict</w:t></w:r></w:p></w:body></w:document>"
        )
    }
    assert texts(read_docx(packed(files))) == ["Strict"]


@pytest.mark.parametrize(
    ("document", "problem"),
    [
        (f'<!DOCTYPE a><w:document xmlns:w="{SPACE}"/>', Problem.ENTITIES),
        (
            '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>',
            Problem.ENTITIES,
        ),
        ('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', Problem.ENTITIES),
        (
            f'<w:document xmlns:w="{SPACE}"><w:body><w:altChunk/></w:body></w:document>',
            Problem.FOREIGN_PART,
        ),
        (f'<w:document xmlns:w="{SPACE}"><w:body>', Problem.DAMAGED),
        ("<w:document/>", Problem.DAMAGED),
        (f'<w:document xmlns:w="{SPACE}"><w:body/></w:document>', Problem.NO_WORDS),
        ("<a>" * 100_000, Problem.TOO_DEEP),
        ("\ufeff" + "<a>" * 3, Problem.DAMAGED),
        ("x" * 20_000_000, Problem.BOMB),
    ],
    ids=["doctype", "laughs", "external", "chunk", "cut", "space", "empty", "deep", "mark", "bomb"],
)
def test_hostile_documents_end_in_one_sentence(document: str, problem: Problem) -> None:
    with pytest.raises(ReportRefused) as refused:
        read_docx(packed({"word/document.xml": document}))
    assert refused.value.problem is problem


def test_a_document_with_very_many_files_is_refused() -> None:
    with pytest.raises(ReportRefused) as refused:
        read_docx(packed({f"{number}.xml": "" for number in range(2_001)}))
    assert refused.value.problem is Problem.BOMB
