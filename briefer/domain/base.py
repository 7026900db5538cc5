"""What all values share."""

import datetime as dt

import msgspec


class Value(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """A frozen value; a field that is not known is refused when one is read from a file.

    Values hold values only, so that they cannot lead back to themselves: the collector of cycles
    need not look at them, which would stop the window while a large pack is bound.
    """


class Translation(Value, frozen=True, kw_only=True):
    """One text of a record in another language.

    `part` names the field, with the id of an ask before it where it belongs to one ("text",
    "K1.1/clause"). `language` is a BCP 47 tag. `checked` is the day on which a person confirmed the
    words, or None while they carry the mark "check".
    """

    part: str
    language: str
    text: str
    checked: dt.date | None = None


class Provenance(Value, frozen=True, kw_only=True):
    """Where a record comes from, and when it was last compared with its origin.

    `checked` is None when nobody has compared it: the record then carries the mark "check"
    wherever it is shown.
    """

    origin: str
    place: str = ""
    checked: dt.date | None = None
    note: str = ""
