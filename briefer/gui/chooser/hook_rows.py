"""The law that a letter can invoke, worded as rows to tick: each says why it is offered."""

import datetime as dt
from collections.abc import Sequence
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from briefer.composing.offers import HookGroup, HookRow
from briefer.domain.ids import HookId
from briefer.domain.law import Currency
from briefer.domain.letter import Letter
from briefer.domain.library import Library
from briefer.domain.role import Role
from briefer.gui.chooser.bodies import body_name, country_of
from briefer.gui.chooser.rows import Tick, TickGroup, TickRow
from briefer.gui.desk.chips import ChipWords, role_chip


def hook_rows(
    groups: Sequence[HookGroup], letter: Letter, library: Library
) -> tuple[TickGroup, ...]:
    """Return the groups in words."""
    return tuple(
        TickGroup(
            key=group.kind,
            title=_title(group, letter, library),
            rows=tuple(_row(row, letter, library) for row in group.rows),
        )
        for group in groups
    )


def bound_names(row: HookRow, library: Library) -> str:
    """Return whom a provision binds, as words: "the US Government", or nothing."""
    return ", ".join(body_name(body, library) for body in row.bound)


def _title(group: HookGroup, letter: Letter, library: Library) -> str:
    translate = QCoreApplication.translate
    reader = library.addressee(letter.addressee).short_name
    match group.kind:
        case "binds":
            return translate("Chooser", "Bind the {body}").format(body=reader)
        case "standard":
            places = ", ".join(map(country_of, library.governments_concerned()))
            return translate("Chooser", "Standards for {country}").format(country=places)
        case "target":
            return translate("Chooser", "Laws that the asks aim at")
        case "other":
            return translate("Chooser", "Do not bind the {body}").format(body=reader)
        case _:
            assert_never(group.kind)


def _row(row: HookRow, letter: Letter, library: Library) -> TickRow:
    hook = row.hook
    return TickRow(
        key=hook.id,
        title=hook.label,
        reason=_reason(row, library),
        tick=Tick.ALL if row.ticked else Tick.NONE,
        badge=role_chip(row.role),
        status=_status(row, letter),
        muted=row.role is Role.NONE,
        search=f"{hook.instrument} {hook.citation} {hook.note}",
    )


def _reason(row: HookRow, library: Library) -> str:
    translate = QCoreApplication.translate
    said = row.reason and translate("Chooser", "your reason: {reason}").format(reason=row.reason)
    if not said:
        said = _offered_for(row, library)
    if row.hook.in_source:
        return said
    return f"{said} · {translate('Chooser', 'not in the report')}"


def _offered_for(row: HookRow, library: Library) -> str:
    translate = QCoreApplication.translate
    match row.role:
        case Role.LEVERAGE | Role.STANDARD:
            binding = row.binding or next(
                known
                for known, body in zip(row.hook.binds, row.bound, strict=True)
                if body in library.governments_concerned()
            )
            body = body_name(library.addressee(binding.body), library)
            words = translate("Chooser", "binds {body}: {reason}")
            if _is_over(row):
                words = translate("Chooser", "bound {body}: {reason}")
            return words.format(body=body, reason=binding.reason)
        case Role.TARGET:
            items = ", ".join(_aiming(row.hook.id, library))
            return translate("Chooser", "aimed at by {items}").format(items=items)
        case Role.NONE:
            bodies = bound_names(row, library)
            if not bodies:
                return translate("Chooser", "binds nobody here")
            words = translate("Chooser", "binds {bodies}")
            if _is_over(row):
                words = translate("Chooser", "bound {bodies}")
            return words.format(bodies=bodies)
        case _:
            assert_never(row.role)


def _status(row: HookRow, letter: Letter) -> ChipWords | None:
    translate = QCoreApplication.translate
    match row.currency:
        case Currency.SUPERSEDED:
            text = translate("Chooser", "superseded {year}").format(year=_over_since(row))
            return ChipWords(text=text, kind="warn")
        case Currency.LAPSED:
            text = translate("Chooser", "lapsed {year}").format(year=_over_since(row))
            return ChipWords(text=text, kind="warn")
        case Currency.NOT_YET:
            return ChipWords(text=translate("Chooser", "not yet in force"), kind="warn")
        case Currency.IN_FORCE | Currency.UNKNOWN:
            pass
        case _:
            assert_never(row.currency)
    if row.ticked and row.role is Role.NONE:
        return ChipWords(text=translate("Chooser", "does not bind"), kind="err")
    if not _is_checked(row, letter):
        return ChipWords(text=translate("Chooser", "check wording"), kind="line")
    if row.currency is Currency.UNKNOWN:
        return ChipWords(text=translate("Chooser", "check dates"), kind="line")
    return None


def _is_over(row: HookRow) -> bool:
    return row.currency in {Currency.SUPERSEDED, Currency.LAPSED}


def _is_checked(row: HookRow, letter: Letter) -> bool:
    by_us = row.hook.quotation is not None and row.hook.quotation.checked is not None
    return by_us or any(
        choice.checked is not None for choice in letter.hooks if choice.hook == row.hook.id
    )


def _over_since(row: HookRow) -> int | str:
    last = row.hook.in_force_until
    return (last + dt.timedelta(days=1)).year if last else ""


def _aiming(hook: HookId, library: Library) -> list[str]:
    return [item.id for item in library.aiming_at(hook)]
