"""Letters in Russian and Kazakh: whole in every template."""

from collections.abc import Iterator
from itertools import product

import pytest

from briefer.composing.edits import add_trace
from briefer.composing.outline import PieceKind
from briefer.composing.outlining import outline
from briefer.composing.starting import start_letter
from briefer.composing.trace_table import trace_table
from briefer.domain.ids import AddresseeId, LetterId
from briefer.domain.letter import Letter
from briefer.storage.content import load_phrases
from tests.golden import bundled

SETTING = bundled()
LIBRARY = SETTING.library
LANGUAGES = ("ru", "kk")


def letters(language: str) -> Iterator[Letter]:
    """Yield each bundled template's letter to every bundled reader, now and in 1999."""
    for template, reader, day in product(LIBRARY.templates, LIBRARY.addressees, SETTING.days):
        yield start_letter(
            LIBRARY,
            reader.id,
            template=template.id,
            sender=LIBRARY.senders[0],
            date=day,
            letter_id=LetterId("told"),
            language=language,
        )


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_but_official_words_is_left_in_another_language(language: str) -> None:
    phrases = load_phrases(language)
    left = {
        (piece.place, piece.language)
        for letter in letters(language)
        for block in outline(letter, LIBRARY, phrases).blocks
        for piece in block.pieces
        if piece.language not in {None, language} and piece.kind is not PieceKind.QUOTATION
    }
    assert left == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_ends_twice_where_a_date_ends_with_a_stop(language: str) -> None:
    phrases = load_phrases(language)
    for letter in letters(language):
        blocks = outline(letter, LIBRARY, phrases).blocks
        assert [p.text for block in blocks for p in block.pieces if ".." in p.text] == []


def test_the_traceability_table_speaks_the_letters_language() -> None:
    phrases = load_phrases("ru")
    letter = next(
        one
        for one in letters("ru")
        if one.addressee == AddresseeId("kz-government") and one.date == SETTING.days[0]
    )
    traced = add_trace(letter)
    rows = trace_table(traced, outline(traced, LIBRARY, phrases), LIBRARY)
    first = rows[0]
    assert first.where == "под заголовком «To the Government of Kazakhstan», пункт\u00a01"
    assert first.overtaken is not None
    assert first.overtaken.what.startswith("Казахстан ратифицировал")
    assert first.finding.startswith("В докладе установлено")
    assert [known.hook.short_name for known in first.provisions] == ["МПГПП"] * 4
    after = (known.successor for row in rows for known in row.provisions)
    assert {successor.short_name for successor in after if successor is not None} == {
        "Конституция Казахстана (2026\u00a0г.)",
        "Закон Казахстана о национальной безопасности (2012\u00a0г.)",
    }
