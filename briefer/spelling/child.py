"""Spelling by dictionaries in a process of their own.

Reading one takes seconds of pure Python. A thread would hold up the window meanwhile, and could
not be ended.
"""

import threading
from collections.abc import Collection
from itertools import chain
from typing import Final

import msgspec

from briefer import workers
from briefer.errors import BrieferError
from briefer.sentences import sentence
from briefer.spelling.messages import (
    LANGUAGES,
    LONGEST_WORD,
    MOST_LINE,
    MOST_WORDS,
    WORKER,
    Answer,
    Question,
)
from briefer.workers import Process

SECONDS: Final = 60.0
"""How long an answer may take, a dictionary's reading included."""


class SpellingStopped(BrieferError):
    """The process that holds dictionaries gave no answer."""

    hint = sentence("Your letter is not touched. Turn the spelling check off and on to try again.")


class ChildSpelling:
    """Holds words against dictionaries. It may be used from any thread, and waits its turn."""

    def __init__(self, seconds: float = SECONDS) -> None:
        """Start nothing yet; let each answer take `seconds` at most."""
        self._seconds = seconds
        self._process: Process | None = None
        self._turn = threading.Lock()
        self._closed = False

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that there are dictionaries for."""
        return LANGUAGES

    def wrong(self, language: str, words: Collection[str]) -> frozenset[str]:
        """Return those of `words` that no dictionary has. Raises SpellingStopped."""
        with self._turn:
            asked = [word for word in dict.fromkeys(words) if _can_be_asked(word)]
            parts = (asked[at : at + MOST_WORDS] for at in range(0, len(asked), MOST_WORDS))
            found = (self._answer(Question(language=language, words=tuple(p))) for p in parts)
            return frozenset(chain.from_iterable(found))

    def meant(self, language: str, word: str) -> tuple[str, ...]:
        """Return the words that could have been meant, likeliest first. Raises SpellingStopped."""
        if not _can_be_asked(word):
            return ()
        with self._turn:
            return self._answer(Question(language=language, meant=word))

    def close(self) -> None:
        """End the process; nothing is asked any more."""
        self._closed = True
        self._end()

    # ------------------------------------------------------------ the process

    def _answer(self, question: Question) -> tuple[str, ...]:
        if self._closed:
            raise _stopped()
        process = self._process or self._started()
        self._process = process
        late = threading.Timer(self._seconds, process.kill)
        late.daemon = True
        late.start()
        try:
            return _asked(process, question)
        except (OSError, ValueError) as problem:
            # The next question starts another.
            self._end()
            raise _stopped() from problem
        finally:
            late.cancel()

    def _started(self) -> Process:
        try:
            return workers.start("briefer.spelling.worker", WORKER)
        except OSError as problem:
            raise _stopped() from problem

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            workers.end(process)


def _can_be_asked(word: str) -> bool:
    """Return whether a word is short enough, and no half of a character."""
    return len(word) <= LONGEST_WORD and not any("\ud800" <= one <= "\udfff" for one in word)


def _stopped() -> SpellingStopped:
    return SpellingStopped(sentence("Spelling could not be checked."))


def _asked(process: Process, question: Question) -> tuple[str, ...]:
    """Return the answer. Raises OSError or ValueError where none comes."""
    if process.stdin is None or process.stdout is None:
        raise ValueError("no pipes")
    process.stdin.write(msgspec.json.encode(question) + b"\n")
    process.stdin.flush()
    # msgspec's errors are ValueErrors, and no line at all is no JSON.
    return msgspec.json.decode(process.stdout.readline(MOST_LINE), type=Answer).words
