"""Snippet: a paragraph that its writer uses again and again."""

from briefer.domain.base import Translation, Value
from briefer.domain.ids import SnippetId


class Snippet(Value, frozen=True, kw_only=True):
    """Words to insert into letters and templates; they may hold placeholders.

    A letter into which one was inserted keeps its own words, whatever becomes of the snippet. A
    blank line parts paragraphs.
    """

    id: SnippetId
    name: str
    text: str
    language: str = "en"
    translations: tuple[Translation, ...] = ()
