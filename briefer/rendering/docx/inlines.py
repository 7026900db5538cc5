"""The words of a paragraph as runs: by manner, language and direction, with links and notes."""

from collections.abc import Sequence
from typing import assert_never

from briefer.document.nodes import (
    Document,
    Footnote,
    Inline,
    LineBreak,
    Link,
    Reference,
    Text,
)
from briefer.document.speech import Speech, speech_of
from briefer.rendering.directions import direction, directions, passages
from briefer.rendering.docx.bookmarks import Bookmarks
from briefer.rendering.docx.languages import proofing_language, runs_to_the_left
from briefer.rendering.docx.markup import attribute, character_style, run, switch, weight_and_slope
from briefer.rendering.docx.names import HYPERLINK, Name, notes_of
from briefer.rendering.docx.package import Relations
from briefer.rendering.docx.paragraphs import INSIDE, Edges, paragraph
from briefer.rendering.links import followed


class Inlines:
    """Makes the runs of one part of a file.

    `speech` is how what is written now is read. `notes` are those called so far, in order, each
    with how it is read. Words lead to `bookmarks`.
    """

    def __init__(
        self, document: Document, relations: Relations, bookmarks: Bookmarks | None = None
    ) -> None:
        self.speech = speech_of(document)
        self.notes: list[tuple[Footnote, Speech]] = []
        self.bookmarks = bookmarks or Bookmarks()
        self._language = document.language
        self._relations = relations
        self._notes = notes_of(document)

    def paragraph(
        self,
        style: Name,
        inlines: Sequence[Inline],
        edges: Edges = INSIDE,
        *,
        numbering: str = "",
        tabs: str = "",
        flush: bool = False,
        frame: tuple[str, str] = ("", ""),
    ) -> str:
        """Return a paragraph that runs as its letters do.

        Its lines begin where they begin in its own direction, or with `flush` in the section's.
        `frame` is markup before and after the words.
        """
        laid_out = list(map(_as_laid_out, inlines))
        rtl = direction("".join(laid_out), around=self.speech.rtl)
        start, end = frame
        inside = f"{start}{self._runs(inlines, laid_out, rtl=rtl)}{end}"
        return paragraph(
            style,
            inside,
            edges,
            rtl=rtl,
            numbering=numbering,
            tabs=tabs,
            foreign=rtl != self.speech.rtl,
            flush=flush,
        )

    def runs(self, inlines: Sequence[Inline]) -> str:
        """Return the runs of a paragraph that runs as the section does."""
        return self._runs(inlines, list(map(_as_laid_out, inlines)), rtl=self.speech.rtl)

    def _runs(self, inlines: Sequence[Inline], laid_out: Sequence[str], *, rtl: bool) -> str:
        """Return the runs of a paragraph in which inlines stand as they are `laid_out`."""
        ways, place = directions("".join(laid_out), rtl=rtl), 0
        markup: list[str] = []
        for inline, text in zip(inlines, laid_out, strict=True):
            end = place + len(text)
            markup.append(self._inline(inline, ways[place:end]))
            place = end
        return "".join(markup)

    def _inline(self, inline: Inline, ways: list[bool]) -> str:
        match inline:
            case Text():
                manner = weight_and_slope(bold=inline.bold, italic=inline.italic)
                return self._passages(inline, ways, manner)
            case Link():
                return self._link(inline, ways)
            case Reference():
                return self.bookmarks.link(inline.target, self._passages(inline, ways, ""))
            case LineBreak():
                return "<w:r><w:br/></w:r>"
            case Footnote():
                self.notes.append((inline, self.speech))
                manner = f"{character_style(self._notes.call)}{switch('rtl', self.speech.rtl)}"
                return (
                    f"<w:r><w:rPr>{manner}"
                    f'</w:rPr><w:{self._notes.name}Reference w:id="{len(self.notes)}"/></w:r>'
                )
            case _:
                assert_never(inline)

    def _link(self, link: Link, ways: list[bool]) -> str:
        """Return a link; the words alone where nobody may follow it."""
        url = followed(link.url)
        if url is None or not link.text:
            return self._passages(link, ways, "")
        words = self._passages(link, ways, character_style(HYPERLINK))
        identifier = self._relations.to_web(url)
        return f'<w:hyperlink r:id="{identifier}" w:history="1">{words}</w:hyperlink>'

    def _passages(self, words: Text | Link | Reference, ways: list[bool], manner: str) -> str:
        """Return a run for each passage that runs one way."""
        return "".join(
            run(passage, manner + switch("rtl", way) + self._language_of(words, to_the_left=way))
            for way, passage in passages(words.text, ways)
        )

    def _language_of(self, words: Text | Link | Reference, *, to_the_left: bool) -> str:
        """Return the language of a passage where it is not the whole document's.

        A name in Latin letters inside Arabic has no language of its own that we know of.
        """
        tag = words.language or self.speech.language
        if tag == self._language:
            return ""
        language = attribute(proofing_language(tag))
        if to_the_left:
            return f'<w:lang w:bidi="{language}"/>'
        return "" if runs_to_the_left(tag) else f'<w:lang w:val="{language}"/>'


def _as_laid_out(inline: Inline) -> str:
    """Return what of an inline stands in the line; a note's call is an object without direction."""
    match inline:
        case Text() | Link() | Reference():
            return inline.text
        case LineBreak():
            return "\n"
        case Footnote():
            return "\N{OBJECT REPLACEMENT CHARACTER}"
        case _:
            assert_never(inline)
