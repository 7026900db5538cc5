"""Grouping: items under the bodies that they are made to, each body once."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from msgspec.structs import replace
from rapidfuzz import fuzz, process

from briefer.domain.ids import AddresseeId
from briefer.reading.proposing.asking import begins_with_verb
from briefer.reading.proposing.calling import Call, calls_in, has_purpose, named_inside
from briefer.reading.proposing.countries import country_in
from briefer.reading.proposing.headings import Headings
from briefer.reading.proposing.itemising import Draft
from briefer.reading.proposing.naming import Naming
from briefer.reading.proposing.parts import Section
from briefer.reading.proposing.pieces import Piece, parted
from briefer.reading.proposing.plain import folded, words_of

_CALLING: Final = re.compile(
    r".{0,240}\b(?:call|calls|urge|urges|recommend|recommends|ask|asks|should|must)\b.*:$"
)
_REFERRING: Final = re.compile(r"the (?:company|corporation|firm|enterprise)", re.IGNORECASE)
"""Words for the body named before."""
_BRACKETS: Final = re.compile(r"\((?P<name>[A-Z][^()]{2,90})\)[.;]?$")
_LISTED: Final = re.compile(r"\s*(?:[,;/&]|\band\b)\s*")
_ANEW: Final = re.compile(r"(?:also )?(?:calls? (?:up)?on|urges?|invites|asks)\b", re.IGNORECASE)
_ACRONYM: Final = re.compile(r"(?:[Tt]he )?([A-Z]{3,})")
_INITIAL: Final = re.compile(r"\b[A-Z](?=[a-z])")
_SAME: Final = 97
"""How alike two texts are that differ in a full stop or a bracket."""


@dataclass
class Group:
    """A body with its items."""

    name: str
    matched: AddresseeId | None = None
    heading: Piece | None = None
    drafts: list[Draft] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    """The words of its items, made comparable."""


class Grouping:
    """Puts the items of one section after another under their bodies."""

    def __init__(self, naming: Naming, headings: Headings, implied: str | None) -> None:
        """Take whom the whole report is addressed to, where it is known."""
        self._naming = naming
        self._headings = headings
        self._implied = implied
        self._groups: list[Group] = []

    @property
    def groups(self) -> list[Group]:
        """The bodies that have items, in the order of the report."""
        nobody = [group for group in self._groups if not group.name and group.drafts]
        governing = self._governing()
        if nobody and governing:
            drafts = [*nobody[0].drafts, *governing.drafts]
            governing.drafts = sorted(drafts, key=lambda draft: draft.own[0].line)
            nobody[0].drafts = []
        return [group for group in self._groups if group.drafts]

    def add(self, section: Section, drafts: Sequence[Draft], column: dict[int, str]) -> None:
        """Add the items of a section; `column` has the bodies that a table names, by line."""
        for draft in drafts:
            told = column.get(draft.own[0].line)
            if told:
                self._put(self._group(told, None), draft)
            elif section.named is None or self._is_one_of(section.named.name, draft):
                for half in self._halves(draft):
                    self._unnamed(half)
            elif _is_sentence(section.heading) and not draft.own[0].marker:
                self._after_lead(section, draft)
            else:
                self._put(self._group(section.named.name, section), draft)

    def _is_one_of(self, name: str, draft: Draft) -> bool:
        """Tell whether an item under "To the Governments" says which of them it asks."""
        inside = named_inside(draft.text, self._headings) if self._naming.is_many(name) else None
        return inside is not None and country_in(inside) is not None

    def _after_lead(self, section: Section, draft: Draft) -> None:
        """Add a paragraph after the list of "We urge the Union to:"; it may ask another body."""
        calls = calls_in(draft.text, self._headings)
        named = section.named.name if section.named else ""
        if calls and not begins_with_verb(draft.text):
            self._unnamed(draft)
        else:
            self._put(self._group(named, section), draft)

    def _halves(self, draft: Draft) -> list[Draft]:
        """Return an item that asks two bodies of different names as one for each."""
        if draft.subs or len(draft.own) > 1:
            return [draft]
        calls = calls_in(draft.text, self._headings)
        other = next((call for call in calls[1:] if self._is_apart(calls[0], call, draft)), None)
        if other is None:
            return [draft]
        before, after = parted(draft.own[0], other.start)
        before = replace(before, text=before.text[: other.end], end=before.start + other.end)
        rest = Draft(own=[replace(after, marker="")])
        return [Draft(own=[before], context=draft.context), *self._halves(rest)]

    def _is_apart(self, first: Call, other: Call, draft: Draft) -> bool:
        """Tell whether a half is for another body; one that calls anew needs no known one."""
        anew = _ANEW.match(draft.text, other.start) is not None
        alike = set(words_of(first.name)) & set(words_of(other.name)) - {"the", "of", "and"}
        return self._is_another(first, other) or (anew and not alike)

    def _is_another(self, first: Call, other: Call) -> bool:
        """Tell whether two names are certainly of bodies that have nothing in common."""
        one, two = (self._naming.find(call.name) for call in (first, other))
        if two is not None:
            return two != one and not self._naming.are_related(one, two)
        return self._naming.is_known(other.name) or country_in(other.name) is not None

    def _unnamed(self, draft: Draft) -> None:
        inside = named_inside(draft.text, self._headings) or self._in_brackets(draft.text)
        if self._implied and (inside is None or self._naming.find(inside) is None):
            self._put(self._group(self._implied, None), draft)
        elif inside and not (self._groups and _REFERRING.fullmatch(inside)):
            self._put(self._group(inside, None), draft)
        else:
            self._put(self._likeliest(draft), draft)

    def _in_brackets(self, text: str) -> str | None:
        """Return the body that stands in brackets after what it should do; no State of a review."""
        found = _BRACKETS.search(text)
        if found is None or self._implied or not begins_with_verb(text):
            return None
        first = _LISTED.split(found["name"], maxsplit=1)[0]
        known = self._naming.find(first) is not None or self._naming.is_known(first)
        named = not first.isupper() and self._headings.is_body(first)
        return found["name"] if (known or named) and country_in(first) is None else None

    def _likeliest(self, draft: Draft) -> Group:
        """Return whom an item is made to that names nobody: "Barriers should be removed"."""
        governing = self._governing()
        asked = begins_with_verb(draft.text) and not has_purpose(draft.text)
        if governing and not asked:
            return governing
        return self._groups[-1] if self._groups and asked else self._group("", None)

    def _governing(self) -> Group | None:
        """Return the group of the government that the report is about."""
        own = self._naming.own_government
        governing = (
            group
            for group in self._groups
            if (own and group.matched == own) or self._naming.is_the_government(group.name)
        )
        return next(governing, None)

    def _put(self, group: Group, draft: Draft) -> None:
        """Add an item, unless the report has said the very same to this body before."""
        words = folded(draft.text)
        if not process.extractOne(words, group.said, scorer=fuzz.ratio, score_cutoff=_SAME):
            group.drafts.append(draft)
            group.said.append(words)

    def _group(self, name: str, section: Section | None) -> Group:
        matched = self._naming.find(name) if name else None
        for known in self._groups:
            if (matched and known.matched == matched) or _same(known.name, name):
                return known
            if _is_short_for(known.name, name) or _is_short_for(name, known.name):
                return known
        fresh = Group(name=name, matched=matched, heading=section.heading if section else None)
        self._groups.append(fresh)
        return fresh


def _is_sentence(heading: Piece | None) -> bool:
    return heading is not None and bool(_CALLING.match(heading.plain))


def _is_short_for(short: str, name: str) -> bool:
    """Tell whether "the CEC" is the "Central Election Commission (CEC)"."""
    letters = _ACRONYM.fullmatch(short)
    full = name.removeprefix("The ").partition("(")[0]
    return letters is not None and letters[1] == "".join(_INITIAL.findall(full))


def _same(one: str, other: str) -> bool:
    little = {"the", "le", "la", "les", "l", "el", "los", "las"}
    mine, theirs = (
        [word for word in words_of(name) if word not in little] for name in (one, other)
    )
    return mine == theirs
