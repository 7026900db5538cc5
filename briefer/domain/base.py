"""What all values share."""

import datetime as dt

import msgspec


class Value(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A frozen value; a field that is not known is refused when one is read from a file."""


class Provenance(Value, frozen=True, kw_only=True):
    """Where a record comes from, and when it was last compared with its origin.

    `checked` is None when nobody has compared it: the record then carries the mark "check"
    wherever it is shown.
    """

    origin: str
    place: str = ""
    checked: dt.date | None = None
    note: str = ""
