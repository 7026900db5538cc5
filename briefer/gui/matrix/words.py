"""The words of the binding matrix: its cells, its heads, and the sentence that says why."""

import datetime as dt
from dataclasses import dataclass
from enum import Enum
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from briefer.composing.matrix import BodyCell, Column, ItemCell, Tie
from briefer.domain.addressee import Addressee
from briefer.domain.law import Currency
from briefer.domain.library import Library
from briefer.domain.recommendation import Recommendation
from briefer.domain.role import Role
from briefer.gui.chooser.bodies import body_name
from briefer.gui.dates import written_date

_OVER = frozenset({Currency.SUPERSEDED, Currency.LAPSED})


class Shape(Enum):
    """What is drawn over the word of a cell."""

    DISC = "disc"
    SQUARE = "square"
    RINGS = "rings"
    DISC_AND_RINGS = "disc and rings"
    DASH = "dash"


@dataclass(frozen=True, kw_only=True)
class CellWords:
    """What a cell shows and says. `live` is whether its provision is in force on the date."""

    word: str
    shape: Shape
    sentence: str
    live: bool


@dataclass(frozen=True, kw_only=True)
class HeadWords:
    """What stands at the head of a row or column; `mark` warns of what is not as it was."""

    title: str
    full: str
    second: str = ""
    mark: str = ""

    @property
    def spoken(self) -> str:
        """All of it, for screen readers."""
        return ", ".join(part for part in (self.full, self.second, self.mark) if part)


# ---------------------------------------------------------------- heads


def column_head(column: Column) -> HeadWords:
    """Return the head of a provision's column."""
    hook = column.hook
    full = f"{hook.label}: {hook.instrument}" if hook.instrument not in hook.label else hook.label
    return HeadWords(title=hook.label, full=full, mark=currency_mark(column))


def body_head(body: Addressee, library: Library) -> HeadWords:
    """Return the head of an addressee's row."""
    parent = library.find(Addressee, body.parent) if body.parent else None
    second = parent.short_name if parent else body.city
    return HeadWords(title=body.short_name, full=body.name, second=second)


def item_head(item: Recommendation, library: Library, date: dt.date) -> HeadWords:
    """Return the head of a recommendation's row."""
    body = library.find(Addressee, item.addressee)
    overtaken = item.overtaken if item.is_overtaken_on(date) else None
    return HeadWords(
        title=item.title,
        full=item.title,
        second=body.short_name if body else item.addressee,
        mark=overtaken.label if overtaken else "",
    )


def currency_mark(column: Column) -> str:
    """Return what is to be minded about a provision on the date, or nothing."""
    translate = QCoreApplication.translate
    last = column.hook.in_force_until
    year = (last + dt.timedelta(days=1)).year if last else ""
    match column.currency:
        case Currency.SUPERSEDED:
            return translate("Matrix", "superseded {year}").format(year=year)
        case Currency.LAPSED:
            return translate("Matrix", "lapsed {year}").format(year=year)
        case Currency.NOT_YET:
            return translate("Matrix", "not yet in force")
        case Currency.UNKNOWN:
            return translate("Matrix", "check dates")
        case Currency.IN_FORCE:
            return ""
        case _:
            assert_never(column.currency)


# ---------------------------------------------------------------- cells


def body_words(cell: BodyCell, body: Addressee, column: Column, library: Library) -> CellWords:
    """Return what a cell of an addressee shows and says."""
    word, shape = _role(cell.role)
    why = _why_bound(cell, body, library)
    return CellWords(
        word=word,
        shape=shape,
        sentence=_joined(why, currency_sentence(column)),
        live=_is_live(cell.currency),
    )


def body_word(cell: BodyCell) -> str:
    """Return the word of an addressee's cell alone."""
    return _role(cell.role)[0]


def item_word(tie: Tie) -> str:
    """Return the word of a recommendation's cell alone."""
    return _tie(tie)[0]


def item_words(cell: ItemCell, item: Recommendation, column: Column) -> CellWords:
    """Return what a cell of a recommendation shows and says."""
    word, shape, why = _tie(cell.tie)
    return CellWords(
        word=word,
        shape=shape,
        sentence=_joined(why.format(title=item.title), currency_sentence(column)),
        live=_is_live(cell.currency),
    )


def currency_sentence(column: Column) -> str:
    """Return how a provision stands on the date, as a sentence."""
    translate = QCoreApplication.translate
    since, last = column.hook.in_force_from, column.hook.in_force_until
    match column.currency:
        case Currency.IN_FORCE:
            words = translate("Matrix", "In force since {date}.")
            return words.format(date=written_date(since)) if since else ""
        case Currency.NOT_YET:
            words = translate("Matrix", "Not yet in force: it begins on {date}.")
            return words.format(date=written_date(since)) if since else ""
        case Currency.SUPERSEDED | Currency.LAPSED:
            return _over_sentence(column, written_date(last) if last else "")
        case Currency.UNKNOWN:
            return translate("Matrix", "It is not known since when it is in force.")
        case _:
            assert_never(column.currency)


