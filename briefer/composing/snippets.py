"""Snippets in letters: the words that one puts there, and those that one is made of."""

from msgspec.structs import replace

from briefer.composing.outline import PieceKind
from briefer.composing.outlining import outline
from briefer.composing.own_library import own_library
from briefer.composing.parallel import Parallel, has_words
from briefer.composing.particulars import Particulars, put_back
from briefer.composing.phrases import Phrases
from briefer.domain.ids import BlockId, SnippetId
from briefer.domain.letter import Letter
from briefer.domain.library import Library
from briefer.domain.snippet import Snippet
from briefer.domain.template import LONGEST_BLOCK, Block, BlockKind

LONGEST_NAME = 60
"""How many characters a proposed name has at most."""

_TRIED = BlockId("snippet-to-be-inserted")


def block_of(snippet: Snippet, language: str) -> Block:
    """Return a snippet as a paragraph, in a language as far as it has words in it.

    The block says which language its words are still in, and whether a machine translated them.
    """
    texts = Parallel(snippet.language, snippet.translations, language)
    told = texts.told("text", snippet.text)
    return Block(
        id=_TRIED,
        kind=BlockKind.PARAGRAPH,
        text=told.text.strip()[:LONGEST_BLOCK],
        language=told.language if has_words(told.text) else "",
        unchecked=told.unchecked,
    )


def filled_words(snippet: Snippet, letter: Letter, library: Library, phrases: Phrases) -> str:
    """Return the words of a snippet as they would stand in a letter, its placeholders filled."""
    tried = replace(letter, blocks=(*letter.blocks, block_of(snippet, letter.language)))
    made = outline(tried, own_library(tried, library), phrases)
    pieces = (piece for block in made.blocks if block.id == _TRIED for piece in block.pieces)
    return "\n\n".join(piece.text for piece in pieces if piece.kind is PieceKind.PARAGRAPH)


def name_in(snippet: Snippet, language: str) -> str:
    """Return what a snippet is called in a language, as far as it has a name in it."""
    texts = Parallel(snippet.language, snippet.translations, language)
    return texts.words("name", snippet.name)


def snippet_of(
    text: str, letter: Letter, library: Library, phrases: Phrases, *, key: SnippetId
) -> Snippet:
    """Return a snippet made of words of a letter: its particulars become placeholders again."""
    particulars = Particulars(letter, library, phrases).in_block(BlockKind.PARAGRAPH)
    return Snippet(
        id=key,
        name=_name(text),
        text=put_back(text.strip(), particulars).text,
        language=letter.language,
    )


def _name(text: str) -> str:
    words = " ".join(text.split())
    if len(words) <= LONGEST_NAME:
        return words
    return words[: LONGEST_NAME - 1].rpartition(" ")[0] + "…"
