"""References: the bodies and provisions of the library that cells name."""

from collections.abc import Mapping
from functools import cached_property

from briefer.domain.addressee import Addressee
from briefer.domain.ids import AddresseeId, HookId
from briefer.domain.library import Library
from briefer.reading.contacts.places import nearly
from briefer.reading.proposing.naming import Naming
from briefer.reading.proposing.plain import folded


class References:
    """Finds records by id or by name, each name once."""

    def __init__(self, library: Library) -> None:
        """Look in this library."""
        self._library = library
        self._naming = Naming(library)
        self._bodies: dict[str, AddresseeId | None] = {}

    def body(self, words: str) -> AddresseeId | None:
        """Return the body of an id, a name or another name, or None."""
        if words not in self._bodies:
            known = self._library.find(Addressee, words)
            self._bodies[words] = known.id if known else self._naming.find(words)
        return self._bodies[words]

    def bodies_meant(self, words: str) -> tuple[str, ...]:
        """Return the names of the bodies that are spelt nearly so, likeliest first."""
        names = self._names
        return tuple(dict.fromkeys(names[name] for name in nearly(folded(words), names)))

    def hook(self, words: str) -> HookId | None:
        """Return the provision of an id or a label ("EBRD Agreement, Article 1"), or None."""
        return self._known_hooks.get(folded(words))

    def hooks_meant(self, words: str) -> tuple[str, ...]:
        """Return the ids of the provisions that are written nearly so, likeliest first."""
        found = nearly(folded(words), self._known_hooks)
        return tuple(dict.fromkeys(self._known_hooks[name] for name in found))

    @cached_property
    def _names(self) -> Mapping[str, str]:
        return {
            folded(name): body.name
            for body in self._library.addressees
            for name in (body.id, body.name, body.short_name, *body.aliases)
        }

    @cached_property
    def _known_hooks(self) -> Mapping[str, HookId]:
        hooks = self._library.hooks
        named = {folded(hook.label): hook.id for hook in hooks}
        return {**named, **{folded(hook.id): hook.id for hook in hooks}}
