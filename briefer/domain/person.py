"""Person: somebody whom no letter may name."""

from briefer.domain.base import Translation, Value
from briefer.domain.ids import PersonId


class Person(Value, frozen=True, kw_only=True):
    """Somebody whose name must not be read, and why.

    `spellings` are the other ways in which the name is written: another script, a nickname,
    initials. Such a record stays in the library file and its backups; it is never shared.
    """

    id: PersonId
    name: str
    spellings: tuple[str, ...] = ()
    note: str = ""
    translations: tuple[Translation, ...] = ()

    @property
    def all_spellings(self) -> tuple[str, ...]:
        """The name and its other spellings, each once and none of them blank."""
        known = (spelling.strip() for spelling in (self.name, *self.spellings))
        return tuple(dict.fromkeys(filter(None, known)))
