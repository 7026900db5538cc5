"""What styles are called: in the file, and to people.

A style that Word has by itself keeps Word's name, which Word shows in the reader's language.
"""

from typing import NamedTuple

from briefer.document.nodes import Document, ParagraphStyle


class Name(NamedTuple):
    """A style's two names. `own` is False for one that Word has by itself."""

    identifier: str
    shown: str
    own: bool = False


NORMAL = Name("Normal", "Normal")
QUOTATION = Name("Quote", "Quote")
LIST_ITEM = Name("ListNumber", "List Number")
PAGE_LABEL = Name("Footer", "footer")
FOOTNOTE_TEXT = Name("FootnoteText", "footnote text")
FOOTNOTE_REFERENCE = Name("FootnoteReference", "footnote reference")
ENDNOTE_TEXT = Name("EndnoteText", "endnote text")
ENDNOTE_REFERENCE = Name("EndnoteReference", "endnote reference")
HEADER = Name("Header", "header")
HYPERLINK = Name("Hyperlink", "Hyperlink")
FIGURE = Name("Figure", "Figure", own=True)
TABLE = Name("LetterTable", "Letter Table", own=True)
TABLE_TEXT = Name("TableText", "Table Text", own=True)
TABLE_HEADING = Name("TableHeading", "Table Heading", own=True)
TABLE_END = Name("TableEnd", "Table End", own=True)
PARAGRAPHS = {
    ParagraphStyle.ORGANISATION: Name("Organisation", "Organisation", own=True),
    ParagraphStyle.LETTERHEAD: Name("Letterhead", "Letterhead", own=True),
    ParagraphStyle.DATE: Name("Date", "Date"),
    ParagraphStyle.REFERENCE: Name("Reference", "Reference", own=True),
    ParagraphStyle.ADDRESS: Name("InsideAddress", "Inside Address", own=True),
    ParagraphStyle.SALUTATION: Name("Salutation", "Salutation"),
    ParagraphStyle.BODY: NORMAL,
    ParagraphStyle.LEAD_IN: Name("LeadIn", "Lead-in", own=True),
    ParagraphStyle.CITATION: Name("Citation", "Citation", own=True),
    ParagraphStyle.VALEDICTION: Name("Closing", "Closing"),
    ParagraphStyle.SIGNATORY: Name("Signature", "Signature"),
    ParagraphStyle.NOTE: Name("Note", "Note", own=True),
    ParagraphStyle.TITLE: Name("Title", "Title"),
    ParagraphStyle.SUBTITLE: Name("Subtitle", "Subtitle"),
    ParagraphStyle.COVER_LINE: Name("CoverLine", "Cover Line", own=True),
    ParagraphStyle.MARK: Name("Mark", "Mark", own=True),
}


class Notes(NamedTuple):
    """What notes are called: in markup, and the styles of their text and of what calls them."""

    name: str
    text: Name
    call: Name


FOOTNOTES = Notes("footnote", FOOTNOTE_TEXT, FOOTNOTE_REFERENCE)
ENDNOTES = Notes("endnote", ENDNOTE_TEXT, ENDNOTE_REFERENCE)


def notes_of(document: Document) -> Notes:
    """Return what a document's notes are: at the foot of the page or at the end."""
    return ENDNOTES if document.notes_title else FOOTNOTES


STYLE_NUMBERING = 1
"""The numbering of the list style itself, for items that a person adds in Word."""


def heading(level: int) -> Name:
    """Return the names of a heading's style."""
    return Name(f"Heading{level}", f"heading {level}")


CONTENTS_TITLE = Name("TOCHeading", "TOC Heading")
"""The style of a heading that has no line in a table of contents; Word keeps to that."""


def entry(level: int) -> Name:
    """Return the names of the style of an entry in a table of contents."""
    return Name(f"TOC{level}", f"toc {level}")