def _over_sentence(column: Column, last: str) -> str:
    translate = QCoreApplication.translate
    if column.successor is not None:
        words = translate("Matrix", "In force until {date}; then came: {successor}.")
        return words.format(date=last, successor=column.successor.label)
    return translate("Matrix", "In force until {date}.").format(date=last)


def _role(role: Role) -> tuple[str, Shape]:
    translate = QCoreApplication.translate
    match role:
        case Role.LEVERAGE:
            return translate("Matrix", "leverage"), Shape.DISC
        case Role.STANDARD:
            return translate("Matrix", "standard"), Shape.SQUARE
        case Role.TARGET:
            return translate("Matrix", "target"), Shape.RINGS
        case Role.NONE:
            return translate("Matrix", "none"), Shape.DASH
        case _:
            assert_never(role)


def _tie(tie: Tie) -> tuple[str, Shape, str]:
    translate = QCoreApplication.translate
    match tie:
        case Tie.RESTS:
            why = translate("Matrix", "“{title}” rests on this provision.")
            return translate("Matrix", "rests on"), Shape.DISC, why
        case Tie.TARGETS:
            why = translate("Matrix", "“{title}” wants this law changed or enforced.")
            return translate("Matrix", "target"), Shape.RINGS, why
        case Tie.BOTH:
            why = translate(
                "Matrix",
                "“{title}” rests on this provision, and wants it changed or enforced.",
            )
            return translate("Matrix", "both"), Shape.DISC_AND_RINGS, why
        case Tie.NONE:
            why = translate("Matrix", "“{title}” does not name this provision.")
            return translate("Matrix", "none"), Shape.DASH, why
        case _:
            assert_never(tie)


def _why_bound(cell: BodyCell, body: Addressee, library: Library) -> str:
    match cell.role:
        case Role.LEVERAGE:
            return _binds(cell, body, library)
        case Role.STANDARD:
            return _with_binding(_standard(cell.currency), cell, body, library)
        case Role.TARGET:
            said = QCoreApplication.translate(
                "Matrix", "The recommendations want this law changed or enforced."
            )
            return _joined(said, _binds(cell, body, library) if _own(cell, body, library) else "")
        case Role.NONE:
            return _binds_not(cell, body, library)
        case _:
            assert_never(cell.role)


def _standard(currency: Currency) -> str:
    translate = QCoreApplication.translate
    if currency in _OVER:
        return translate(
            "Matrix", "Did not bind {reader}; it bound {body}, the government concerned: {reason}."
        )
    if currency is Currency.NOT_YET:
        return translate(
            "Matrix",
            "Will not bind {reader}; it will bind {body}, the government concerned: {reason}.",
        )
    return translate(
        "Matrix", "Does not bind {reader}; it binds {body}, the government concerned: {reason}."
    )


def _own(cell: BodyCell, body: Addressee, library: Library) -> bool:
    binding = cell.binding
    return binding is not None and library.belongs_to(body.id, binding.body)


def _binds(cell: BodyCell, body: Addressee, library: Library) -> str:
    through = cell.binding is not None and cell.binding.body != body.id
    words = _through_parent(cell.currency) if through else _directly(cell.currency)
    return _with_binding(words, cell, body, library)


def _directly(currency: Currency) -> str:
    translate = QCoreApplication.translate
    if currency in _OVER:
        return translate("Matrix", "Bound {body}: {reason}.")
    if currency is Currency.NOT_YET:
        return translate("Matrix", "Will bind {body}: {reason}.")
    return translate("Matrix", "Binds {body}: {reason}.")


def _through_parent(currency: Currency) -> str:
    translate = QCoreApplication.translate
    if currency in _OVER:
        return translate("Matrix", "Bound {body}, to which {reader} belongs: {reason}.")
    if currency is Currency.NOT_YET:
        return translate("Matrix", "Will bind {body}, to which {reader} belongs: {reason}.")
    return translate("Matrix", "Binds {body}, to which {reader} belongs: {reason}.")


def _with_binding(words: str, cell: BodyCell, body: Addressee, library: Library) -> str:
    binding = cell.binding
    if binding is None:
        return ""
    bound = library.find(Addressee, binding.body)
    return words.format(
        reader=body_name(body, library),
        body=body_name(bound, library) if bound else binding.body,
        reason=binding.reason.rstrip("."),
    )


def _binds_not(cell: BodyCell, body: Addressee, library: Library) -> str:
    translate = QCoreApplication.translate
    reader = body_name(body, library)
    bound = ", ".join(body_name(known, library) for known in cell.bound)
    if not bound:
        words = translate("Matrix", "Does not bind {reader}, nor any body of this library.")
        return words.format(reader=reader)
    words = translate("Matrix", "Does not bind {reader}; it binds: {bodies}.")
    if cell.currency in _OVER:
        words = translate("Matrix", "Did not bind {reader}; it bound: {bodies}.")
    if cell.currency is Currency.NOT_YET:
        words = translate("Matrix", "Will not bind {reader}; it will bind: {bodies}.")
    return words.format(reader=reader, bodies=bound)


def _is_live(currency: Currency) -> bool:
    return currency in {Currency.IN_FORCE, Currency.UNKNOWN}


def _joined(*sentences: str) -> str:
    return " ".join(filter(None, sentences))
