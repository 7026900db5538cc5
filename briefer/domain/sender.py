"""Sender: who signs."""

from briefer.domain.base import Translation, Value
from briefer.domain.ids import ImageId, SenderId
from briefer.domain.letterhead import Letterhead
from briefer.domain.style import Style


class Signatory(Value, frozen=True, kw_only=True):
    """One more person who signs, for the same organisation or for another one.

    `signature` is a picture of the person's signature.
    """

    name: str = ""
    title: str = ""
    organisation: str = ""
    signature: ImageId | None = None


class LocalContact(Value, frozen=True, kw_only=True):
    """How the sender is reached in one country (ISO 3166-1)."""

    country: str
    contact: str


class Sender(Value, frozen=True, kw_only=True):
    """An organisation and the people who sign for it; an empty field is not yet filled in.

    `about` says in one or two sentences who the sender is. `contact` is one line for the reader's
    answer: an e-mail address, a telephone number. `others` sign after `signatory`; those with an
    organisation of their own make the letter a joint one. `style` is what new letters of this
    sender look like, unless their template says otherwise.
    """

    id: SenderId
    organisation: str = ""
    address: tuple[str, ...] = ()
    contact: str = ""
    about: str = ""
    signatory: str = ""
    title: str = ""
    signature: ImageId | None = None
    others: tuple[Signatory, ...] = ()
    contacts: tuple[LocalContact, ...] = ()
    letterhead: Letterhead = Letterhead()
    style: Style | None = None
    translations: tuple[Translation, ...] = ()

    @property
    def signatories(self) -> tuple[Signatory, ...]:
        """All who sign, in their order; organisations are named where there are several."""
        first = Signatory(
            name=self.signatory,
            title=self.title,
            organisation=self.organisation,
            signature=self.signature,
        )
        return (first, *self.others)

    @property
    def organisations(self) -> tuple[str, ...]:
        """The organisations that sign, each once."""
        names = (signatory.organisation for signatory in self.signatories)
        return tuple(dict.fromkeys(name for name in names if name.strip()))
