"""Emphasis, links and HTML within a line of Markdown: the words stay, the signs become looks."""

import re
from html import unescape
from typing import Final

from briefer.reading.runs import Looks, Paragraph, Runs

_TOKEN: Final = re.compile(
    r"""\\(?P<escaped>[!-/:-@\[-`{-~])
    | (?P<fence>`+)(?P<code>[^`\n]+)(?P=fence)
    | !\[(?P<picture>[^\]\n]{0,300})\]\([^()\s]{0,2000}(?:\s"[^"\n]{0,300}")?\)
    | (?P<mark>\[\^[^\]\s]{1,40}\]
        |\[(?:<sup>)?\[?(?:\d{1,3}|[*†‡])\]?(?:</sup>)?\]\(\#[^()\s]{0,300}\))
    | \[(?P<link>(?:[^\[\]\n]|\[[^\[\]\n]{0,300}\]){1,1000})\]
        (?:\([^()\s]{0,2000}(?:\s"[^"\n]{0,300}")?\)|\[[^\]\n]{0,300}\])
    | <(?P<address>(?:https?|mailto):[^\s<>]{1,2000})>
    | <(?P<tag>/?[a-zA-Z][a-zA-Z0-9]{0,15})(?:\s[^<>]{0,2000})?/?>
    | (?P<stars>\*{1,3}|_{1,3})
    | (?P<entity>&(?:\#\d{1,7}|\#x[0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});)
    | (?P<end>\n)""",
    re.VERBOSE,
)
_BOLD_TAGS: Final = {"b": True, "strong": True, "/b": False, "/strong": False}
_ITALIC_TAGS: Final = {"i": True, "em": True, "/i": False, "/em": False}
_BOTH: Final = 3


def styled(text: str) -> list[Paragraph]:
    """Return the paragraphs of a block of Markdown with their looks."""
    reading = _Inline(text)
    reading.read(text, link=False)
    return reading.runs.finish()


class _Inline:
    """Reads a block sign by sign."""

    def __init__(self, text: str) -> None:
        self.runs = Runs()
        self._bold = self._italic = False
        self._text = text

    def read(self, text: str, *, link: bool) -> None:
        """Add the words of `text`."""
        done = 0
        for token in _TOKEN.finditer(text):
            self._add(text[done : token.start()], link=link)
            self._token(token, text, link=link)
            done = token.end()
        self._add(text[done:], link=link)

    def _token(self, token: re.Match[str], text: str, *, link: bool) -> None:
        kind, words = token.lastgroup, token.group()
        match kind:
            case "stars":
                self._stars(token, text, link=link)
            case "tag":
                self._tag(token["tag"].lower())
            case "link":
                # A link holds no link, so this goes no deeper.
                self.read(token["link"], link=True) if not link else self._add(words, link=link)
            case "entity":
                self._add(unescape(words), link=link)
            case "end":
                self.runs.add_break()
            case "mark":
                pass
            case _:
                self._add(token[kind or 0], link=link or kind == "address")

    def _stars(self, token: re.Match[str], text: str, *, link: bool) -> None:
        stars = token.group()
        start, end = token.span()
        before, after = text[max(0, start - 1) : start], text[end : end + 1]
        inside = before.isalnum() and after.isalnum() and len(stars) == 1
        opens = bool(after.strip()) and not (stars[0] == "_" and before.isalnum()) and not inside
        closes = bool(before.strip()) and not (stars[0] == "_" and after.isalnum()) and not inside
        bold, italic = len(stars) > 1, len(stars) in {1, _BOTH}
        is_open = (self._bold and bold) or (self._italic and italic)
        if (closes and is_open) or (opens and text.find(stars, end) >= 0):
            self._bold ^= bold
            self._italic ^= italic
        else:
            self._add(stars, link=link)

    def _tag(self, tag: str) -> None:
        if tag == "br":
            self.runs.add_break()
        self._bold = _BOLD_TAGS.get(tag, self._bold)
        self._italic = _ITALIC_TAGS.get(tag, self._italic)

    def _add(self, words: str, *, link: bool) -> None:
        self.runs.add(words, Looks(self._bold, self._italic, link))
