"""Long documents: a pack of letters as it is handed over, and pages that break everywhere."""

from collections.abc import Iterator

from msgspec.structs import replace

from briefer.document.nodes import (
    Block,
    Cell,
    Contents,
    Direction,
    Document,
    Figure,
    Footnote,
    Furniture,
    Heading,
    Inline,
    LineBreak,
    Link,
    ListItem,
    NumberedList,
    PageBreak,
    Paragraph,
    ParagraphStyle,
    Quotation,
    Reference,
    SectionBreak,
    Table,
    Text,
)
from tests.rendering import documents as letters
from tests.rendering import pictures
from tests.rendering.documents import document, heading, lines, numbered, paragraph, quotation

_BODIES = (
    ("the Bank", "Agreement Establishing the Bank, Article 1"),
    ("the Parliamentary Assembly", "Statute, Article 3"),
    ("the Commission", "Partnership Agreement, Article 235"),
    ("the Permanent Council", "Moscow Document, paragraph 26"),
    ("the Committee", "Covenant, Article 40"),
    ("the Government", "Constitution, Article 20"),
    ("the Ministry", "Code of Administrative Offences, Article 488"),
    ("the Ombudsperson", "Principles relating to the Status of National Institutions"),
)
_ARABIC = (
    "حرية التعبير حق لكل إنسان، وقد أغلقت صحيفتان منذ عام 2019، ورفض تسجيل أربعة أحزاب سياسية؛ "
    "ولم يغير ذلك شيئا في شروط أي برنامج (القانون رقم 27)."
)
_LONG = (
    "Since the last review two newspapers have been closed, the registration of four political "
    "parties has been refused, and those who observed the election found that it fell short of "
    "international standards; none of this has changed the volume or the terms of any programme. "
)


def every_node() -> Document:
    """Return a short document with every kind of block and of inline."""
    return document(
        heading("Everything that a document can hold"),
        Contents(anchor="contents"),
        Figure(anchor="logo", image=pictures.good()["png"], alt="A blue flag", width=30),
        Figure(anchor="photo", image=pictures.good()["camera"], alt="A grey square", width=20),
        Paragraph(
            anchor="runs",
            inlines=(
                Text(text="Plain, "),
                Text(text="bold", bold=True),
                Text(text=", "),
                Text(text="italic", italic=True),
                Text(text=" or "),
                Text(text="both", bold=True, italic=True),
                Text(text=","),
                LineBreak(),
                Text(text="then "),
                Link(text="the report", url="https://steppe-rights.example/report?a=1&b=2"),
                Text(text=" and "),
                Link(text="a letter", url="mailto:letters@steppe-rights.example"),
                Text(text=", not "),
                Link(text="a file", url="file:///etc/passwd"),
                Text(text="; then a note"),
                _note("See ", Link(text="the annex", url="https://steppe-rights.example/annex")),
                Text(text=", and another"),
                _note("In French ", Text(text="la liberté", language="fr", italic=True)),
                Text(text="."),
            ),
        ),
        heading("What is quoted and asked", level=2, anchor="second"),
        Quotation(
            anchor="quotation", inlines=(Text(text="“Everyone is free.”"), _note("Article 1"))
        ),
        NumberedList(
            anchor="asks",
            items=(
                ListItem(anchor="asks/0", inlines=(Text(text="repeal it"), _note("In 2026."))),
                ListItem(
                    anchor="asks/1",
                    inlines=(Text(text="say "), Text(text="ғалым", language="kk"), Text(text=".")),
                ),
            ),
        ),
        numbered("begin again at one", anchor="again"),
        _table(3, anchor="table"),
        PageBreak(),
        heading("After the break", anchor="third"),
        SectionBreak(title="Annex", page_label="Annex, page {page} of {pages}"),
        heading("Annex", anchor="annex"),
        paragraph("The end.", anchor="end"),
        title="Everything that a document can hold",
    )


