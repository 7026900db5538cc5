"""Plans: whether a template can make a sound letter, whoever it came from."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefer.composing.checks.fields import field_findings
from briefer.composing.checks.papers import too_many_blocks
from briefer.composing.phrases import Phrases
from briefer.composing.placeholders import ask_sets
from briefer.domain.addressee import Addressee
from briefer.domain.finding import Finding, Severity
from briefer.domain.ids import AddresseeId, Place
from briefer.domain.library import Library
from briefer.domain.template import LONGEST_BLOCK, MOST_BLOCKS, BlockKind, Template
from briefer.sentences import sentence, shown

IN_TITLE = frozenset({"addressee.short_name", "country"})
"""Plain names that a template's titles may use."""

TITLES = Place("template/title")
"""Where what is wrong with a template's titles stands."""

_BRACES = re.compile(r"\{([^{}]*)\}")


class _Text(NamedTuple):
    place: Place
    words: str


def template_findings(
    template: Template, library: Library, phrases: Phrases
) -> tuple[Finding, ...]:
    """Return what is wrong with a template, in all its languages, each thing with its place.

    The place is a block's id, or TITLES. Nothing of a template that is too large is looked at.
    """
    if len(template.blocks) > MOST_BLOCKS:
        return (too_many_blocks(len(template.blocks), Place(template.blocks[0].id)),)
    found = dict.fromkeys(_same_ids(template))
    for text in _texts(template):
        found |= dict.fromkeys(_in_text(text, library, phrases))
    found |= dict.fromkeys(_sets(template, library))
    return tuple(found)


def _texts(template: Template) -> Iterator[_Text]:
    yield from (_Text(TITLES, words) for words in (template.title, template.title_alone))
    yield from (_Text(Place(block.id), block.text) for block in template.blocks)
    for text in template.translations:
        part, _, block = text.part.partition("/")
        if part in {"title", "title_alone", "blocks"}:
            yield _Text(Place(block) if block else TITLES, text.text)


def _in_text(text: _Text, library: Library, phrases: Phrases) -> Iterator[Finding]:
    place, words = text
    if len(words) > LONGEST_BLOCK:
        yield Finding(
            code="text-too-long",
            severity=Severity.ERROR,
            message=sentence(
                "A text has {count} characters; a block can have {most}.",
                count=len(words),
                most=LONGEST_BLOCK,
            ),
            place=place,
            firm=True,
        )
        return
    for inside in dict.fromkeys(_BRACES.findall(words)):
        yield from field_findings(place, f"{{{inside}}}", inside, phrases, library)
        if place == TITLES:
            yield from _in_title(inside)
    if re.search(r"[{}]", _BRACES.sub("", words)):
        yield Finding(
            code="lone-brace",
            severity=Severity.WARNING,
            message=sentence("A brace stands alone; a field has one before and one after it."),
            place=place,
        )


def _in_title(inside: str) -> Iterator[Finding]:
    if inside not in IN_TITLE:
        yield Finding(
            code="not-in-title",
            severity=Severity.WARNING,
            message=sentence(
                "A title can name the reader and the country, but not “{name}”.", name=shown(inside)
            ),
            place=TITLES,
            words=f"{{{inside}}}",
        )


def _same_ids(template: Template) -> Iterator[Finding]:
    seen: set[str] = set()
    for block in template.blocks:
        if block.id in seen:
            yield Finding(
                code="same-id",
                severity=Severity.ERROR,
                message=sentence(
                    "Two blocks are called “{block}”; only one of them can be worded.",
                    block=shown(block.id),
                ),
                place=Place(block.id),
                firm=True,
            )
        seen.add(block.id)


def _sets(template: Template, library: Library) -> Iterator[Finding]:
    """Yield what is wrong with the sets of asks that the template brings along."""
    has_annex = any(block.kind is BlockKind.ANNEX for block in template.blocks)
    for block in template.blocks:
        for body in dict.fromkeys(ask_sets(block.text)):
            known = library.find(Addressee, body)
            if known is None:
                continue
            name = shown(known.naming.third)
            if not library.made_to({body}):
                yield _about_set(
                    "empty-annex",
                    sentence("The library has no recommendations to {body}.", body=name),
                    Place(block.id),
                )
            elif not has_annex:
                yield _about_set(
                    "no-annex",
                    sentence(
                        "The text refers to the recommendations to {body}, but the template has "
                        "no annex for them.",
                        body=name,
                    ),
                    Place(block.id),
                )
            if _loops(body, library):
                yield _about_set(
                    "asks-loop",
                    sentence(
                        "What is recommended to {body} refers to itself, be it through others; "
                        "a reader could follow it without end.",
                        body=name,
                    ),
                    Place(block.id),
                )


def _about_set(code: str, message: str, place: Place) -> Finding:
    return Finding(code=code, severity=Severity.WARNING, message=message, place=place)


def _loops(body: AddresseeId, library: Library) -> bool:
    """Return whether following what the asks of a set refer to leads back to the set."""
    seen: set[AddresseeId] = set()
    waiting = [body]
    while waiting:
        asks = (ask for item in library.made_to({waiting.pop()}) for ask in item.asks)
        for following in (following for ask in asks for following in ask_sets(ask.clause)):
            if following == body:
                return True
            if following not in seen:
                seen.add(following)
                waiting.append(following)
    return False
