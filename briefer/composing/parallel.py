"""Parallel texts: records in the language of a letter, as far as they have been translated.

A text that has no translation stays in its own language, and is told to be so: nothing is guessed.
"""

from collections.abc import Iterable
from typing import NamedTuple

from msgspec.structs import replace

from briefer.domain.base import Translation
from briefer.domain.law import LegalHook, Quotation
from briefer.domain.recommendation import Ask, UpdatedAsk
from briefer.domain.sender import Sender
from briefer.domain.source import Source
from briefer.domain.template import Block, Template


class Told(NamedTuple):
    """A text as a letter can have it.

    `language` is empty where it is the letter's, and else the one that the text is still in.
    `unchecked` is a translation that a machine made and nobody has confirmed.
    """

    text: str
    language: str = ""
    unchecked: bool = False


def primary(language: str) -> str:
    """Return the language of a BCP 47 tag without its region: "fr" of "fr-CH"."""
    return language.partition("-")[0].lower()


class Parallel:
    """The texts of one record in one language."""

    def __init__(self, native: str, translations: Iterable[Translation], language: str) -> None:
        """Look texts up that were written in `native`, for a letter in `language`.

        Where nobody knows what they were written in, `native` is empty.
        """
        is_native = primary(native) == primary(language)
        self._native = "" if is_native else native
        self._known: dict[str, Translation] = {}
        for text in () if is_native else translations:
            if primary(text.language) == primary(language):
                self._known.setdefault(text.part, text)

    def told(self, part: str, text: str) -> Told:
        """Return what stands for `text`, the record's words in the field `part`."""
        known = self._known.get(part)
        if known is not None and known.text.strip():
            return Told(known.text, unchecked=known.checked is None)
        return Told(text, self._native if text.strip() else "")

    def words(self, part: str, text: str) -> str:
        """Return the words alone."""
        return self.told(part, text).text


def ask_in(asked: Ask, texts: Parallel, *, updated: bool = False) -> Ask:
    """Return an ask in the language of `texts`; `updated` is one that is put another way since."""
    path = f"{asked.id}/updated" if updated else asked.id
    return replace(
        asked,
        title=texts.words(f"{path}/title", asked.title),
        clause=texts.words(f"{path}/clause", asked.clause),
        heading=texts.words(f"{path}/heading", asked.heading),
    )


def clause_in(asked: Ask, texts: Parallel, *, updated: UpdatedAsk | None = None) -> Told:
    """Return how the clause of an ask is told."""
    if updated is None:
        return texts.told(f"{asked.id}/clause", asked.clause)
    return texts.told(f"{asked.id}/updated/clause", updated.clause)


_OF_HOOK = ("instrument", "short_name", "provision", "linking", "paraphrase", "citation")


def hook_in(hook: LegalHook, language: str) -> LegalHook:
    """Return a provision in a language.

    Its official words are those of that language where the record has them ("quotation/text"):
    they are never translated.
    """
    texts = Parallel(hook.language, hook.translations, language)
    said = {part: texts.words(part, getattr(hook, part)) for part in _OF_HOOK}
    return replace(hook, **said, quotation=_quotation_in(hook, language))


def _quotation_in(hook: LegalHook, language: str) -> Quotation | None:
    quotation = hook.quotation
    if quotation is None or primary(quotation.language) == primary(language):
        return quotation
    official = (text for text in hook.translations if text.part == "quotation/text")
    for text in official:
        if primary(text.language) == primary(language):
            return Quotation(text=text.text, language=text.language, checked=text.checked)
    return quotation


def source_in(source: Source, language: str) -> Source:
    """Return a report in a language; its title stays as it was published without a translation."""
    texts = Parallel(source.language, source.translations, language)
    return replace(
        source,
        title=texts.words("title", source.title),
        publisher=texts.words("publisher", source.publisher),
        summary=texts.words("summary", source.summary),
    )


def sender_in(sender: Sender, language: str) -> Sender:
    """Return a sender with those of its texts that it has in a language."""
    texts = Parallel("", sender.translations, language)
    return replace(
        sender,
        organisation=texts.words("organisation", sender.organisation),
        title=texts.words("title", sender.title),
        about=texts.words("about", sender.about),
    )


def blocks_in(template: Template, language: str) -> tuple[Block, ...]:
    """Return a template's blocks with their words in a language, as far as it has them."""
    texts = Parallel(template.language, template.translations, language)
    return tuple(_block_in(block, texts, language) for block in template.blocks)


def _block_in(block: Block, texts: Parallel, language: str) -> Block:
    told = texts.told(f"blocks/{block.id}", block.text)
    if told.text != block.text:
        return replace(block, text=told.text, language="", unchecked=told.unchecked)
    # A template made from a letter may have a block that nobody has put into its own language.
    own = block.language or told.language
    foreign = primary(own) != primary(language) and has_words(block.text)
    return replace(block, language=own if foreign else "")


def has_words(text: str) -> bool:
    """Return whether there is anything to translate in `text` beside its placeholders."""
    depth, letters = 0, False
    for letter in text:
        depth += (letter == "{") - (letter == "}")
        letters = letters or (depth == 0 and letter.isalpha())
    return letters
