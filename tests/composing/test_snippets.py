import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.composing.outlining import outline
from briefer.composing.phrases import Phrases
from briefer.composing.snippets import LONGEST_NAME, block_of, filled_words, snippet_of
from briefer.composing.starting import start_letter
from briefer.domain.base import Translation
from briefer.domain.ids import AddresseeId, LetterId, SnippetId
from briefer.domain.letter import Letter
from briefer.domain.library import Library
from briefer.domain.snippet import Snippet
from briefer.storage.content import load_library, load_phrases


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library()


@pytest.fixture(scope="module")
def phrases() -> Phrases:
    return load_phrases("en")


@pytest.fixture(scope="module")
def letter(library: Library) -> Letter:
    return start_letter(
        library,
        AddresseeId("ebrd"),
        template=None,
        sender=library.senders[0],
        date=dt.date(2026, 11, 12),
        letter_id=LetterId("l"),
    )


def test_bundled_snippets_have_all_their_placeholders_filled(
    library: Library, letter: Letter, phrases: Phrases
) -> None:
    assert len(library.snippets) >= 4
    for snippet in library.snippets:
        words = filled_words(snippet, letter, library, phrases)
        assert words
        assert "{" not in words
        assert "[" not in words


def test_a_snippet_is_told_in_the_letters_language_and_falls_back_visibly() -> None:
    told = Translation(language="fr", part="text", text="Merci, {reader}.", checked=None)
    snippet = Snippet(id=SnippetId("s"), name="Thanks", text="Thanks.", translations=(told,))
    french, russian = block_of(snippet, "fr"), block_of(snippet, "ru")
    assert (french.text, french.language, french.unchecked) == ("Merci, {reader}.", "", True)
    assert (russian.text, russian.language) == ("Thanks.", "en")


def test_an_unknown_placeholder_is_told_of_and_never_carried_out(
    library: Library, letter: Letter, phrases: Phrases
) -> None:
    snippet = Snippet(id=SnippetId("s"), name="x", text="See {sender.secret}.")
    block = block_of(snippet, "en")
    made = outline(letter.with_blocks((*letter.blocks, block)), library, phrases)
    assert [(found.place, found.name) for found in made.unfilled if found.place == block.id] == [
        (block.id, "sender.secret")
    ]


def test_particulars_become_placeholders_again(
    library: Library, letter: Letter, phrases: Phrases
) -> None:
    name = library.senders[0].organisation
    made = snippet_of(f"Write to {name} soon.", letter, library, phrases, key=SnippetId("s"))
    assert made.text == "Write to {sender.organisation} soon."
    assert name in filled_words(made, letter, library, phrases)


@given(text=st.text(max_size=300))
def test_any_words_make_a_snippet(
    library: Library, letter: Letter, phrases: Phrases, text: str
) -> None:
    made = snippet_of(text, letter, library, phrases, key=SnippetId("s"))
    assert len(made.name) <= LONGEST_NAME
    filled_words(made, letter, library, phrases)
