"""Twins: recipients whom an earlier row names already."""

from briefer.domain.recipient import Recipient
from briefer.reading.proposing.plain import words_of


class Twins:
    """Remembers the recipients of the rows so far."""

    def __init__(self) -> None:
        self._mails: dict[str, int] = {}
        self._places: dict[tuple[object, ...], Recipient] = {}

    def of(self, found: Recipient) -> int:
        """Return the earlier row that names the same recipient, or 0; `found` is remembered.

        The same are those with one e-mail address, and those with one name at one address, unless
        they have e-mail addresses that differ: two people may be called the same.
        """
        mail = found.email.casefold()
        same = self._mails.setdefault(mail, found.row) if mail else found.row
        if same != found.row:
            return same
        first = self._places.setdefault(_place(found), found)
        differ = mail and first.email and first.email.casefold() != mail
        return 0 if first is found or differ else first.row


def _place(found: Recipient) -> tuple[object, ...]:
    where = (found.organisation, *found.address)
    post = () if any(found.address) else (words_of(found.office),)
    return (
        words_of(found.name),
        tuple(map(words_of, where)),
        found.country,
        found.addressee,
        *post,
    )
