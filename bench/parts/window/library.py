"""A library file on disk whose letters hold what all benchmarks' letters hold."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from bench.letters import letter
from briefer.bootstrap import App
from briefer.document.nodes import Document, NumberedList, Paragraph, ParagraphStyle, Text
from briefer.document.nodes import Quotation as Quoted
from briefer.document.walk import plain
from briefer.domain.base import Provenance
from briefer.domain.ids import AddresseeId, AskId, HookId, RecommendationId, SourceId
from briefer.domain.law import Binding, LegalHook, Quotation
from briefer.domain.recommendation import Ask, Recommendation
from briefer.domain.records import Record, key_of
from briefer.domain.source import Source
from briefer.services.records import Batch, Change, Held

READER = AddresseeId("reader")
"""The body whose letters are measured."""

OTHERS = tuple(AddresseeId(f"reader-{number}") for number in range(4))
"""Bodies that a letter can be changed over to; twelve things are asked of each."""

_SOURCE = SourceId("bench-report")
_ORIGIN = Provenance(origin="bench")


def fill_library(app: App, asks: int) -> None:
    """Put the bodies, the law and the recommendations in; `asks` are asked of READER."""
    made = [_source(), *_bodies(app), *_hooks(letter(0)), *_asked_of(READER, asks, 0)]
    for number, body in enumerate(OTHERS, start=1):
        made += _asked_of(body, 12, 1000 * number)
    changes = tuple(
        Change(key=key_of(record), before=None, after=Held(record=record)) for record in made
    )
    app.records.commit(Batch(label="Bench", changes=changes, imported=True))


def paragraphs() -> tuple[str, ...]:
    """Return the paragraphs in Kazakh and in Russian; the template has the ones in English."""
    return tuple(
        plain(block.inlines)
        for block in letter(0).blocks
        if isinstance(block, Paragraph)
        and block.style is ParagraphStyle.BODY
        and any(isinstance(inline, Text) and inline.language for inline in block.inlines)
    )


def _source() -> Source:
    return Source(
        id=_SOURCE,
        title="On schooling in the languages of minorities",
        publisher="Coalition for Languages",
        date="2026-03",
        language="en",
        country="KZ",
        summary="Minorities are refused lessons in their own tongue.",
        provenance=_ORIGIN,
    )


def _bodies(app: App) -> Iterator[Record]:
    model = app.library.addressee(AddresseeId("osce"))
    for number, key in enumerate((READER, *OTHERS)):
        name = f"Reader {number}"
        yield replace(model, id=key, name=name, short_name=name, aliases=(), translations=())


def _hooks(document: Document) -> Iterator[Record]:
    binds = tuple(Binding(body=body, reason="as a party") for body in (READER, *OTHERS))
    quoted = [plain(block.inlines) for block in document.blocks if isinstance(block, Quoted)]
    for number, words in enumerate(quoted):
        yield LegalHook(
            id=HookId(f"bench-{number}"),
            instrument=f"Convention {number}",
            short_name=f"Convention {number}",
            provision="Article 1",
            linking="You have undertaken:",
            paraphrase="You have undertaken this.",
            citation=f"Convention {number}, Article 1",
            provenance=_ORIGIN,
            quotation=Quotation(text=words.strip("“”")),
            binds=binds,
        )


def _asked_of(body: AddresseeId, count: int, seed: int) -> Iterator[Record]:
    """Yield recommendations whose asks have the words of all benchmarks' letters."""
    for number, clause in enumerate(_clauses(count, seed)):
        key = f"{body}-{number}"
        yield Recommendation(
            id=RecommendationId(key),
            source=_SOURCE,
            addressee=body,
            number=number + 1,
            title=clause[:40],
            text=clause,
            place=f"item {number + 1}",
            asks=(Ask(id=AskId(f"{key}.1"), title=clause[:40], subject=body, clause=clause),),
        )


def _clauses(count: int, seed: int) -> Sequence[str]:
    found: dict[str, None] = {}
    number = seed
    while len(found) < count:
        number += 1
        for block in letter(number).blocks:
            if isinstance(block, NumberedList):
                found |= {plain(item.inlines).rstrip(";"): None for item in block.items}
    return [*found][:count]
