"""Propose: the lines of a report in, the recommendations that a person confirms out."""

from collections.abc import Sequence
from typing import Final

from briefer.domain.library import Library
from briefer.domain.proposal import (
    LineKind,
    Proposal,
    ProposedAddressee,
    ProposedItem,
    Stretch,
    Why,
)
from briefer.domain.report_text import ReportText
from briefer.reading.proposing.asks import Asks
from briefer.reading.proposing.countries import countries_in
from briefer.reading.proposing.facts import facts_of
from briefer.reading.proposing.grouping import Group, Grouping
from briefer.reading.proposing.headings import Headings
from briefer.reading.proposing.hooks import Hooks
from briefer.reading.proposing.itemising import Draft, itemised
from briefer.reading.proposing.letters import asked_of_reader, letter_in
from briefer.reading.proposing.mending import Mending, mended
from briefer.reading.proposing.naming import Naming
from briefer.reading.proposing.parts import divided
from briefer.reading.proposing.pieces import Piece, pieces_of
from briefer.reading.proposing.references import References
from briefer.reading.proposing.reviewed import state_under_review
from briefer.reading.proposing.spoken import spoken_of
from briefer.reading.proposing.tables import tabled
from briefer.reading.proposing.twins import Twins

_NONE: Final = "No recommendations were found in this report."
_NOBODY: Final = "No body was found that these recommendations are made to."
_PRECEDENCE: Final = (
    LineKind.ITEM,
    LineKind.SUB_ITEM,
    LineKind.ADDRESSEE,
    LineKind.HEADING,
    LineKind.CONTEXT,
    LineKind.LEFT_OUT,
)


def propose(report: ReportText, library: Library) -> Proposal:
    """Return what `report` recommends to whom, with what `library` knows of it.

    Nothing is changed by this. The same report and library give the same proposal.
    """
    return Proposing(report, library).run()


class Proposing:
    """One report on its way to a proposal."""

    def __init__(self, report: ReportText, library: Library) -> None:
        self._report = report
        self._naming = Naming(library, spoken_of(line.text for line in report.lines))
        self._headings = Headings(self._naming)
        self._table = tabled(pieces_of(report), self._headings)
        self._asks = Asks(self._naming, self._headings)
        self._mending = Mending(report)
        countries = {code for line in report.lines for code, _ in countries_in(line.text)}
        self._references = References(report, Hooks(library, frozenset(countries)))
        self._twins = Twins(library)

    def run(self) -> Proposal:
        """Return the proposal."""
        pieces = self._table.pieces
        letter = letter_in(pieces, self._naming, self._headings)
        found = letter.divided if letter else divided(pieces, self._headings)
        implied = letter.recipient if letter else None
        if letter is None and all(section.named is None for section in found.sections):
            implied = state_under_review(self._report.title, pieces)
        grouping = Grouping(self._naming, self._headings, implied)
        kinds = [*found.kinds, *((piece, LineKind.LEFT_OUT) for piece in self._table.aside)]
        for section in found.sections:
            items = itemised(section, self._headings)
            grouping.add(section, items.drafts, self._table.bodies)
            kinds += items.kinds
        proposal = self.proposal(grouping.groups, kinds, pieces)
        return asked_of_reader(proposal, letter) if letter else proposal

    def proposal(
        self,
        groups: Sequence[Group],
        kinds: Sequence[tuple[Piece, LineKind]],
        pieces: Sequence[Piece],
    ) -> Proposal:
        """Return what these groups come to; `pieces` may say what the report is called."""
        facts = facts_of(self._report, pieces, self._headings)
        return Proposal(
            report=self._report,
            addressees=tuple(self._addressee(group) for group in groups),
            title=facts.title,
            publisher=facts.publisher,
            date=facts.date,
            country=facts.country,
            language=facts.language,
            warnings=(*self._report.warnings, *_warnings(groups)),
            lines=_lines(self._report, kinds, groups),
        )

    def _addressee(self, group: Group) -> ProposedAddressee:
        return ProposedAddressee(
            name=" ".join(group.name.split()),
            matched=group.matched,
            stretch=_stretch([group.heading]) if group.heading else None,
            items=tuple(
                self._item(number, draft, group) for number, draft in enumerate(group.drafts, 1)
            ),
        )

    def _item(self, number: int, draft: Draft, group: Group) -> ProposedItem:
        text = draft.text
        context = "\n\n".join(piece.text for piece in draft.context)
        subs = tuple(" ".join(piece.text for piece in sub) for sub in draft.subs)
        corrections = self._mending.of(text)
        sure = [one for one in corrections if not one.quoted and one.why is not Why.QUOTES]
        pieces = [*draft.own, *(piece for sub in draft.subs for piece in sub)]
        return ProposedItem(
            number=number,
            text=text,
            place=_place(number, pieces[0], group),
            stretch=_stretch(pieces),
            marker=draft.own[0].marker,
            sub_items=subs,
            context=context,
            asks=self._asks.of(mended(text, sure), subs, group.matched),
            corrections=corrections,
            references=self._references.of(text, context),
            sub_references=self._references.of("\n".join(subs), text),
            context_references=self._references.of(context),
            twin=self._twins.of(text, group.matched),
        )


def _stretch(pieces: Sequence[Piece]) -> Stretch:
    first, last = pieces[0], pieces[-1]
    return Stretch(first=first.line, start=first.start, last=last.line, end=last.end)


def _place(number: int, piece: Piece, group: Group) -> str:
    """Return where an item stands, as words for the record."""
    page = f"page {piece.source.page}, " if piece.source.page else ""
    if group.heading:
        heading = " ".join(group.heading.text.rstrip(" :").split())
        return f"{page}under the heading “{heading}”, item {number}"
    return f"{page}paragraph {piece.source.paragraph}, item {number}"


def _warnings(groups: Sequence[Group]) -> list[str]:
    if not groups:
        return [_NONE]
    return [_NOBODY] if any(not group.name for group in groups) else []


def _lines(
    report: ReportText, kinds: Sequence[tuple[Piece, LineKind]], groups: Sequence[Group]
) -> tuple[LineKind, ...]:
    """Return what each line of the report was taken for."""
    told: dict[int, set[LineKind]] = {}
    for piece, kind in [*kinds, *_item_kinds(groups)]:
        told.setdefault(piece.line, set()).add(kind)
    return tuple(_most_telling(told.get(line, set())) for line in range(len(report.lines)))


def _item_kinds(groups: Sequence[Group]) -> list[tuple[Piece, LineKind]]:
    drafts = [draft for group in groups for draft in group.drafts]
    return [
        *((piece, LineKind.ITEM) for draft in drafts for piece in draft.own),
        *((piece, LineKind.SUB_ITEM) for draft in drafts for sub in draft.subs for piece in sub),
        *((piece, LineKind.CONTEXT) for draft in drafts for piece in draft.context),
    ]


def _most_telling(kinds: set[LineKind]) -> LineKind:
    return next((kind for kind in _PRECEDENCE if kind in kinds), LineKind.OUTSIDE)
