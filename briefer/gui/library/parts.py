"""How the parts of a record begin, before they are filled in."""

import datetime as dt

from PySide6.QtCore import QCoreApplication

from briefer.domain.addressee import OfficeHolder
from briefer.domain.base import Translation
from briefer.domain.ids import AddresseeId
from briefer.domain.law import Binding
from briefer.domain.recommendation import Overtaken, Recommendation
from briefer.domain.records import Record
from briefer.services import editing

_UNSET = dt.date.min
"""A day that nobody has typed yet; the field shows nothing for it and wants one."""


def new_ask(record: Record) -> object:
    """Return a new ask of a recommendation."""
    name = QCoreApplication.translate("Library", "New ask")
    return editing.blank_ask(record, name) if isinstance(record, Recommendation) else None


def new_binding(record: Record) -> object:
    """Return a new body that a provision binds."""
    del record
    return Binding(body=AddresseeId(""), reason="")


def new_holder(record: Record) -> object:
    """Return a new person who holds an office."""
    del record
    return OfficeHolder(name="", salutation="", since=_UNSET)


def new_overtaken(record: Record) -> object:
    """Return a new event that changes a recommendation."""
    del record
    return Overtaken(since=_UNSET, label="", what="")


def new_translation(record: Record) -> object:
    """Return a new text in another language."""
    del record
    return Translation(part="", language="", text="")
