"""A template from a stranger: too much is refused, all else is told and does nothing."""

from typing import Any

import pytest
from msgspec.structs import replace

from briefer.composing.checks.plans import template_findings
from briefer.composing.outlining import outline
from briefer.composing.starting import start_letter
from briefer.domain.ids import AddresseeId, BlockId, LetterId, TemplateId
from briefer.domain.library import MemoryLibrary
from briefer.domain.template import MOST_BLOCKS, Block, BlockKind, Template
from briefer.services.sharing import Exchange
from briefer.storage.content import load_library, load_phrases
from briefer.storage.exchange import ExchangeUnwritable, decode_exchange, encode_exchange
from tests.ruritania import letter_to
from tests.storage.exchanges import counting, plain, refused

LIBRARY = load_library()
PHRASES = load_phrases("en")
FORMAL = LIBRARY.template(TemplateId("formal-letter"))
PARAGRAPH = Block(id=BlockId("p"), kind=BlockKind.PARAGRAPH, text="Words.")


def came(template: Template) -> Template:
    """Return a template as it comes out of a file."""
    exchange = decode_exchange(encode_exchange(Exchange(name="Theirs", records=(template,))))
    (record,) = exchange.records
    assert isinstance(record, Template)
    return record


def numbered(count: int) -> tuple[Block, ...]:
    return tuple(replace(PARAGRAPH, id=BlockId(f"p{number}")) for number in range(count))


def test_a_thousand_blocks_come_and_one_more_does_not() -> None:
    whole = replace(FORMAL, blocks=numbered(MOST_BLOCKS))
    assert came(whole) == whole
    (template,) = plain("templates", Exchange(name="From Zenda", records=(whole,)))
    refused(counting("templates", [one_more(template)]), "“formal-letter” has more than 1000")
    (letter,) = plain("letters", Exchange(name="x", letters=(letter_to("bank"),)))
    letter["blocks"] = template["blocks"]
    refused(counting("letters", [letter]), "“one” has more than 1000 blocks")
    with pytest.raises(ExchangeUnwritable, match="more than 1000 blocks"):
        encode_exchange(
            Exchange(name="x", records=(replace(FORMAL, blocks=numbered(MOST_BLOCKS + 1)),))
        )


def one_more(template: dict[str, Any]) -> dict[str, Any]:
    """Return a template, as a stranger can write it, with one more block than there can be."""
    template["blocks"].append(template["blocks"][0] | {"id": "more"})
    return template


@pytest.mark.parametrize(
    "words",
    [
        "{0.__class__.__init__.__globals__}",
        "{date.__class__}",
        "{date!r:>99999999}",
        "{{{{date}}}}",
        "{" * 20_000,
        "{}" * 10_000,
        "{asks:formal-letter}{body:../../etc}",
        "%(date)s ${date} <%= date %> {% date %} =cmd|x",
    ],
)
def test_what_looks_like_a_program_is_words(words: str) -> None:
    template = came(replace(FORMAL, blocks=(replace(PARAGRAPH, text=words),), translations=()))
    known = MemoryLibrary(
        sources=LIBRARY.sources,
        addressees=LIBRARY.addressees,
        hooks=LIBRARY.hooks,
        recommendations=LIBRARY.recommendations,
        senders=LIBRARY.senders,
        templates=(template,),
    )
    letter = start_letter(
        known,
        AddresseeId("ebrd"),
        template=template.id,
        sender=LIBRARY.senders[0],
        date=letter_to("bank").date,
        letter_id=LetterId("x"),
    )
    (block,) = outline(letter, known, PHRASES).blocks
    text = block.pieces[0].text
    assert "<class" not in text
    assert "globals" not in text.replace(words, "").replace(
        "[0.__class__.__init__.__globals__]", ""
    )
    assert len(text) <= 2 * len(words) + 100
    assert template_findings(template, LIBRARY, PHRASES)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kind", "spell"),
        ("when", "1 == 1"),
        ("when", "is-parliament or true"),
        ("text", ["a"]),
        ("run", "x"),
    ],
)
def test_the_grammar_of_blocks_is_closed(field: str, value: object) -> None:
    exchange = Exchange(name="From Zenda", records=(FORMAL,))
    # JSON that was taken apart: a stranger can put anything into it.
    template: dict[str, Any] = plain("templates", exchange)[0]
    template["blocks"][0] |= {field: value}
    refused(counting("templates", [template]), "templates.json")
