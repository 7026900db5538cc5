"""Recommendation and Ask: what a report wants done, and by whom."""

import datetime as dt

from msgspec.structs import replace

from briefer.domain.base import Translation, Value
from briefer.domain.ids import AddresseeId, AskId, HookId, RecommendationId, SourceId

_READABLE = 16
"""How long an id may be that people read; those that briefer makes are longer."""


class Ask(Value, frozen=True, kw_only=True):
    """One thing one body is asked to do: a subject and a bare-infinitive clause.

    `clause` begins with the bare infinitive ("repeal …"), has no full stop, and may hold
    placeholders. `targets` are the provisions that the ask wants changed or enforced. `heading`
    names the same as a noun ("Repeal of Articles 318 and 320"), for tables and summaries.
    """

    id: AskId
    title: str
    subject: AddresseeId
    clause: str
    targets: tuple[HookId, ...] = ()
    heading: str = ""

    @property
    def named(self) -> str:
        """The ask as a heading; its title where it has none."""
        return self.heading or self.title


class Renumbered(Value, frozen=True, kw_only=True):
    """An article of a law, and the one that has its place in the law that came after.

    `checked` is None while nobody has confirmed that the two correspond.
    """

    old: str
    new: str
    checked: dt.date | None = None


class UpdatedAsk(Value, frozen=True, kw_only=True):
    """An ask as it can still be put, once events have overtaken what the report asked.

    `ask` is the one whose place it takes. `clause` and `targets` are as an ask has them.
    """

    ask: AskId
    title: str
    clause: str
    targets: tuple[HookId, ...] = ()
    heading: str = ""

    def of(self, ask: Ask) -> Ask:
        """Return `ask`, still by its id and to its subject, as it can be put now."""
        return replace(
            ask,
            title=self.title,
            clause=self.clause,
            targets=self.targets,
            heading=self.heading,
        )


class Overtaken(Value, frozen=True, kw_only=True):
    """What happened since that changes a recommendation.

    `label` is what a chip shows ("overtaken 2006"), `what` a full sentence with the event, its
    date and the instrument, `source` where that is to be read. `checked` is None when the event
    itself is still to be confirmed. `articles` says where a recodified law has what the report
    names, and `updates` what can be asked now.
    """

    since: dt.date
    label: str
    what: str
    source: str = ""
    checked: dt.date | None = None
    articles: tuple[Renumbered, ...] = ()
    updates: tuple[UpdatedAsk, ...] = ()


class Recommendation(Value, frozen=True, kw_only=True):
    """One item of a report, told in our own words, with where it stands there.

    `hooks` are the provisions that the item rests on, in the order in which a letter should
    invoke them. `topics` are what it is about, in the words that the library's owner sorts by.
    """

    id: RecommendationId
    source: SourceId
    addressee: AddresseeId
    number: int
    title: str
    text: str
    place: str
    asks: tuple[Ask, ...]
    hooks: tuple[HookId, ...] = ()
    overtaken: Overtaken | None = None
    context: str = ""
    note: str = ""
    topics: tuple[str, ...] = ()
    translations: tuple[Translation, ...] = ()

    @property
    def code(self) -> str:
        """What people call this item: its id if one can read it ("K5"), else its number ("#3")."""
        return self.id if len(self.id) <= _READABLE else f"#{self.number}"

    def code_of(self, ask: AskId) -> str:
        """Return what people call an ask of this item: "K5.2", or by its place "#3.2"."""
        place = next((at for at, known in enumerate(self.asks, 1) if known.id == ask), 0)
        return f"{self.code}.{place}" if place and self.code != self.id else ask

    def is_overtaken_on(self, date: dt.date) -> bool:
        """Return whether events up to `date` have overtaken this recommendation."""
        return self.overtaken is not None and date >= self.overtaken.since

    def updated(self, ask: AskId) -> UpdatedAsk | None:
        """Return what can be asked in place of `ask` now, or None where nothing is offered."""
        known = self.overtaken.updates if self.overtaken else ()
        return next((update for update in known if update.ask == ask), None)
