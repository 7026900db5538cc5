"""How a provision bears on one letter: its role and why, its currency, and what was checked."""

import datetime as dt

from briefer.composing.currency import successor_on
from briefer.domain.addressee import Addressee
from briefer.domain.base import Value
from briefer.domain.ids import HookId
from briefer.domain.law import Binding, Currency, LegalHook, currency_on
from briefer.domain.letter import HookChoice, Letter
from briefer.domain.library import Library
from briefer.domain.recommendation import Ask, Recommendation
from briefer.domain.role import Role, binding_of, role_of


class Bearing(Value, frozen=True, kw_only=True):
    """One provision on the letter's date, for the letter's reader.

    `body` and `binding` are whom it binds and why: the reader, else the government concerned, else
    the first body that it binds at all. `successor` is what has taken its place by that day.
    `choice` is how the letter invokes it, or None where it does not.
    """

    hook: LegalHook
    role: Role
    currency: Currency
    body: Addressee | None = None
    binding: Binding | None = None
    successor: LegalHook | None = None
    choice: HookChoice | None = None

    @property
    def wording_checked(self) -> dt.date | None:
        """The day on which the official words were compared, by the library or by the writer."""
        return self.checked_by_library or self.checked_by_writer

    @property
    def checked_by_library(self) -> dt.date | None:
        """The day on which whoever keeps the library compared the official words."""
        return None if self.hook.quotation is None else self.hook.quotation.checked

    @property
    def checked_by_writer(self) -> dt.date | None:
        """The day on which the letter's writer compared the official words."""
        return None if self.choice is None else self.choice.checked


def bearing_of(hook: LegalHook, letter: Letter, library: Library) -> Bearing:
    """Return how `hook` bears on `letter`."""
    role = role_of(hook, letter.addressee, library)
    binding = _binding(hook, role, letter, library)
    return Bearing(
        hook=hook,
        role=role,
        currency=currency_on(hook, letter.date),
        body=None if binding is None else library.find(Addressee, binding.body),
        binding=binding,
        successor=successor_on(hook, library, letter.date),
        choice=next((choice for choice in letter.hooks if choice.hook == hook.id), None),
    )


def rests_on(item: Recommendation, ask: Ask, library: Library) -> tuple[LegalHook, ...]:
    """Return the provisions that an ask rests on, without those that it wants changed."""
    found = (library.find(LegalHook, key) for key in item.hooks if key not in ask.targets)
    return tuple(hook for hook in found if hook is not None)


def aims_at(ask: Ask, library: Library) -> tuple[LegalHook, ...]:
    """Return the provisions that an ask wants changed or enforced."""
    found = (library.find(LegalHook, key) for key in ask.targets)
    return tuple(hook for hook in found if hook is not None)


def is_borne_by(
    item: Recommendation, ask: Ask, hook: HookId, letter: Letter, library: Library
) -> bool:
    """Return whether an ask rests on `hook`, by itself or as what another's place went to."""
    for known in rests_on(item, ask, library):
        successor = successor_on(known, library, letter.date)
        if known.id == hook or (successor is not None and successor.id == hook):
            return True
    return False


def _binding(hook: LegalHook, role: Role, letter: Letter, library: Library) -> Binding | None:
    own = binding_of(hook, letter.addressee, library)
    if own is not None:
        return own
    if role is not Role.NONE:
        concerned = {government.id for government in library.governments_concerned()}
        found = (binding for binding in hook.binds if binding.body in concerned)
        government = next(found, None)
        if government is not None:
            return government
    return next(iter(hook.binds), None)
