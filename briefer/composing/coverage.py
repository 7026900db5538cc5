"""Which templates fit a reader, and in which languages they have their words."""

from collections.abc import Iterable

from briefer.composing.parallel import Parallel, blocks_in, has_words, primary
from briefer.composing.starting import FORMAL
from briefer.domain.addressee import Addressee
from briefer.domain.base import Value
from briefer.domain.template import Template


class Coverage(Value, frozen=True, kw_only=True):
    """How far a template can be had in a language.

    `told` of its `texts` are in that language; a machine made `unchecked` of those, and nobody has
    confirmed them.
    """

    language: str
    texts: int
    told: int
    unchecked: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether a letter in this language has no words of another one from the template."""
        return self.told == self.texts


def coverage(template: Template, language: str) -> Coverage:
    """Return how far a template has its titles and the words of its blocks in a language."""
    texts = Parallel(template.language, template.translations, language)
    titles = (
        texts.told("title", template.title),
        texts.told("title_alone", template.title_alone),
    )
    blocks = [block for block in blocks_in(template, language) if has_words(block.text)]
    foreign = [text.language for text in titles] + [block.language for block in blocks]
    unchecked = [text.unchecked for text in titles] + [block.unchecked for block in blocks]
    return Coverage(
        language=language,
        texts=len(foreign),
        told=foreign.count(""),
        unchecked=unchecked.count(True),
    )


def languages_of(template: Template) -> tuple[Coverage, ...]:
    """Return the languages that a template has words in, its own first."""
    known = dict.fromkeys(primary(text.language) for text in template.translations)
    own = primary(template.language)
    return tuple(coverage(template, language) for language in dict.fromkeys((own, *known)))


def offered(templates: Iterable[Template], reader: Addressee | None = None) -> list[Template]:
    """Return templates in the order in which they are offered for a letter, none left out.

    The ordinary letter comes first, then those made for bodies of the reader's sort, those for
    every reader, and those for others. A template in the reader's language goes before others of
    its group.
    """

    def place(template: Template) -> tuple[bool, int, bool]:
        meant = template.for_bodies
        group = 1 if not meant else 0 if reader is not None and reader.body in meant else 2
        foreign = reader is not None and not coverage(template, reader.language).is_whole
        return template.id != FORMAL, group, foreign

    return sorted(templates, key=place)
