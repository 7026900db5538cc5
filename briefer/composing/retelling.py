"""The same letter in another language."""

from msgspec.structs import replace

from briefer.composing.own_library import own_library
from briefer.composing.parallel import blocks_in, primary
from briefer.composing.starting import letter_title
from briefer.domain.letter import Letter
from briefer.domain.library import Library
from briefer.domain.template import Block, Template
from briefer.domain.wording import Wording


def retell(letter: Letter, language: str, library: Library) -> Letter:
    """Return the letter in another language, as far as there are words for it.

    Blocks that still say what their template says are told as the template tells them in the new
    language. All other words, and the writer's own, stay as they are, with the language that they
    are in, so that they can be found; they are the letter's own again when it comes back to it.
    """
    if letter.language == language:
        return letter
    template = library.find(Template, letter.template)
    there = {block.id: block for block in blocks_in(template, language)} if template else {}
    here = {block.id: block for block in blocks_in(template, letter.language)} if template else {}
    blocks = tuple(
        _told(block, here.get(block.id), there.get(block.id), letter.language, language)
        for block in letter.blocks
    )
    wordings = tuple(_kept(wording, letter.language, language) for wording in letter.wordings)
    told = replace(letter, language=language, blocks=blocks, wordings=wordings)
    if template is None or letter.title != _title(letter, template, library):
        return told
    return replace(told, title=_title(told, template, library))


def _title(letter: Letter, template: Template, library: Library) -> str:
    return letter_title(letter, template, own_library(letter, library))


def _told(
    block: Block, here: Block | None, there: Block | None, before: str, language: str
) -> Block:
    if here is not None and there is not None and block.text == here.text:
        return replace(block, text=there.text, language=there.language, unchecked=there.unchecked)
    own = block.language or before
    kept = "" if primary(own) == primary(language) or not block.text.strip() else own
    return replace(block, language=kept)


def _kept(wording: Wording, before: str, language: str) -> Wording:
    own = wording.language or before
    return replace(wording, language="" if primary(own) == primary(language) else own)
