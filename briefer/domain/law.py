"""LegalHook: one provision that a letter can invoke."""

import datetime as dt
from enum import StrEnum

from briefer.domain.base import Provenance, Translation, Value
from briefer.domain.ids import AddresseeId, HookId


class Quotation(Value, frozen=True, kw_only=True):
    """The official words of a provision, exactly; an omission is marked by an ellipsis.

    `checked` is the day on which the words were compared with an independent source, or None
    when they carry the mark "check wording".
    """

    text: str
    language: str = "en"
    checked: dt.date | None = None


class Binding(Value, frozen=True, kw_only=True):
    """A body that a provision binds or empowers, and why, as words that follow "binds X:"."""

    body: AddresseeId
    reason: str


class OutOfScope(Value, frozen=True, kw_only=True):
    """Words of an ask that reach further than a provision does, and why, as a full sentence."""

    words: str
    why: str


class LegalHook(Value, frozen=True, kw_only=True):
    """One provision: its instrument, official wording, citation, dates, and whom it binds.

    `linking` introduces the quotation and ends in a colon; `paraphrase` says the same without
    quoting. Both may hold placeholders. `in_force_until` is the last day in force; a date that
    is None is not known (from) or not set (until). `dates_checked` is the day on which the dates
    were compared with an independent source. `in_source` is False for a provision that the
    report does not name and that we offer all the same. `beyond` says what an ask cannot rest on
    it. `language` is that of its own words; its quotation has one of its own.
    """

    id: HookId
    instrument: str
    short_name: str
    provision: str
    linking: str
    paraphrase: str
    citation: str
    provenance: Provenance
    quotation: Quotation | None = None
    binds: tuple[Binding, ...] = ()
    in_force_from: dt.date | None = None
    in_force_until: dt.date | None = None
    dates_checked: dt.date | None = None
    superseded_by: HookId | None = None
    in_source: bool = True
    beyond: tuple[OutOfScope, ...] = ()
    note: str = ""
    language: str = "en"
    translations: tuple[Translation, ...] = ()

    @property
    def label(self) -> str:
        """The short name and provision as one line: "EBRD Agreement, Article 1"."""
        return ", ".join(filter(None, (self.short_name, self.provision)))


class Currency(StrEnum):
    """How a provision stands on a date."""

    IN_FORCE = "in-force"
    NOT_YET = "not-yet"
    SUPERSEDED = "superseded"
    LAPSED = "lapsed"
    UNKNOWN = "unknown"


def currency_on(hook: LegalHook, date: dt.date) -> Currency:
    """Return how `hook` stands on `date`; a hook whose beginning is not known is UNKNOWN."""
    if hook.in_force_until is not None and date > hook.in_force_until:
        return Currency.SUPERSEDED if hook.superseded_by else Currency.LAPSED
    if hook.in_force_from is None:
        return Currency.UNKNOWN
    return Currency.IN_FORCE if date >= hook.in_force_from else Currency.NOT_YET
