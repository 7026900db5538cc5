"""What one click does about a finding."""

import datetime as dt
from collections.abc import Callable
from typing import assert_never

from msgspec.structs import replace

from briefer.composing import edits
from briefer.composing.outline import Outline
from briefer.composing.updates import keep_own, take_update
from briefer.domain.finding import (
    BringBack,
    FillIn,
    Fix,
    KeepOwn,
    LeaveOutAsks,
    LeaveOutHook,
    MarkChecked,
    Paraphrase,
    ReferTo,
    Reword,
    SwapHook,
    TakeUpdate,
    UseField,
    UseUpdated,
)
from briefer.domain.letter import Letter
from briefer.domain.library import Library
from briefer.domain.records import RecordKey
from briefer.domain.template import Template

Outlined = Callable[[Letter], Outline]
"""Gives a letter's words."""


def apply_fix(  # noqa: C901 - one arm a kind
    letter: Letter, fix: Fix, date: dt.date, library: Library, outlined: Outlined
) -> Letter:
    """Return the letter as `fix` mends it on `date`; filling in is left to the writer.

    `outlined` gives the words of a letter as they stand.
    """
    match fix:
        case LeaveOutAsks(asks=asks):
            return edits.untick_asks(edits.untick_asks(letter, asks), asks, annex=True)
        case LeaveOutHook(hook=hook):
            return edits.untick_hook(letter, hook)
        case Paraphrase(hook=hook):
            return edits.quote_hook(letter, hook, quoted=False)
        case MarkChecked(hook=hook):
            return edits.mark_checked(letter, hook, date)
        case FillIn():
            return letter
        case TakeUpdate(kind=kind, id=key):
            return take_update(letter, RecordKey(kind=kind, id=key), library)
        case KeepOwn(kind=kind, id=key):
            return keep_own(letter, RecordKey(kind=kind, id=key), library)
        case SwapHook(hook=hook, successor=successor):
            return edits.swap_hook(letter, hook, successor)
        case UseUpdated(asks=asks):
            return edits.use_updated(letter, asks)
        case Reword(place=place, words=words, instead=instead):
            return edits.reword(letter, outlined(letter), place, words, instead)
        case ReferTo(place=place, words=words, body=body):
            return edits.refer_to(letter, outlined(letter), library, place, words, body)
        case BringBack(block=block):
            return letter.bringing_back(block)
        case UseField(place=place, words=words, name=name):
            return edits.reword(letter, outlined(letter), place, words, f"{{{name}}}")
        case _:
            assert_never(fix)


def mended(template: Template, fix: Fix) -> Template:
    """Return the template as `fix` mends it, in all its languages; only a field can be put right.

    What other fixes do is a matter of letters.
    """
    if not isinstance(fix, UseField):
        return template
    field = f"{{{fix.name}}}"
    part = f"blocks/{fix.place}"
    return replace(
        template,
        blocks=tuple(
            replace(block, text=block.text.replace(fix.words, field))
            if block.id == fix.place
            else block
            for block in template.blocks
        ),
        translations=tuple(
            replace(text, text=text.text.replace(fix.words, field)) if text.part == part else text
            for text in template.translations
        ),
    )
