"""Sender: who signs."""

from briefer.domain.base import Translation, Value
from briefer.domain.ids import SenderId


class Sender(Value, frozen=True, kw_only=True):
    """An organisation and the person who signs for it; an empty field is not yet filled in.

    `about` says in one or two sentences who the sender is. `contact` is one line for the reader's
    answer: an e-mail address, a telephone number.
    """

    id: SenderId
    organisation: str = ""
    address: tuple[str, ...] = ()
    contact: str = ""
    about: str = ""
    signatory: str = ""
    title: str = ""
    translations: tuple[Translation, ...] = ()
