"""A table of contents: a field whose entries are there before a program counts the pages.

Word and Writer make the entries anew when a reader asks for it, and only then. Until then the page
numbers are those that the renderer is told; where it is told none, the entries have none, which is
less than a reader wants but never false. Where sections count their own pages, a program would put
the number within its section for a page, and so it is asked for entries without numbers.
"""

from collections.abc import Mapping, Sequence

from briefer.document.nodes import Contents
from briefer.rendering.docx.inlines import Inlines
from briefer.rendering.docx.markup import run, twips
from briefer.rendering.docx.names import entry as entry_style
from briefer.rendering.docx.paragraphs import Edges, paragraph
from briefer.rendering.flow import Entry, Step, entries, entry_words

_DEEPEST = 9
"""Levels of headings that Word has."""
_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def bookmark(place: int) -> tuple[str, str]:
    """Return what stands around a heading for entries to lead to; `place` counts headings."""
    start = f'<w:bookmarkStart w:id="{place}" w:name="{_name(place)}"/>'
    return start, f'<w:bookmarkEnd w:id="{place}"/>'


class ContentsMaker:
    """Makes the tables of contents of one document, whose lines are `line` points long.

    `pages` tells a heading's page in the whole document by its anchor; with `anew`, sections count
    their own pages.
    """

    def __init__(
        self,
        steps: Sequence[Step],
        inlines: Inlines,
        pages: Mapping[str, int],
        line: float,
        *,
        anew: bool,
    ) -> None:
        self._steps = steps
        self._inlines = inlines
        self._pages = pages
        self._anew = anew
        self._tabs = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{twips(line)}"/></w:tabs>'

    def paragraphs(self, contents: Contents, edges: Edges) -> str:
        """Return an entry for each heading, with its page number at the end of the line."""
        listed = entries(contents, self._steps)
        numbers = r"\n " if self._anew else ""
        mark, unmark = self._inlines.bookmarks.around(contents.anchor)
        field = _start(rf' TOC \o "1-{min(contents.depth, _DEEPEST)}" \h \z {numbers}')
        return "".join(
            self._entry(
                entry,
                edges.of(index, len(listed)),
                start=f"{mark}{field}" if index == 0 else "",
                end=(unmark if index == 0 else "") + (_END if index == len(listed) - 1 else ""),
            )
            for index, entry in enumerate(listed)
        )

    def _entry(self, entry: Entry, edges: Edges, *, start: str, end: str) -> str:
        name, page = _name(entry.place), self._pages.get(entry.heading.anchor)
        number, tabs = ("", "") if page is None else (self._number(name, page), self._tabs)
        language, rtl = self._inlines.speech
        # Whatever way its words run, its number stands where the numbers of all others do.
        words = self._inlines.runs(entry_words(entry, language))
        link = f'<w:hyperlink w:anchor="{name}" w:history="1">{words}{number}</w:hyperlink>'
        style = entry_style(entry.level)
        return paragraph(style, f"{start}{link}{end}", edges, rtl=rtl, tabs=tabs)

    def _number(self, name: str, page: int) -> str:
        """Return a page's number, as a field that a program counts where it would count right."""
        number = run(str(page))
        if not self._anew:
            field = _start(rf" PAGEREF {name} \h ")
            number = f"{field}{number}{_END}"
        return f"<w:r><w:tab/></w:r>{number}"


def _start(instruction: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">'
        f'{instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


def _name(place: int) -> str:
    """Return a bookmark's name; Word hides those that begin with a low line."""
    return f"_Toc{place + 1}"
