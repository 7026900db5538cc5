"""Sentences that the core says to a person, in English, ready to be translated by a front end."""

from pathlib import Path
from typing import Self


class Sentence(str):
    """An English sentence that remembers its pattern and the values in it.

    Used as it is, it is the English sentence; a front end that has a translation of `pattern`
    formats that with `values` instead.
    """

    __slots__ = ("pattern", "values")

    pattern: str
    values: dict[str, object]

    def __new__(cls, pattern: str, values: dict[str, object]) -> Self:
        """Make the sentence from its pattern; a name in braces is one of `values`."""
        made = super().__new__(cls, pattern.format(**values))
        made.pattern = pattern
        made.values = values
        return made

    def __getnewargs__(self) -> tuple[str, dict[str, object]]:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Return what the sentence is made of again where it was sent to another process."""
        return self.pattern, self.values


def sentence(pattern: str, **values: object) -> Sentence:
    """Return the sentence that `pattern` makes with `values`; the pattern is what is translated."""
    return Sentence(pattern, values)


def shown(text: Path | str) -> str:
    """Return a path, or words from a file, for a sentence: what cannot be shown is U+FFFD."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in str(text))
