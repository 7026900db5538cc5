"""Grouping: items under the bodies that they are made to, each body once."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from briefer.domain.ids import AddresseeId
from briefer.reading.proposing.headings import Headings
from briefer.reading.proposing.inline import named_inside
from briefer.reading.proposing.itemising import Draft
from briefer.reading.proposing.naming import Naming
from briefer.reading.proposing.parts import Section
from briefer.reading.proposing.pieces import Piece
from briefer.reading.proposing.plain import words_of


@dataclass
class Group:
    """A body with its items."""

    name: str
    matched: AddresseeId | None = None
    heading: Piece | None = None
    drafts: list[Draft] = field(default_factory=list)


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
        return [group for group in self._groups if group.drafts]

    def add(self, section: Section, drafts: Sequence[Draft], column: dict[int, str]) -> None:
        """Add the items of a section; `column` has the bodies that a table names, by line."""
        for draft in drafts:
            told = column.get(draft.own[0].line)
            if told:
                self._group(told, None).drafts.append(draft)
            elif section.named:
                self._group(section.named.name, section).drafts.append(draft)
            else:
                self._unnamed(draft)

    def _unnamed(self, draft: Draft) -> None:
        inside = named_inside(draft.text, self._headings)
        if self._implied and (inside is None or self._naming.find(inside) is None):
            self._group(self._implied, None).drafts.append(draft)
        elif inside:
            self._group(inside, None).drafts.append(draft)
        elif self._groups:
            self._groups[-1].drafts.append(draft)
        else:
            self._group("", None).drafts.append(draft)

    def _group(self, name: str, section: Section | None) -> Group:
        matched = self._naming.find(name) if name else None
        for known in self._groups:
            if (matched and known.matched == matched) or _same(known.name, name):
                return known
        fresh = Group(name=name, matched=matched, heading=section.heading if section else None)
        self._groups.append(fresh)
        return fresh


def _same(one: str, other: str) -> bool:
    little = {"the", "le", "la", "les", "l", "el", "los", "las"}
    mine, theirs = (
        [word for word in words_of(name) if word not in little] for name in (one, other)
    )
    return mine == theirs
