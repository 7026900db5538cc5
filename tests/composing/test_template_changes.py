"""Templates changed step by step."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from briefer.composing import template_changes as changes
from briefer.domain.base import Translation
from briefer.domain.ids import BlockId, TemplateId
from briefer.domain.template import Block, BlockKind, Condition, Template

A, B, C = BlockId("a"), BlockId("b"), BlockId("c")


def template() -> Template:
    return Template(
        id=TemplateId("t"),
        name="Letter",
        description="",
        language="en",
        title="",
        title_alone="",
        blocks=tuple(
            Block(id=key, kind=BlockKind.PARAGRAPH, text=f"{key} text") for key in (A, B, C)
        ),
        translations=(Translation(part="blocks/b", language="fr", text="texte b"),),
    )


def keys(of: Template) -> str:
    return "".join(block.id for block in of.blocks)


def test_a_block_moves_past_its_neighbour_and_not_beyond_the_end() -> None:
    assert keys(changes.shifted(template(), B, -1)) == "bac"
    assert keys(changes.shifted(template(), B, 1)) == "acb"
    assert keys(changes.shifted(template(), C, 1)) == "abc"
    assert keys(changes.put_at(template(), C, 0)) == "cab"


def test_words_go_into_the_language_that_they_are_in() -> None:
    own = changes.worded(template(), B, "new", "en-GB")
    assert changes.block_of(own, B) == Block(id=B, kind=BlockKind.PARAGRAPH, text="new")
    french = changes.worded(template(), B, "nouveau", "fr")
    assert french.blocks == template().blocks
    assert [text.text for text in french.translations] == ["nouveau"]
    fresh = changes.worded(template(), A, "neuf", "fr")
    assert [text.part for text in fresh.translations] == ["blocks/b", "blocks/a"]


def test_a_translation_without_words_is_none() -> None:
    assert changes.worded(template(), B, " ", "fr").translations == ()
    assert changes.worded(template(), A, " ", "fr") == template()


def test_a_block_goes_with_its_words_in_other_languages_and_is_copied_with_them() -> None:
    assert changes.removed(template(), B).translations == ()
    grown, copy = changes.doubled(template(), B)
    assert keys(grown) == "ab" + copy + "c"
    assert [text.part for text in grown.translations] == ["blocks/b", f"blocks/{copy}"]


def test_a_new_block_stands_behind_the_one_named_and_when_it_has_something_to_say() -> None:
    grown, key = changes.added(template(), A, BlockKind.LEGAL_BASIS)
    assert [block.id for block in grown.blocks] == ["a", key, "b", "c"]
    assert changes.block_of(grown, key) == Block(
        id=key, kind=BlockKind.LEGAL_BASIS, when=Condition.HAS_HOOKS
    )
    assert changes.added(grown, None, BlockKind.LEGAL_BASIS)[1] == "legal-basis-2"


def test_confirming_a_language_confirms_its_words_only() -> None:
    both = changes.worded(template(), A, "текст", "ru")
    done = changes.confirmed(both, "fr", dt.date(2026, 11, 12))
    days = {text.language: text.checked for text in done.translations}
    assert days == {"fr": dt.date(2026, 11, 12), "ru": None}


@given(st.lists(st.sampled_from(list(BlockKind)), max_size=8))
def test_every_block_has_an_id_of_its_own(kinds: list[BlockKind]) -> None:
    grown = template()
    for kind in kinds:
        grown, key = changes.added(grown, BlockId("a"), kind)
        grown, _ = changes.doubled(grown, key)
    assert len({block.id for block in grown.blocks}) == 3 + 2 * len(kinds)
