"""Words as Britain writes them, told by how America does: the dictionary has those only."""

import tomllib
from collections.abc import Iterator

import msgspec

from briefer import resources
from briefer.domain.base import Value


class Respelling(Value, frozen=True, kw_only=True):
    """Parts of words in two spellings; those of `endings` stand at the end, `stems` anywhere."""

    endings: tuple[tuple[str, str], ...] = ()
    stems: tuple[tuple[str, str], ...] = ()

    def others(self, word: str) -> Iterator[str]:
        """Yield how `word`, in small letters, is spelt where its parts are spelt otherwise."""
        for here, there in self.endings:
            if word.endswith(here):
                yield word.removesuffix(here) + there
        for here, there in self.stems:
            if here in word:
                yield word.replace(here, there)


def british() -> Respelling:
    """Return the parts of words that Britain and America spell differently."""
    text = resources.read_text("dictionaries", "british.toml")
    return msgspec.convert(tomllib.loads(text), Respelling)
