"""The legal annex: each provision once, its official words, how it stands, who invokes it."""

from collections.abc import Iterator

from briefer.composing.bearing import Bearing
from briefer.composing.dates import listed, long_date
from briefer.composing.law_words import checked_of, named, status_of
from briefer.composing.looks import lines
from briefer.composing.packing.bound import BoundPack
from briefer.composing.placeholders import Body, fill, placeholders
from briefer.document.nodes import (
    Block,
    Heading,
    Inline,
    Paragraph,
    ParagraphStyle,
    Quotation,
    Reference,
    Text,
)
from briefer.domain.addressee import Addressee, in_language
from briefer.domain.ids import AddresseeId, HookId


def law_of(bound: BoundPack) -> Iterator[Block]:
    """Yield every provision that the letters invoke, or that their requests rest on or aim at."""
    if not bound.law:
        return
    day = long_date(bound.date, bound.language)
    lead = bound.phrases.pack.law_lead.format(date=day)
    yield Paragraph(anchor="law/lead", inlines=lines(lead))
    for key, known in bound.law.items():
        yield from _provision(key, known, bound)


def _provision(key: HookId, known: Bearing, bound: BoundPack) -> Iterator[Block]:
    anchor, words, hook = bound.law_anchor(key), bound.phrases.pack, known.hook
    title = named(hook, bound.phrases.trace)
    yield Heading(anchor=anchor, level=2, inlines=(Text(text=title),))
    yield from _wording(known, bound)
    yield Paragraph(
        anchor=f"{anchor}/citation",
        inlines=(Text(text=hook.citation),),
        style=ParagraphStyle.CITATION,
    )
    day = long_date(bound.date, bound.language)
    status = words.status.format(
        date=day, status=status_of(known, bound.phrases.trace, bound.language)
    )
    days = checked_of(known, bound.phrases.trace, bound.language)
    said = [status, words.checked.format(days=days)]
    bodies = listed([*_bound_bodies(known, bound)], bound.language)
    if bodies:
        said.append(words.binds.format(bodies=bodies))
    yield Paragraph(anchor=f"{anchor}/status", inlines=(Text(text=" ".join(said)),))
    yield Paragraph(anchor=f"{anchor}/letters", inlines=tuple(_invoked(key, bound)))


def _wording(known: Bearing, bound: BoundPack) -> Iterator[Block]:
    """Yield the official words, or what they say in ours where there are none at hand."""
    hook, phrases = known.hook, bound.phrases
    anchor = bound.law_anchor(hook.id)
    if hook.quotation is None:
        said = _named_to_all(hook.paraphrase, bound)
        if said:
            text = phrases.pack.paraphrase.replace("{words}", said)
            yield Paragraph(anchor=f"{anchor}/paraphrase", inlines=lines(text))
        return
    quoted = f"{phrases.open_quote}{hook.quotation.text}{phrases.close_quote}"
    inlines: list[Inline] = [Text(text=quoted, language=hook.quotation.language)]
    if known.wording_checked is None:
        inlines.append(Text(text=f" {phrases.wording_unchecked}", italic=True))
    yield Quotation(anchor=f"{anchor}/quotation", inlines=tuple(inlines))


def _named_to_all(paraphrase: str, bound: BoundPack) -> str:
    """Return a paraphrase with its bodies named as to others; nothing where it needs a reader."""
    values: dict[str, str] = {}
    for found in placeholders(paraphrase):
        if not isinstance(found, Body):
            return ""
        body = _body(found.id, bound)
        if body is None:
            return ""
        in_case = f".{found.case}" if found.case else ""
        name = f"body:{found.id}{in_case}"
        values[name] = body.naming.case(found.case).third
        values[f"{name}'s"] = body.naming.third_possessive
    return fill(paraphrase, values, {}).text


def _bound_bodies(known: Bearing, bound: BoundPack) -> Iterator[str]:
    """Yield whom a provision binds, as others call them."""
    for binding in known.hook.binds:
        body = _body(binding.body, bound)
        if body is not None:
            yield body.naming.third


def _body(key: AddresseeId, bound: BoundPack) -> Addressee | None:
    """Return a body in the pack's language, as the first letter that knows it has it."""
    found = (letter.told.find(Addressee, key) for letter in bound.letters)
    body = next((known for known in found if known is not None), None)
    return None if body is None else in_language(body, bound.language)


def _invoked(key: HookId, bound: BoundPack) -> Iterator[Inline]:
    """Yield the letters that invoke a provision, each a link to where it does."""
    words = bound.phrases.pack
    where = [
        Reference(
            text=words.letter.format(number=letter.number, reader=letter.reader.short_name),
            target=letter.invoked[key],
        )
        for letter in bound.letters
        if key in letter.invoked
    ]
    if not where:
        yield Text(text=words.not_invoked)
        return
    before, _, after = words.invoked.partition("{letters}")
    yield Text(text=before)
    for place, reference in enumerate(where):
        if place:
            yield Text(text="; ")
        yield reference
    yield Text(text=after)
