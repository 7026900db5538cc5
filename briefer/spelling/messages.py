"""What the process that holds dictionaries and the one that started it tell each other.

Each question is one line of JSON on the child's input, each answer one line on its output.
"""

from typing import Final

from briefer.domain.base import Value

LANGUAGES: Final = ("en", "es", "fr", "ru")
"""The languages of the dictionaries that briefer brings with it."""

WORKER: Final = "--check-spelling"
"""The one argument that makes a frozen briefer the process that holds dictionaries."""

MOST_WORDS: Final = 5_000
"""How many words one question holds."""

LONGEST_WORD: Final = 64
"""How many characters a word may have; a longer one is no word of any dictionary."""

MOST_LINE: Final = 4 * 1024 * 1024
"""How many bytes a line may have."""


class Question(Value, frozen=True, kw_only=True):
    """Which of `words` are in no dictionary of `language`; or, of one word, what was meant."""

    language: str
    words: tuple[str, ...] = ()
    meant: str = ""


class Answer(Value, frozen=True, kw_only=True):
    """The words that were asked about and are wrong, or those that could have been meant."""

    words: tuple[str, ...] = ()
