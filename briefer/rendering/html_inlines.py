"""The words of a page: runs, links and the numbers that call notes."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import assert_never

from briefer.document import walk
from briefer.document.nodes import Footnote, Inline, LineBreak, Link, Reference, Text
from briefer.document.speech import Speech
from briefer.rendering.clean import printable
from briefer.rendering.css import FLUSH, REFERENCE
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
    """Writes the words of one page, and counts its notes.

    The numbers that call notes lead to them where the page is `linked`; `names` are those of the
    elements that words lead to, by the anchors of their parts.
    """

    def __init__(
        self, speech: Speech, names: Mapping[str, str] | None = None, *, linked: bool = True
    ) -> None:
        self.speech = speech
        """How what is written now is read."""
        self.notes: list[Footnote] = []
        self._linked, self._names = linked, names or {}
        self._spoken: list[Speech] = []
        self._written = self._earlier = 0

    def begin_notes(self) -> None:
        """Let notes be numbered from one again."""
        self._earlier = len(self.notes)

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
        rtl = direction(walk.plain(inlines), around=self.speech.rtl)
        own = attribute("dir", "rtl" if rtl else "ltr") if rtl != self.speech.rtl else ""
        given = " ".join([*classes, FLUSH] if flush and own else classes)
        words = before + self.words(inlines)
        return element(name, f"{attribute('class', given)}{own}{attributes}", words)

    def words(self, inlines: Iterable[Inline]) -> str:
        """Return words inside the elements that say how they are meant."""
        return "".join(map(self._inline, inlines))

    def footnotes(self) -> str:
        """Return the notes that were called since, each with a way back; nothing for none."""
        notes = "".join(map(self._note, range(self._written, len(self.notes))))
        self._written = len(self.notes)
        return (
            f'<section class="footnotes" role="doc-endnotes">\n{notes}</section>' if notes else ""
        )

    def _note(self, place: int) -> str:
        speech, name = self._spoken[place], place + 1
        return (
            f'<p class="footnote" id="note-{name}"{spoken(speech, self.speech)}>'
            f'<a href="#call-{name}" role="doc-backlink">{name - self._earlier}</a>'
            f" {self.words(self.notes[place].inlines)}</p>\n"
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
                return self._reference(inline)
            case Footnote():
                self.notes.append(inline)
                self._spoken.append(self.speech)
                return self._call(len(self.notes))
            case _:
                assert_never(inline)

    def _call(self, name: int) -> str:
        number = name - self._earlier
        if not self._linked:
            return f"<sup>{number}</sup>"
        return f'<sup><a id="call-{name}" href="#note-{name}" role="doc-noteref">{number}</a></sup>'

    def _reference(self, reference: Reference) -> str:
        name = self._names.get(reference.target)
        words = _text(Text(text=reference.text, language=reference.language))
        link = attribute("class", REFERENCE) + attribute("href", f"#{name}")
        return element("a", link, words) if name else words


def spoken(speech: Speech, around: Speech) -> str:
    """Return the attributes of what is read in another way than what is around it."""
    language = speech.language if speech.language != around.language else ""
    way = ("rtl" if speech.rtl else "ltr") if speech.rtl != around.rtl else ""
    return attribute("lang", language) + attribute("dir", way)


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
