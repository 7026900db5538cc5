"""What is wrong with a template is told with its place, whoever the template came from."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefer.composing.checks.fields import nearest
from briefer.composing.checks.papers import too_many_blocks
from briefer.composing.checks.plans import TITLES, template_findings
from briefer.composing.fixes import mended
from briefer.composing.placeholders import NAMES
from briefer.domain.base import Translation
from briefer.domain.finding import BringBack, Finding, Severity, UseField
from briefer.domain.ids import BlockId, Place
from briefer.domain.library import Library, MemoryLibrary
from briefer.domain.template import LONGEST_BLOCK, MOST_BLOCKS, Block, BlockKind, Template
from briefer.storage.content import load_library, load_phrases
from tests.ruritania import library

PHRASES = load_phrases("en")
BUNDLED = load_library()
PLAIN = replace(BUNDLED.templates[0], translations=())


def saying(*texts: str, translations: tuple[Translation, ...] = ()) -> Template:
    """Return a template with a paragraph for each text."""
    blocks = tuple(
        Block(id=BlockId(f"p{number}"), kind=BlockKind.PARAGRAPH, text=text)
        for number, text in enumerate(texts, 1)
    )
    return replace(PLAIN, blocks=blocks, translations=translations)


def faults(template: Template, known: Library = BUNDLED) -> list[tuple[str, str]]:
    found = template_findings(template, known, PHRASES)
    return [(finding.code, finding.place) for finding in found]


def only(template: Template, known: Library = BUNDLED) -> Finding:
    (finding,) = template_findings(template, known, PHRASES)
    return finding


@pytest.mark.parametrize("template", BUNDLED.templates, ids=lambda template: template.id)
def test_the_templates_that_briefer_brings_are_well(template: Template) -> None:
    assert template_findings(template, BUNDLED, PHRASES) == ()


def test_a_field_that_there_is_not_is_told_with_the_one_that_was_meant() -> None:
    finding = only(saying("Dear {addressee.name},", "We found {source.sumary}."))
    assert (finding.code, finding.place, finding.words) == (
        "unknown-placeholder",
        "p2",
        "{source.sumary}",
    )
    assert finding.message == (
        "No field is called “source.sumary”. Perhaps “what the report found” was meant."
    )
    assert finding.firm
    assert finding.fix == UseField(
        place=Place("p2"),
        words="{source.sumary}",
        name="source.summary",
        called="what the report found",
    )


def test_one_click_puts_it_right_in_every_language() -> None:
    french = Translation(part="blocks/p1", language="fr", text="Voici {source.sumary}.")
    template = saying("This is {source.sumary}.", translations=(french,))
    fix = only(template).fix
    assert fix is not None
    after = mended(template, fix)
    assert after.blocks[0].text == "This is {source.summary}."
    assert after.translations[0].text == "Voici {source.summary}."
    assert faults(after) == []
    assert mended(template, BringBack(block=BlockId("p1"))) == template


def test_a_fault_in_one_language_only_is_found_there() -> None:
    french = Translation(part="blocks/p1", language="fr", text="Le {dat}.")
    assert faults(saying("On {date}.", translations=(french,))) == [("unknown-placeholder", "p1")]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("sender.organization", "sender.organisation"),
        ("your organisation", "sender.organisation"),
        ("adressee.name", "addressee.name"),
        ("reply by", "reply_by"),
        ("qwxz", None),
        ("", None),
        ("x" * 5000, None),
    ],
)
def test_what_was_meant_is_guessed_by_name_and_by_what_people_call_it(
    typed: str, meant: str | None
) -> None:
    assert nearest(typed, PHRASES) == meant


@pytest.mark.parametrize("name", sorted(NAMES))
def test_a_slip_of_one_letter_is_seen_through(name: str) -> None:
    assert nearest(name[:-1] + "z", PHRASES) in NAMES


@pytest.mark.parametrize(
    "words",
    [
        "{0.__class__}",
        "{date.__class__.__mro__}",
        "{date!r}",
        "{date:>1000000}",
        "{{date}}",
        "{date[0]}",
        "{sender.organisation.__init__.__globals__}",
        "{'a' * 9}",
    ],
)
def test_no_expression_is_ever_worked_out(words: str) -> None:
    finding = next(iter(template_findings(saying(words), BUNDLED, PHRASES)), None)
    if words == "{{date}}":
        assert finding is not None
        assert finding.code == "lone-brace"
    else:
        assert finding is not None
        assert finding.code == "unknown-placeholder"


def test_a_body_that_is_gone_is_told() -> None:
    assert faults(saying("We ask {body:nobody} and {asks:nobody}.")) == [
        ("unknown-placeholder", "p1"),
        ("unknown-placeholder", "p1"),
    ]


def test_a_set_of_recommendations_needs_some_and_an_annex() -> None:
    annexed = replace(PLAIN, blocks=(*saying("See {asks:kz-government}.").blocks, PLAIN.blocks[-1]))
    assert PLAIN.blocks[-1].kind is BlockKind.ANNEX
    assert faults(annexed) == []
    assert faults(saying("See {asks:kz-government}.")) == [("no-annex", "p1")]
    assert faults(saying("See {asks:osce-odihr}.")) == [("empty-annex", "p1")]


def test_recommendations_that_refer_to_each_other_without_end_are_told() -> None:
    old = library()
    first = next(item for item in old.recommendations if item.addressee == "ruritania")
    ask = replace(first.asks[0], clause="heed {asks:ruritania}")
    changed = replace(first, asks=(ask, *first.asks[1:]))
    known = MemoryLibrary(
        sources=old.sources,
        addressees=old.addressees,
        hooks=old.hooks,
        recommendations=[changed if item.id == first.id else item for item in old.recommendations],
        templates=old.templates,
    )
    template = saying("See {asks:ruritania}.")
    assert ("asks-loop", "p1") in faults(template, known)
    assert ("asks-loop", "p1") not in faults(template, old)


def test_a_title_names_the_reader_and_the_country_only() -> None:
    template = replace(saying("Words."), title="Letter of {date} on {country}")
    assert faults(template) == [("not-in-title", TITLES)]


def test_two_blocks_of_one_name_and_a_brace_alone_are_told() -> None:
    block = Block(id=BlockId("p1"), kind=BlockKind.PARAGRAPH, text="a { b")
    template = replace(PLAIN, blocks=(block, replace(block, text="c")))
    assert faults(template) == [("same-id", "p1"), ("lone-brace", "p1")]


def test_a_template_of_too_many_blocks_is_told_its_limit_and_not_looked_at() -> None:
    block = Block(id=BlockId("p"), kind=BlockKind.PARAGRAPH, text="{nothing}")
    finding = only(replace(PLAIN, blocks=(block,) * (MOST_BLOCKS + 1)))
    assert finding == too_many_blocks(MOST_BLOCKS + 1, Place("p"))
    assert (finding.severity, "1000" in finding.message) == (Severity.ERROR, True)
    kept = replace(PLAIN, blocks=(replace(block, text="Words."),) * MOST_BLOCKS)
    assert {code for code, _ in faults(kept)} == {"same-id"}


def test_a_text_that_is_too_long_is_told_its_limit() -> None:
    finding = only(saying("{x}" + "a" * LONGEST_BLOCK))
    assert (finding.code, str(LONGEST_BLOCK) in finding.message) == ("text-too-long", True)
    assert faults(saying("a" * LONGEST_BLOCK)) == []


@given(st.text(alphabet=string.ascii_letters + "{}:.'!_[]0 \n|", max_size=60))
def test_whatever_a_stranger_writes_is_told_and_mended_without_a_crash(words: str) -> None:
    template = saying(words)
    for finding in template_findings(template, BUNDLED, PHRASES):
        assert finding.place == "p1"
        if finding.fix is not None:
            template = mended(template, finding.fix)
