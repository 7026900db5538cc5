"""Documents to render: a whole letter as it is sent, and letters that are hard to set."""

import datetime as dt

from briefer.document import walk
from briefer.document.nodes import (
    Block,
    Document,
    Heading,
    Inline,
    LineBreak,
    ListItem,
    NumberedList,
    PageBreak,
    PageSize,
    Paragraph,
    ParagraphStyle,
    Quotation,
    Text,
)

A4 = PageSize(width=210, height=297)
LETTER = PageSize(width=215.9, height=279.4)


def document(
    *blocks: Block,
    title: str = "Letter to the Bank",
    author: str = "",
    page_size: PageSize = A4,
    page_label: str = "Page {page} of {pages}",
) -> Document:
    """Return a document of `blocks`, in English and of one day."""
    return Document(
        title=title,
        language="en-GB",
        page_size=page_size,
        blocks=blocks,
        date=dt.date(2026, 11, 12),
        author=author,
        page_label=page_label,
    )


def lines(*texts: str) -> tuple[Inline, ...]:
    """Return inlines that put each text on a line of its own."""
    inlines: list[Inline] = []
    for text in texts:
        inlines += [LineBreak(), Text(text=text)] if inlines else [Text(text=text)]
    return tuple(inlines)


def paragraph(
    *texts: str, style: ParagraphStyle = ParagraphStyle.BODY, anchor: str = "text"
) -> Paragraph:
    """Return a paragraph with each text on a line of its own."""
    return Paragraph(anchor=anchor, inlines=lines(*texts), style=style)


def heading(text: str, level: int = 1, anchor: str = "heading") -> Heading:
    """Return a heading."""
    return Heading(anchor=anchor, level=level, inlines=lines(text))


def quotation(text: str, anchor: str = "quotation") -> Quotation:
    """Return a block quotation."""
    return Quotation(anchor=anchor, inlines=lines(text))


def numbered(*texts: str, anchor: str = "asks") -> NumberedList:
    """Return a numbered list."""
    return NumberedList(
        anchor=anchor,
        items=tuple(
            ListItem(anchor=f"{anchor}/{index}", inlines=lines(text))
            for index, text in enumerate(texts)
        ),
    )


def headings(made: Document, depth: int) -> list[Heading]:
    """Return the headings that a table of contents lists down to level `depth`."""
    found = (block for block in walk.blocks(made) if isinstance(block, Heading))
    return [each for each in found if each.listed and each.level <= depth]


def of_pages(count: int) -> Document:
    """Return a document of exactly `count` pages."""
    blocks: list[Block] = [paragraph("The first page.", anchor="page-0")]
    for number in range(1, count):
        blocks += [PageBreak(), paragraph(f"Sheet {number}.", anchor=f"page-{number}")]
    return document(*blocks)


def many_items(count: int) -> Document:
    """Return a document with one long list."""
    return document(numbered(*(f"repeal provision {number}" for number in range(1, count + 1))))


