"""What the English dictionary lacks: words as Britain writes them, and those of our field."""

import tomllib
from collections.abc import Iterator

import msgspec

from briefer import resources
from briefer.domain.base import Value


class English(Value, frozen=True, kw_only=True):
    """Words, and parts of words in two spellings: `endings` stand at the end, `stems` anywhere.

    What stands behind one of `prefixes` and a hyphen is a word by itself.
    """

    words: frozenset[str] = frozenset()
    prefixes: frozenset[str] = frozenset()
    endings: tuple[tuple[str, str], ...] = ()
    stems: tuple[tuple[str, str], ...] = ()

    def others(self, word: str) -> Iterator[str]:
        """Yield how `word`, in small letters, is spelt where its parts are spelt otherwise."""
        before, _, after = word.partition("-")
        if after and before in self.prefixes:
            yield after
            word = after
        for here, there in self.endings:
            if word.endswith(here):
                yield word.removesuffix(here) + there
        for here, there in self.stems:
            if here in word:
                yield word.replace(here, there)


def english() -> English:
    """Return what briefer knows of English beside the dictionary."""
    text = resources.read_text("dictionaries", "english.toml")
    return msgspec.convert(tomllib.loads(text), English)