def little_of_each() -> Document:
    """Return a page that has something for every defect to be planted into."""
    report = Link(text="the report", url="https://steppe-rights.example/report")
    arabic = Text(text="حرية التعبير حق، والمادة 19 تكفلها.", language="ar")
    return document(
        heading("A little of each"),
        paragraph("The first paragraph says one thing.", anchor="first"),
        paragraph("The second paragraph says another.", anchor="second"),
        Paragraph(anchor="link", inlines=(Text(text="See "), report, Text(text="."))),
        heading("A heading below", level=2, anchor="below"),
        numbered("repeal it;", "answer."),
        _table(2, anchor="table"),
        Paragraph(anchor="arabic", inlines=(arabic,)),
        Paragraph(anchor="noted", inlines=(Text(text="Noted"), _note("Page 3."), Text(text="."))),
        title="A little of each",
    )


def pack() -> Document:
    """Return a pack of about thirty pages: cover, contents, letters, tables and notes.

    One letter is in Arabic, and each comes on its sender's paper. Letters, contents and tables lead
    to each other.
    """
    made = document(*_pack_blocks(), title="Eight letters on Kazakhstan", page_label="{page}")
    running = Furniture(header=(Text(text="Eight letters on Kazakhstan"),))
    return replace(made, furniture=running)


def breaking() -> Document:
    """Return a document in which links, lists, tables, quotations and notes cross pages."""
    return document(*_breaking_blocks(), title="Pages that break everywhere")


def _pack_blocks() -> Iterator[Block]:
    yield Figure(anchor="logo", image=pictures.good()["png"], alt="A blue flag", width=40)
    style = ParagraphStyle
    yield paragraph("The Steppe Rights Observatory", style=style.COVER_LINE, anchor="by")
    yield paragraph("Eight letters on Kazakhstan", style=style.TITLE, anchor="cover")
    yield paragraph("What is asked of whom, and why", style=style.SUBTITLE, anchor="below")
    yield paragraph("12 November 2026", style=style.COVER_LINE, anchor="date")
    yield paragraph("Not confidential", style=style.MARK, anchor="mark")
    yield PageBreak()
    yield heading("Contents", anchor="contents-title")
    yield Contents(anchor="contents", depth=2)
    for number, (body, law) in enumerate(_BODIES, start=1):
        yield from _one_letter(number, body, law)
    yield from _arabic_letter(len(_BODIES) + 1)
    yield SectionBreak(title="What was asked of whom", page_label="Table, page {page} of {pages}")
    yield _linked("What was asked of whom", "summary", "contents")
    yield _table(70, anchor="summary-table")
    yield SectionBreak(title="Where to read on")
    yield heading("Where to read on", anchor="further")
    for number in range(1, len(_BODIES) + 2):
        to_letter = Reference(text=f"letter {number}", target=f"letter-{number}/subject")
        to_ask = Reference(text="its first ask", target=f"letter-{number}/asks/0")
        inlines = (Text(text="See "), to_letter, Text(text=" and "), to_ask, Text(text="."))
        yield Paragraph(anchor=f"further/{number}", inlines=inlines)


def _linked(words: str, anchor: str, target: str) -> Heading:
    """Return a heading that leads elsewhere."""
    return Heading(anchor=anchor, level=1, inlines=(Reference(text=words, target=target),))


def _arabic_letter(number: int) -> Iterator[Block]:
    anchor = f"letter-{number}"
    yield SectionBreak(
        title="الرسالة إلى الوزارة",
        page_label="صفحة {page} من {pages}",
        language="ar",
        direction=Direction.RTL,
        furniture=Furniture(
            logo=Figure(anchor="logo", image=pictures.good()["png"], alt="علم أزرق", width=20),
            first_header=(Text(text="مرصد الحقوق في السهوب"),),
            header=(Text(text="تتمة"),),
        ),
    )
    yield _linked("الرسالة إلى الوزارة", f"{anchor}/subject", "contents")
    bank = Text(text="European Bank (EBRD)", language="en-GB")
    table = Reference(text="الجدول في آخر الملف", target="summary-table")
    for index in range(12):
        inlines = (
            Text(text=f"{_ARABIC} راجع "),
            table,
            Text(text=" أو "),
            bank,
            _note("المادة 19"),
        )
        yield Paragraph(anchor=f"{anchor}/text-{index}", inlines=inlines)
    yield quotation(f"«{_ARABIC}»", anchor=f"{anchor}/quotation")
    yield numbered(*[_ARABIC] * 3, anchor=f"{anchor}/asks")
    yield Table(
        anchor=f"{anchor}/table",
        header=_row(f"{anchor}/table/header", "الجهة", "المطلوب", "الرد"),
        rows=(_row(f"{anchor}/table/0", "الوزارة", "إلغاء المادة 488", "لا"),),
    )