def long_word(letters: int) -> Document:
    """Return a document whose only word is `letters` long."""
    return document(paragraph("abcdefghij" * (letters // 10), anchor="word"))


HOSTILE = (
    '<img src="/etc/passwd"/> <para> </para> AT&T < 5 > 3 &amp; &#0; &lt;b&gt;',
    "<font color=\"[[[getattr(pow, '__globals__')['os'].system('id') for x in [1]]]]\">red</font>",
    "control \x00\x01\x07\x08\x1b[31m\x7f\x85 and \ufffe \uffff \ufdd0 end",
    "unpaired \ud800 and \udfff here",
    "bidi \u202eoverride\u202c \u2066isolate\u2069 \u200e\u200f\ufeff marks",
    "{page} of {pages} %s %(name)s \\n (parentheses) [brackets] ]]> <!-- -->",
    "tab\there, line\nfeed, return\rhere, no\u00a0break, \u2028line\u2029paragraph",
    "e\u0301 combining, \U0001f600 beyond the first plane, \u3042 kana",
)
"""Texts that must be printed as they are, as far as a page can hold them."""


def hostile() -> Document:
    """Return a document that has every hostile text in every place."""
    blocks: list[Block] = []
    for number, text in enumerate(HOSTILE):
        blocks += [
            heading(text, anchor=f"heading-{number}"),
            paragraph(text, anchor=f"text-{number}"),
            quotation(text, anchor=f"quotation-{number}"),
            numbered(text, text, anchor=f"asks-{number}"),
        ]
    return document(*blocks, title=HOSTILE[0], author=HOSTILE[3], page_label=HOSTILE[5])


def languages() -> Document:
    """Return a document with passages in the scripts of our faces."""
    return document(
        Paragraph(
            anchor="mixed",
            inlines=(
                Text(text="The law is called "),
                Text(text="Қазақстан Республикасының ұлттық қауіпсіздігі туралы", language="kk"),
                Text(text=", in Russian "),
                Text(
                    text="О национальной безопасности Республики Казахстан",
                    italic=True,
                    language="ru",
                ),
                Text(text="; in Greek one would say "),
                Text(text="για την εθνική ασφάλεια", bold=True, language="el"),
                Text(text=". Strożek, Gülşen, Ștefănescu and Łódź need their own letters too."),
            ),
        ),
        paragraph(
            "Әже, ғалым, қаңтар, өмір, ұлы, үміт, шаһар, іні",
            "ӘЖЕ, ҒАЛЫМ, ҚАҢТАР, ӨМІР, ҰЛЫ, ҮМІТ, ШАҺАР, ІНІ",
            anchor="kazakh",
        ),
    )


_QUOTE = (
    "“In contributing to economic progress and reconstruction, the purpose of the Bank shall be to"
    " foster the transition towards open market-oriented economies and to promote private and"
    " entrepreneurial initiative in the Central and Eastern European countries committed to and"
    " applying the principles of multiparty democracy, pluralism and market economics.”"
)
_ASKS = (
    "make further lending to the public sector of Kazakhstan depend on measurable progress in"
    " multiparty democracy and pluralism, and publish the benchmarks before the next country"
    " strategy is adopted",
    "raise with the Government, at the highest level, the registration of political parties and of"
    " independent trade unions, and report to the Board of Directors what was said",
    "meet independent non-governmental organisations in Almaty and Astana during every mission, and"
    " not only those that the authorities propose",
    "ask the Government to repeal Articles 318 and 320 of the Criminal Code of 1997, which punish"
    " insulting the President and members of Parliament",
    "support the privatisation of printing houses and broadcasting facilities in a way that keeps"
    " them open to every publisher on equal terms",
    "assess each new project for its effect on freedom of expression, of association and of"
    " assembly",
    "consult those who are affected by a project before the Board considers it, in Kazakh and in"
    " Russian",
    "publish the minutes of its annual meeting with civil society",
    "name one member of staff as a contact for human-rights defenders who face reprisals after"
    " speaking to the Bank",
    "invite the Organization for Security and Co-operation in Europe to comment on the draft of the"
    " country strategy",
)


def letter(page_size: PageSize = A4) -> Document:
    """Return a whole letter of three pages, as an organisation sends it."""
    style = ParagraphStyle
    return document(
        paragraph("The Steppe Rights Observatory", style=style.ORGANISATION, anchor="organisation"),
        paragraph(
            "27 Harbour Street, London EC1A 4XY",
            "letters@steppe-rights.example  ·  +44 20 7946 0018",
            style=style.LETTERHEAD,
            anchor="letterhead",
        ),
        paragraph("12 November 2026", style=style.DATE, anchor="date"),
        paragraph("Our reference: SRO/2026/114", style=style.REFERENCE, anchor="reference"),
        paragraph(
            "The President",
            "European Bank for Reconstruction and Development",
            "Five Bank Street",
            "London E14 4BG",
            "United Kingdom",
            style=style.ADDRESS,
            anchor="address",
        ),
        paragraph("Dear President,", style=style.SALUTATION, anchor="salutation"),
        heading("Kazakhstan: the principles that the Bank was founded to apply", anchor="subject"),
        paragraph(
            "The Steppe Rights Observatory is an independent organisation that has documented"
            " freedom of expression, association and assembly in Central Asia since 1998. We work"
            " with lawyers, journalists and trade unionists in eleven cities of Kazakhstan.",
            anchor="who",
        ),
        paragraph(
            "We write because the conditions under which the Bank lends in Kazakhstan are no longer"
            " those that its founders had in mind. Since the last country strategy, two newspapers"
            " have been closed, the registration of four political parties has been refused, and"
            " observers of the parliamentary election found that it fell short of international"
            " standards for democratic elections. None of this has changed the volume or the terms"
            " of the Bank’s lending to the public sector.",
            anchor="concern",
        ),
        heading("What the Bank has undertaken", level=2, anchor="basis-title"),
        paragraph(
            "The Agreement Establishing the Bank is unlike that of any other development bank: it"
            " makes the political principles of the borrower part of the institution’s purpose.",
            style=style.LEAD_IN,
            anchor="basis-1",
        ),
        quotation(_QUOTE, anchor="quotation-1"),
        paragraph(
            "Agreement Establishing the European Bank for Reconstruction and Development, Article"
            " 1 (1990)",
            style=style.CITATION,
            anchor="citation-1",
        ),
        Paragraph(
            anchor="standard",
            inlines=(
                Text(text="Kazakhstan itself is bound by the "),
                Text(text="International Covenant on Civil and Political Rights", italic=True),
                Text(
                    text=", which it ratified in 2006. Article 19 protects everyone’s right to hold"
                    " opinions without interference and to seek, receive and impart information and"
                    " ideas of all kinds; Article 21 recognises the right of peaceful assembly, and"
                    " Article 22 the right to form and join trade unions."
                ),
            ),
        ),
        heading("What we ask", level=2, anchor="asks-title"),
        paragraph(
            "In the light of these commitments, we respectfully urge you to:",
            style=style.LEAD_IN,
            anchor="lead-in",
        ),
        numbered(*(f"{ask};" for ask in _ASKS[:-1]), f"{_ASKS[-1]}.", anchor="asks"),
        paragraph(
            "We should be grateful for an answer by 24 December 2026, and would welcome a meeting"
            " with you or with the director for Central Asia before then. Please write to Aigerim"
            " Novak at letters@steppe-rights.example.",
            anchor="reply",
        ),
        paragraph(
            "Thank you for your attention to the people whom the Bank was created to serve.",
            anchor="closing",
        ),
        paragraph("Yours sincerely,", style=style.VALEDICTION, anchor="valediction"),
        paragraph(
            "Aigerim Novak", "Director of Advocacy", style=style.SIGNATORY, anchor="signatory-1"
        ),
        paragraph("Tomas Lindqvist", "Chair", style=style.SIGNATORY, anchor="signatory-2"),
        paragraph("Enclosure: Annex A", style=style.NOTE, anchor="enclosures"),
        paragraph(
            "Copy to: the Secretary General; the Executive Directors", style=style.NOTE, anchor="cc"
        ),
        PageBreak(),
        heading("Annex A: what other bodies have been asked", anchor="annex-title"),
        paragraph("The Government of Kazakhstan has been asked to:", anchor="annex-lead-in"),
        numbered(*_ASKS[3:6], anchor="annex"),
        title="Letter to the EBRD on Kazakhstan",
        page_size=page_size,
    )
