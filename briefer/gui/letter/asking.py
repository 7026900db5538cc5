"""How a person is asked for files, folders and printers."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefer.gui.delivery.places import AskPath
    from briefer.gui.delivery.printing import AskPrinter
    from briefer.gui.merging.contacts_file import AskContacts, AskFolder
    from briefer.gui.review.ways_in import AskReport
    from briefer.gui.sharing.places import AskFile


@dataclass(frozen=True)
class Asking:
    """How a person is asked for a file to write, a printer, a file to read, a report, and so on.

    None stands for the system's dialogs.
    """

    path: "AskPath | None" = None
    printer: "AskPrinter | None" = None
    file: "AskFile | None" = None
    report: "AskReport | None" = None
    contacts: "AskContacts | None" = None
    folder: "AskFolder | None" = None
