"""Quotations: whether what the writer puts in quotation marks is what the law says."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from briefer.composing.checks.around import Checked
from briefer.composing.outline import Piece
from briefer.domain.finding import Finding, Reword, Severity
from briefer.domain.law import LegalHook
from briefer.sentences import sentence

_LEAST_WORDS = 4
_MEANT = 0.7
"""The share of a quotation's words, in order, from which it is meant to be a provision's."""

_REMEMBERED = 256
"""Texts whose words are remembered: each quotation is held against the same official ones."""

_QUOTED = re.compile(r"“([^“”]+)”|«([^«»]+)»|„([^„“]+)“|\"([^\"]+)\"")
_WORD = re.compile(r"\w+")


def quotation_findings(checked: Checked) -> Iterator[Finding]:
    """Yield the quotations of law in the writer's words that differ from the official text."""
    quoted = [
        (piece, words)
        for piece in checked.own_words()
        for words in _passages(piece.text)
        if len(words.split()) >= _LEAST_WORDS
    ]
    if not quoted:
        return
    hooks = [hook for hook in checked.library.hooks if hook.quotation is not None]
    for piece, words in quoted:
        if any(_is_in(words, _official(hook)) for hook in hooks):
            continue
        for hook in hooks:
            meant = _meant(words, _official(hook))
            if meant:
                yield _differs(piece, words, meant, hook)
                break


def _passages(text: str) -> Iterator[str]:
    for match in _QUOTED.finditer(text):
        yield next(group for group in match.groups() if group is not None)


def _official(hook: LegalHook) -> str:
    return hook.quotation.text if hook.quotation else ""


def _is_in(words: str, official: str) -> bool:
    """Return whether each part between the ellipses of `words` stands in the official text."""
    whole = _plain(official)
    parts = re.split(r"\s*(?:…|\.\.\.)\s*", words)
    return all(_plain(part).rstrip(" .,;:") in whole for part in parts if part.strip())


@lru_cache(_REMEMBERED)
def _plain(text: str) -> str:
    return " ".join(text.replace("’", "'").split()).casefold()


def _meant(words: str, official: str) -> str:
    """Return the official words that `words` must have been meant to be, or nothing."""
    mine = [match[0].casefold() for match in _WORD.finditer(words)]
    theirs, spoken, known = _spoken(official)
    if sum(word in known for word in mine) < _MEANT * len(mine):
        return ""
    matcher = SequenceMatcher(None, mine, spoken, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if sum(block.size for block in blocks) < _MEANT * len(mine):
        return ""
    first, last = blocks[0], blocks[-1]
    # Words at either end that differ stand for as many of the official ones.
    start = max(0, first.b - first.a)
    after = len(mine) - (last.a + last.size)
    end = min(len(theirs), last.b + last.size + after) - 1
    return official[theirs[start].start() : theirs[end].end()]


@lru_cache(_REMEMBERED)
def _spoken(official: str) -> tuple[list[re.Match[str]], list[str], frozenset[str]]:
    """Return the words of an official text as they stand there, as they sound, and each once."""
    theirs = list(_WORD.finditer(official))
    spoken = [match[0].casefold() for match in theirs]
    return theirs, spoken, frozenset(spoken)


def _differs(piece: Piece, words: str, meant: str, hook: LegalHook) -> Finding:
    return Finding(
        code="quotation-differs",
        severity=Severity.WARNING,
        message=sentence("These words differ from the text of {hook}.", hook=hook.label),
        place=piece.place,
        words=words,
        official=meant,
        fix=Reword(place=piece.place, words=words, instead=meant) if words in piece.raw else None,
    )
