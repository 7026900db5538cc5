"""Draft: a job that is being set up. Every step gives a new one; nothing of it is ever lost."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from msgspec.structs import replace

from briefer.domain.addressee import Paper
from briefer.domain.ids import HookId, LetterId, MergeId
from briefer.domain.letter import Letter
from briefer.domain.merge import PATTERN, Merge, OwnLetter
from briefer.domain.recipient import ReadRecipients, Recipient
from briefer.domain.recipient_columns import RecipientColumns
from briefer.domain.sheet import Workbook


@dataclass(frozen=True, kw_only=True)
class OwnWay:
    """How one recipient is written to: what a person has changed in the list for this job."""

    salutation: str = ""
    language: str = ""
    paper: Paper | None = None
    hooks: tuple[HookId, ...] = ()

    def of(self, recipient: Recipient) -> Recipient:
        """Return the recipient, written to in this way."""
        return replace(
            recipient,
            salutation=self.salutation,
            language=self.language,
            paper=self.paper,
            hooks=self.hooks,
        )


def way_of(recipient: Recipient) -> OwnWay:
    """Return how a recipient is written to."""
    return OwnWay(
        salutation=recipient.salutation,
        language=recipient.language,
        paper=recipient.paper,
        hooks=recipient.hooks,
    )


@dataclass(frozen=True, kw_only=True)
class Draft:
    """What was chosen so far.

    `workbook` and `columns` are where the recipients were read, None for those of a kept list.
    `ways` and `own` are by row what was changed for one recipient: how they are written to, and the
    letter that is theirs alone. Rows in `left_out` get none.
    """

    letter: Letter | None = None
    source: str = ""
    workbook: Workbook | None = None
    columns: RecipientColumns = field(default_factory=RecipientColumns)
    read: ReadRecipients = field(default_factory=ReadRecipients)
    ways: Mapping[int, OwnWay] = field(default_factory=dict[int, OwnWay])
    own: Mapping[int, LetterId] = field(default_factory=dict[int, LetterId])
    left_out: frozenset[int] = frozenset()
    title: str = ""
    suffixes: tuple[str, ...] = (".pdf", ".docx")
    pattern: str = PATTERN
    folder: str = ""
    despite: str = ""
    zipped: bool = False
    printed: bool = False

    def changed(self, recipient: Recipient) -> Recipient:
        """Return a recipient as changed for this job."""
        way = self.ways.get(recipient.row)
        return recipient if way is None else way.of(recipient)

    @property
    def going(self) -> tuple[Recipient, ...]:
        """Those who get a letter, as changed for this job."""
        return tuple(
            self.changed(one) for one in self.read.recipients if one.row not in self.left_out
        )

    @property
    def anybody(self) -> bool:
        """Whether there is somebody who gets a letter."""
        return any(one.row not in self.left_out for one in self.read.recipients)

    @property
    def wanted(self) -> ReadRecipients:
        """The recipients and refused rows that the job is about."""
        return replace(self.read, recipients=self.going)

    def merge(self, key: MergeId, version: int) -> Merge:
        """Return the job under an id; `version` is the kept state of its letter."""
        if self.letter is None:
            raise ValueError(self.letter)
        wanted = self.wanted
        rows = {recipient.row for recipient in wanted.recipients}
        return Merge(
            id=key,
            title=self.title.strip() or self.letter.title,
            letter=self.letter.id,
            version=version,
            source=self.source,
            read=wanted,
            suffixes=self.suffixes,
            pattern=self.pattern,
            own=tuple(
                OwnLetter(row=row, letter=letter)
                for row, letter in sorted(self.own.items())
                if row in rows
            ),
            folder=self.folder,
            despite=self.despite,
            zipped=self.zipped,
            printed=self.printed,
        )
