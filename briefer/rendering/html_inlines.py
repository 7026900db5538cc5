"""The words of a page: runs, links and the numbers that call notes."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import assert_never

from briefer.document import walk
from briefer.document.nodes import Footnote, Inline, LineBreak, Link, Reference, Text
from briefer.rendering.clean import printable
from briefer.rendering.css import FLUSH
from briefer.rendering.directions import direction
from briefer.rendering.links import followed


def element(name: str, attributes: str, inside: str) -> str:
    """Return an element; `attributes` is markup, each with a space before it."""
    return f"<{name}{attributes}>{inside}</{name}>"


def attribute(name: str, value: str) -> str:
    """Return an attribute with a space before it; nothing for no value."""
    return f' {name}="{escaped(value)}"' if value else ""


def escaped(text: str) -> str:
    """Return words as they stand between tags or in a quoted attribute."""
    return escape(printable(text))


class Inlines:
    """Writes the words of one page, which runs to the left with `rtl`, and counts its notes.

    The numbers that call notes lead to them where the page is `linked`.
    """

    def __init__(self, *, rtl: bool, linked: bool = True) -> None:
        self._rtl, self._linked = rtl, linked
        self.notes: list[Footnote] = []

    def block(
        self,
        name: str,
        inlines: Sequence[Inline],
        classes: Iterable[str] = (),
        *,
        flush: bool = False,
        attributes: str = "",
        before: str = "",
    ) -> str:
        """Return an element with words in it, and markup `before` them.

        If all its letters run the other way than the page, so does the element; with `flush` its
        lines yet begin where those of the page do.
        """
        rtl = direction(walk.plain(inlines), around=self._rtl)
        own = attribute("dir", "rtl" if rtl else "ltr") if rtl != self._rtl else ""
        given = " ".join([*classes, FLUSH] if flush and own else classes)
        words = before + self.words(inlines)
        return element(name, f"{attribute('class', given)}{own}{attributes}", words)

    def words(self, inlines: Iterable[Inline]) -> str:
        """Return words inside the elements that say how they are meant."""
        return "".join(map(self._inline, inlines))

    def footnotes(self) -> str:
        """Return the notes that were called, each with a way back; nothing where there are none."""
        notes = "".join(
            f'<p class="footnote" id="note-{number}"><a href="#call-{number}" role="doc-backlink">'
            f"{number}</a> {self.words(note.inlines)}</p>\n"
            for number, note in enumerate(tuple(self.notes), start=1)
        )
        return (
            f'<section class="footnotes" role="doc-endnotes">\n{notes}</section>' if notes else ""
        )

    def _inline(self, inline: Inline) -> str:
        match inline:
            case LineBreak():
                return "<br>\n"
            case Text():
                return _text(inline)
            case Link():
                return _link(inline)
            case Reference():
                return _text(Text(text=inline.text, language=inline.language))
            case Footnote():
                self.notes.append(inline)
                return element("sup", "", self._called(len(self.notes)))
            case _:
                assert_never(inline)

    def _called(self, number: int) -> str:
        if not self._linked:
            return f"{number}"
        return f'<a id="call-{number}" href="#note-{number}" role="doc-noteref">{number}</a>'


def _text(text: Text) -> str:
    words = escaped(text.text)
    if text.language:
        words = element("span", attribute("lang", text.language), words)
    if text.italic:
        words = f"<i>{words}</i>"
    return f"<b>{words}</b>" if text.bold else words


def _link(link: Link) -> str:
    """Return a link that tells its target nothing of the page; words alone if none may follow."""
    language, url = attribute("lang", link.language or ""), followed(link.url)
    if url is None:
        return element("span", language, escaped(link.text)) if language else escaped(link.text)
    return element("a", f'{attribute("href", url)} rel="noreferrer"{language}', escaped(link.text))
