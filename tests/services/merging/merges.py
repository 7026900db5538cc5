"""Merges to be run in tests: a real library, made-up members, and real executors."""

import datetime as dt
import os
import signal
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from msgspec.structs import replace

from briefer.bootstrap import App
from briefer.composing.starting import start_letter
from briefer.domain.ids import AddresseeId, LetterId, SenderId
from briefer.domain.letter import Letter
from briefer.domain.recipient import ReadRecipients, Recipient
from briefer.drawing import make_letters
from briefer.services.merging.crew import Crew
from briefer.services.merging.orders import Order, Outcome
from briefer.services.merging.planning import MergeWish, Plan
from briefer.services.merging.progress import Progress
from briefer.services.merging.report import MergeReport
from tests.made_contacts import members

BODY = AddresseeId("european-parliament")
DEADLY = "Deadly"
"""The family name of a recipient whose letter ends the process that makes it."""
UNLUCKY = "Unlucky"
"""The same, for the first time only."""


def recipients(count: int) -> tuple[Recipient, ...]:
    """Return made-up members, from row 2 on."""
    return tuple(
        Recipient(
            row=one.number + 1,
            name=f"{one.first} {one.family}",
            family_name=one.family,
            address=(f"{one.number} Inkwell Street", "1000 Strelsau"),
            addressee=BODY,
        )
        for one in members(count)
    )


def letter(app: App, to: AddresseeId = BODY) -> Letter:
    """Return the letter that all get."""
    return start_letter(
        app.library,
        to,
        template=None,
        sender=app.library.sender(SenderId("example")),
        date=dt.date(2027, 1, 14),
        letter_id=LetterId("merged"),
    )


def wish(app: App, those: Iterable[Recipient], common: Letter | None = None) -> MergeWish:
    """Return the wish for a letter to each of `those`."""
    read = ReadRecipients(recipients=tuple(those))
    return MergeWish(read=read, letters={BODY: common or letter(app)})


def plan(app: App, those: Iterable[Recipient], common: Letter | None = None) -> Plan:
    """Return the plan for a letter to each of `those`."""
    return app.merging.plan(wish(app, those, common))


def threads(hands: int = 2) -> Crew:
    """Return a crew of threads, which starts at once."""
    return Crew(lambda: ThreadPoolExecutor(hands), hands)


def run(app: App, planned: Plan, folder: Path, *, replacing: bool = False) -> MergeReport:
    """Run a merge to its end."""
    return app.merging.begin(planned, folder, crew=threads(), replacing=replacing).run(silent)


def silent(progress: Progress) -> None:
    """Hear of progress."""
    del progress


def named(recipient: Recipient, family_name: str) -> Recipient:
    """Return a recipient with another family name."""
    return replace(recipient, family_name=family_name)


def files_in(folder: Path) -> dict[str, bytes]:
    """Return all letters in a folder, by name."""
    return {
        path.name: path.read_bytes()
        for path in sorted(folder.iterdir())
        if path.suffix in {".pdf", ".docx"}
    }


def unfinished_in(folder: Path) -> list[str]:
    """Return what is in a folder that no finished merge leaves there."""
    kept = {"manifest.csv", ".briefer-merge"}
    names = {path.name for path in folder.iterdir()} - kept - files_in(folder).keys()
    return sorted(names)


def make_or_die(kit: bytes, orders: tuple[Order, ...]) -> tuple[Outcome, ...]:
    """Make letters, but end this process over some, as a lack of memory would."""
    for order in orders:
        family_name = order.recipient.family_name
        if family_name == DEADLY or (family_name == UNLUCKY and _first_time(order)):
            os.kill(os.getpid(), signal.SIGKILL)
    return make_letters(kit, orders)


def _first_time(order: Order) -> bool:
    # The e-mail is where the test lets it be noted that this has happened.
    try:
        Path(order.recipient.email).touch(exist_ok=False)
    except FileExistsError:
        return False
    return True
