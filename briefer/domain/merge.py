"""Merge: one letter to many recipients."""

from briefer.domain.base import Value
from briefer.domain.ids import LetterId, MergeId
from briefer.domain.recipient import ReadRecipients

PATTERN = "{number}-{family_name}"
"""How files are named unless somebody wants it otherwise."""


class OwnLetter(Value, frozen=True, kw_only=True):
    """A recipient who gets a letter of their own instead of the common one."""

    row: int
    letter: LetterId


class Merge(Value, frozen=True, kw_only=True):
    """One letter to many recipients, as it was set up. It is never shared.

    `letter` is what all get, each in their own words, as its kept state `version` has it; `read` is
    whom it goes to. Both stay as they were when the merge began, so that one that was stopped goes
    on as it began. `source` is what the recipients came from: a file or a list, by its name. `own`
    are letters that were changed for one recipient only. `suffixes` are the formats, each with its
    dot. `folder` is where the files go. `despite` is why letters with errors are made anyway. What
    is `zipped` is one archive beside the files as well, and what is `printed` is sent to a printer
    when all is made.
    """

    id: MergeId
    title: str
    letter: LetterId
    version: int
    source: str = ""
    read: ReadRecipients = ReadRecipients()
    suffixes: tuple[str, ...] = (".pdf", ".docx")
    pattern: str = PATTERN
    own: tuple[OwnLetter, ...] = ()
    folder: str = ""
    despite: str = ""
    zipped: bool = False
    printed: bool = False

    @property
    def rows(self) -> int:
        """How many rows there were, with those that no letter can be made for."""
        return len(self.read.recipients) + len(self.read.refused)
