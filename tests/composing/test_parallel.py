"""Parallel texts: records in the language of a letter, and what is told where there are none."""

import datetime as dt

from msgspec.structs import replace

from briefer.composing.outlining import outline
from briefer.composing.parallel import blocks_in, hook_in
from briefer.composing.retelling import retell
from briefer.domain.base import Translation
from briefer.domain.ids import AskId, BlockId, Place
from briefer.domain.law import Quotation
from briefer.domain.letter import Letter
from briefer.domain.library import Library, MemoryLibrary
from briefer.domain.recommendation import Recommendation
from briefer.domain.wording import Wording
from tests.ruritania import HOOKS, PHRASES, letter_to, library, template

CHECKED = dt.date(2026, 11, 1)
FRENCH = replace(PHRASES, language="fr")


def french(part: str, text: str, checked: dt.date | None = None) -> Translation:
    return Translation(part=part, language="fr", text=text, checked=checked)


def with_french(*texts: Translation) -> Library:
    """Return the fictitious library whose first recommendation has these texts too."""
    own = library()
    items = own.recommendations
    ask = AskId(letter_to("bank").asks[0])
    holder = own.recommendation_of(ask)
    told = tuple(
        replace(item, translations=texts) if item.id == holder.id else item for item in items
    )
    return library(told)


def first_ask(letter: Letter, own: Library) -> tuple[str, str | None, bool]:
    """Return the words, the language and the mark of the first request."""
    piece = outline(letter, own, FRENCH).piece_at(Place(f"asks/{letter.asks[0]}"))
    assert piece is not None
    return piece.text, piece.language, piece.machine_made


def in_french(own: Library) -> Letter:
    letter = letter_to("bank")
    holder = own.find_holder(letter.asks[0])
    assert isinstance(holder, Recommendation)
    copies = tuple(
        holder if item.id == holder.id else item for item in letter.copies.recommendations
    )
    return retell(replace(letter, copies=replace(letter.copies, recommendations=copies)), "fr", own)


def test_an_ask_is_put_in_the_language_of_the_letter() -> None:
    ask = letter_to("bank").asks[0]
    own = with_french(french(f"{ask}/clause", "cesser", CHECKED))
    words, language, machine_made = first_ask(in_french(own), own)
    assert (words, language, machine_made) == ("cesser", None, False)


def test_what_nobody_has_confirmed_is_told_to_be_so() -> None:
    ask = letter_to("bank").asks[0]
    own = with_french(french(f"{ask}/clause", "cesser"))
    assert first_ask(in_french(own), own) == ("cesser", None, True)


def test_what_has_no_translation_stays_in_its_own_language_and_says_so() -> None:
    own = library()
    words, language, _ = first_ask(in_french(own), own)
    assert words.startswith("weigh the Readers’ Watch report")
    assert language == "en"


def test_an_empty_translation_is_none() -> None:
    ask = letter_to("bank").asks[0]
    own = with_french(french(f"{ask}/clause", " "))
    assert first_ask(in_french(own), own)[1] == "en"


def test_official_words_are_those_of_the_language_only_where_the_record_has_them() -> None:
    hook = next(hook for hook in HOOKS if hook.quotation is not None)
    plain = replace(hook, translations=(french("linking", "Ceci dit :"),))
    assert hook_in(plain, "fr").quotation == hook.quotation
    assert hook_in(plain, "fr-CH").linking == "Ceci dit :"
    official = replace(hook, translations=(french("quotation/text", "Mots officiels."),))
    assert hook_in(official, "fr").quotation == Quotation(text="Mots officiels.", language="fr")
    assert hook_in(official, "en") == official


def test_blocks_of_a_template_are_told_as_far_as_it_has_words() -> None:
    told = replace(template(), translations=(french("blocks/opening", "Nous écrivons."),))
    blocks = {block.id: block for block in blocks_in(told, "fr")}
    assert (blocks[BlockId("opening")].text, blocks[BlockId("opening")].unchecked) == (
        "Nous écrivons.",
        True,
    )
    assert blocks[BlockId("closing")].language == "en"
    assert blocks[BlockId("date")].language == "", "a date has no words"


def test_a_letter_can_be_told_in_another_language_and_back() -> None:
    model = replace(template(), translations=(french("blocks/opening", "Nous écrivons."),))
    base = library()
    own = MemoryLibrary(
        sources=base.sources,
        addressees=base.addressees,
        hooks=base.hooks,
        recommendations=base.recommendations,
        senders=base.senders,
        templates=(model,),
    )
    worded = Wording(place=Place("closing"), text="Thanks.", original="")
    letter = replace(letter_to("bank"), wordings=(worded,))
    told = retell(letter, "fr", own)
    assert [block.text for block in told.blocks if block.id == "opening"] == ["Nous écrivons."]
    assert told.wordings == (replace(worded, language="en"),)
    piece = outline(told, own, FRENCH).piece_at(Place("closing"))
    assert piece is not None
    assert piece.language == "en"
    assert retell(told, "en", own) == letter
