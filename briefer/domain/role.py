"""Role: what a provision does in a letter to one reader. Computed from the data, never typed."""

from enum import StrEnum

from briefer.domain.ids import AddresseeId
from briefer.domain.law import Binding, LegalHook
from briefer.domain.library import Library


class Role(StrEnum):
    """What a provision does in a letter.

    `leverage` binds or empowers the reader; `standard` binds the government concerned; `target`
    is a law that an ask wants changed or enforced; `none` does nothing for this reader.
    """

    LEVERAGE = "leverage"
    STANDARD = "standard"
    TARGET = "target"
    NONE = "none"


def role_of(hook: LegalHook, reader: AddresseeId, library: Library) -> Role:
    """Return what `hook` does in a letter to `reader`."""
    if library.is_target(hook.id):
        return Role.TARGET
    if binding_of(hook, reader, library) is not None:
        return Role.LEVERAGE
    concerned = {government.id for government in library.governments_concerned()}
    bound = any(binding.body in concerned for binding in hook.binds)
    return Role.STANDARD if bound else Role.NONE


def binding_of(hook: LegalHook, reader: AddresseeId, library: Library) -> Binding | None:
    """Return why `hook` binds `reader` or the body it belongs to, or None when it does not."""
    bodies = [addressee.id for addressee in library.lineage(reader)]
    return next((binding for binding in hook.binds if binding.body in bodies), None)
