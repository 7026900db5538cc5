"""Recommendation and Ask: what a report wants done, and by whom."""

import datetime as dt

from briefer.domain.base import Translation, Value
from briefer.domain.ids import AddresseeId, AskId, HookId, RecommendationId, SourceId


class Ask(Value, frozen=True, kw_only=True):
    """One thing one body is asked to do: a subject and a bare-infinitive clause.

    `clause` begins with the bare infinitive ("repeal …"), has no full stop, and may hold
    placeholders. `targets` are the provisions that the ask wants changed or enforced.
    """

    id: AskId
    title: str
    subject: AddresseeId
    clause: str
    targets: tuple[HookId, ...] = ()


class Overtaken(Value, frozen=True, kw_only=True):
    """What happened since that changes a recommendation.

    `label` is what a chip shows ("overtaken 2006"), `what` a full sentence with the event, its
    date and the instrument. `checked` is None when the event itself is still to be confirmed.
    """

    since: dt.date
    label: str
    what: str
    checked: dt.date | None = None


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

    def is_overtaken_on(self, date: dt.date) -> bool:
        """Return whether events up to `date` have overtaken this recommendation."""
        return self.overtaken is not None and date >= self.overtaken.since
