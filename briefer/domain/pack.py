"""Pack: letters that are bound in one document."""

from briefer.domain.base import Value
from briefer.domain.ids import LetterId, PackId


class Pack(Value, frozen=True, kw_only=True):
    """Letters in the order in which a reader turns to them."""

    id: PackId
    title: str
    letters: tuple[LetterId, ...] = ()
