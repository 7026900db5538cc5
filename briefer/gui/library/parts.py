"""How the parts of a record begin, before they are filled in."""

import datetime as dt

from PySide6.QtCore import QCoreApplication

from briefer.domain.addressee import Case, OfficeHolder, Pronouns
from briefer.domain.base import Translation
from briefer.domain.ids import AddresseeId, AskId
from briefer.domain.law import Binding, OutOfScope
from briefer.domain.recommendation import Overtaken, Recommendation, Renumbered, UpdatedAsk
from briefer.domain.records import Record
from briefer.domain.sender import LocalContact, Signatory
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


def new_beyond(record: Record) -> object:
    """Return new words that reach further than a provision."""
    del record
    return OutOfScope(words="", why="")


def new_case(record: Record) -> object:
    """Return a new form of a body's name."""
    del record
    return Case(name="", third="", second="")


def new_holder(record: Record) -> object:
    """Return a new person who holds an office."""
    del record
    return OfficeHolder(name="", salutation="", since=_UNSET)


def new_pronouns(record: Record) -> object:
    """Return new pronouns of a person."""
    del record
    return Pronouns(subject="", object="", possessive="")


def new_article(record: Record) -> object:
    """Return a new article that has another number now."""
    del record
    return Renumbered(old="", new="")


def new_update(record: Record) -> object:
    """Return what can be asked now, instead of the first ask of which that is not said yet."""
    free = AskId("")
    if isinstance(record, Recommendation):
        open_asks = (ask.id for ask in record.asks if record.updated(ask.id) is None)
        free = next(open_asks, free)
    return UpdatedAsk(ask=free, title="", clause="")


def new_overtaken(record: Record) -> object:
    """Return a new event that changes a recommendation."""
    del record
    return Overtaken(since=_UNSET, label="", what="")


def new_signatory(record: Record) -> object:
    """Return a new person who signs too."""
    del record
    return Signatory()


def new_contact(record: Record) -> object:
    """Return a new contact in a country."""
    del record
    return LocalContact(country="", contact="")


def new_translation(record: Record) -> object:
    """Return a new text in another language."""
    del record
    return Translation(part="", language="", text="")
