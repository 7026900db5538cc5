"""Merge: one letter to many recipients."""

from briefer.domain.base import Value
from briefer.domain.ids import LetterId, MergeId, RecipientsId

PATTERN = "{number}-{family_name}"
"""How files are named unless somebody wants it otherwise."""


class OwnLetter(Value, frozen=True, kw_only=True):
    """A recipient who gets a letter of their own instead of the common one."""

    row: int
    letter: LetterId


class Merge(Value, frozen=True, kw_only=True):
    """One letter to many recipients, as it is set up. It is never shared.

    `letter` is what all get, each in their own words; `own` are letters that were changed for one
    recipient only. `suffixes` are the formats, each with its dot. `folder` is where the files go.
    """

    id: MergeId
    title: str
    letter: LetterId
    recipients: RecipientsId
    suffixes: tuple[str, ...] = (".pdf", ".docx")
    pattern: str = PATTERN
    own: tuple[OwnLetter, ...] = ()
    folder: str = ""

    def own_letter(self, row: int) -> LetterId | None:
        """Return the letter that was changed for a recipient, or None."""
        return next((own.letter for own in self.own if own.row == row), None)
