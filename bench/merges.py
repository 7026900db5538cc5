"""Whole merges, as `briefer merge` carries them out: a letter of our own to made-up recipients."""

import datetime as dt
from pathlib import Path

from briefer.bootstrap import App
from briefer.composing.starting import start_letter
from briefer.domain.ids import AddresseeId, LetterId, SenderId
from briefer.domain.recipient import ReadRecipients, Recipient
from briefer.services.merging.manifest import RowStatus
from briefer.services.merging.planning import MergeWish, Plan
from briefer.services.merging.running import Tell

_BODY = AddresseeId("european-parliament")


def planned(app: App, letters: int, suffixes: tuple[str, ...]) -> Plan:
    """Return a merge of so many letters, each to a person of the European Parliament."""
    letter = start_letter(
        app.library,
        _BODY,
        template=None,
        sender=app.library.sender(SenderId("example")),
        date=dt.date(2027, 1, 14),
        letter_id=LetterId("merged"),
    )
    read = ReadRecipients(recipients=tuple(_recipient(row) for row in range(2, letters + 2)))
    return app.merging.plan(MergeWish(read=read, letters={_BODY: letter}, suffixes=suffixes))


def merge(app: App, plan: Plan, folder: Path, jobs: int, tell: Tell = lambda _: None) -> None:
    """Carry a merge out in an empty folder. Raises RuntimeError unless every letter is made."""
    report = app.merging.begin(plan, folder, jobs=jobs).run(tell)
    if len(report.of(RowStatus.MADE)) != len(plan.orders):
        raise RuntimeError(f"not all letters were made: {report.stopped or report.rows[0].reason}")


def _recipient(row: int) -> Recipient:
    return Recipient(
        row=row,
        name=f"Ms Almira Folio{row:x}, MP",
        family_name=f"Folio{row:x}",
        address=(f"{row} Inkwell Street", f"{10_000 + row} Strelsau"),
        addressee=_BODY,
    )
