"""Source: the report that recommendations come from."""

from briefer.domain.base import Provenance, Translation, Value
from briefer.domain.ids import SourceId


class Source(Value, frozen=True, kw_only=True):
    """A report, as a letter to a stranger would name it.

    `date` is as exact as it is known: "1999", "1999-10" or "1999-10-21". `country` is the ISO
    3166-1 code of the country the report is about. `summary` says in our own words what the
    report found, as one or two full sentences.
    """

    id: SourceId
    title: str
    publisher: str
    date: str
    language: str
    country: str
    summary: str
    provenance: Provenance
    translations: tuple[Translation, ...] = ()