def _one_letter(number: int, body: str, law: str) -> Iterator[Block]:
    anchor = f"letter-{number}"
    label = f"Letter {number} to {body}: page {{page}} of {{pages}}"
    paper = Furniture(
        first_header=lines("The Steppe Rights Observatory", "27 Harbour Street, London"),
        header=lines(f"To {body}"),
        first_footer=lines("Charity 4711"),
    )
    yield SectionBreak(title=f"Letter {number}", page_label=label, furniture=paper)
    yield paragraph("12 November 2026", style=ParagraphStyle.DATE, anchor=f"{anchor}/date")
    yield _linked(f"Letter {number}: to {body}", f"{anchor}/subject", "contents")
    for index in range(4):
        inlines = (
            Text(text=_LONG * 2),
            _note(f"Report {number}.{index}, page 12, and ", Text(text="passim", italic=True)),
            Text(text=" So we found."),
        )
        yield Paragraph(anchor=f"{anchor}/text-{index}", inlines=inlines)
    yield heading(f"The law that binds {body}", level=2, anchor=f"{anchor}/law")
    yield quotation(f"“{_LONG.strip()}”", anchor=f"{anchor}/quotation")
    yield paragraph(law, style=ParagraphStyle.CITATION, anchor=f"{anchor}/citation")
    yield heading(f"What we ask {body} to do", level=2, anchor=f"{anchor}/ask")
    asks = (f"in case {ask}: {_LONG.strip()}" for ask in range(1, 13))
    yield numbered(*asks, anchor=f"{anchor}/asks")
    yield _table(6, anchor=f"{anchor}/table")


def _breaking_blocks() -> Iterator[Block]:
    yield heading("Pages that break everywhere")
    for number in range(6):
        long_link = Link(text=_LONG * 3, url=f"https://steppe-rights.example/{number}")
        yield Paragraph(
            anchor=f"link-{number}", inlines=(Text(text="See "), long_link, Text(text=" there."))
        )
        yield numbered(*(f"{_LONG}{_LONG}" for _ in range(5)), anchor=f"asks-{number}")
        yield quotation(_LONG * (4 + number), anchor=f"quotation-{number}")
        yield heading(f"Heading {number} that stays with what follows", 2, f"heading-{number}")
        yield _noted(number)
    yield _table(90, anchor="table")
    yield paragraph(*("a line of an address" for _ in range(70)), anchor="address")
    yield from letters.languages().blocks


def _noted(number: int) -> Paragraph:
    """Return a paragraph whose notes are too many for one page's foot."""
    inlines: list[Inline] = []
    for index in range(6):
        inlines += [Text(text=f"{_LONG} Thus {index}"), _note(_LONG * 2)]
    return Paragraph(anchor=f"noted-{number}", inlines=tuple(inlines))


def _note(words: str, *more: Text | Link) -> Footnote:
    return Footnote(inlines=(Text(text=words), *more))


def _table(rows: int, anchor: str) -> Table:
    return Table(
        anchor=anchor,
        header=_row(f"{anchor}/header", "Body", "What it was asked", "Answer"),
        rows=tuple(
            _row(
                f"{anchor}/{row}",
                _BODIES[row % len(_BODIES)][0],
                _LONG if row % 5 == 0 else f"to repeal provision {row}",
                "none" if row % 3 else "on 3 May",
            )
            for row in range(rows)
        ),
        widths=(2, 4, 1.5),
    )


def _row(anchor: str, *texts: str) -> tuple[Cell, ...]:
    return tuple(
        Cell(anchor=f"{anchor}/{column}", inlines=lines(text)) for column, text in enumerate(texts)
    )
