"""Recipients: those whom a file of contacts names, and the lists of them that are kept."""

import re
import uuid
from collections.abc import Callable, Sequence
from typing import Final

from msgspec.structs import replace

from briefer.domain.addressee import Addressee
from briefer.domain.ids import AddresseeId, RecipientsId
from briefer.domain.library import Library
from briefer.domain.recipient import ReadRecipients, Recipient, RecipientList
from briefer.domain.recipient_columns import RecipientColumns, RecipientPart
from briefer.domain.records import Kind, RecordKey
from briefer.domain.sheet import Workbook
from briefer.errors import BrieferError
from briefer.sentences import sentence, shown
from briefer.services.editing import added, edited
from briefer.services.ports import Progressed, RecipientFinder, ReportReader
from briefer.services.records import RecordStore
from briefer.services.sheets import all_columns, column_called, sheet_called

_WORDS: Final = re.compile(r"[A-Z]{2,}s?(?![^\W\d_])|[^\W\d_]+?(?=[A-Z][a-z]|[\W\d_]|$)")
"""Words, also where a capital begins the next one: "mep" and "Id" of "mepId"."""

_PARTS: Final = re.compile(r"[^\W_]+")
_INITIALS: Final = re.compile(r"^[^\W\d_a-z]{2}[^\W_]+$")
"""Names that stand for one body only: "MEPs", "EBRD", but not "Parliament"."""


class ListExists(BrieferError):
    """A list of that name is kept already, and may not be replaced."""

    hint = sentence("Choose another name, or agree to replace it.")


class Recipients:
    """Reads files of contacts, and keeps lists. Only `keep` changes anything."""

    def __init__(
        self,
        reader: ReportReader,
        finder: RecipientFinder,
        library: Library,
        records: RecordStore,
        new_id: Callable[[], str] = lambda: uuid.uuid4().hex,
    ) -> None:
        """Open files with `reader`, and find people with `finder`; keep lists in `records`."""
        self._reader, self._finder = reader, finder
        self._library, self._records = library, records
        self._new_id = new_id

    def open(
        self,
        data: bytes,
        name: str,
        progress: Progressed = lambda _done, _all: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Workbook:
        """Return the rows, or the cards, of the file called `name`.

        Raises BrieferError when it cannot be read, and when it holds neither.
        """
        found = self._reader.read(data, name, progress, cancelled)
        if not isinstance(found, Workbook):
            raise BrieferError(
                sentence("“{name}” is neither a spreadsheet nor a vCard file.", name=shown(name)),
                sentence("Save the contacts as CSV, XLSX, ODS or vCard (.vcf), and choose that."),
            )
        return found

    def guess(self, workbook: Workbook, sheet: int | None = None) -> RecipientColumns:
        """Return what the columns hold, of one sheet (from 0) or of the first that fits."""
        return self._finder.guess(workbook, sheet)

    def find(self, workbook: Workbook, columns: RecipientColumns) -> ReadRecipients:
        """Return whom the rows name, and each row that cannot be used, with why."""
        return self._finder.find(workbook, columns)

    def columns(
        self,
        workbook: Workbook,
        sheet: str = "",
        head: int | None = None,
        said: Sequence[tuple[str, RecipientPart]] = (),
        everyone: AddresseeId | None = None,
    ) -> RecipientColumns:
        """Return the columns of a workbook: as they are guessed, but for what is said of them.

        `sheet` is a name, or a number from 1. A column is said by its number from 1, its letter or
        its name. Raises BrieferError for what is not there, and where no column names anybody.
        """
        columns = self.guess(workbook, sheet_called(workbook, sheet) if sheet else None)
        table = workbook.sheets[columns.sheet]
        for words, part in said:
            column, row = column_called(table, words)
            columns = replace(columns, head=columns.head or row).having(column, part)
        if not columns.names_somebody:
            raise BrieferError(
                sentence("Nothing says which column holds the names."),
                sentence(
                    "Name it, as --column B=name; there are {columns}.", columns=all_columns(table)
                ),
            )
        head = columns.head if head is None else head
        return replace(columns, head=head, everyone=everyone)

    def body_called(
        self, workbook: Workbook, columns: RecipientColumns, file: str
    ) -> Addressee | None:
        """Return the one body that the file's name, or the heads of its columns, call by a name.

        "mep.csv" is a list of Members of the European Parliament, and so is one with a "mepId".
        None where they name nobody, or several.
        """
        heads = workbook.sheets[columns.sheet].rows[: columns.head][-1:]
        said = [file.rpartition(".")[0] or file, *(cell for row in heads for cell in row)]
        whole = {" ".join(_PARTS.findall(text)).casefold() for text in said}
        words = {word.casefold() for text in said for word in _WORDS.findall(text)}
        found = [
            body
            for body in self._library.addressees
            if {body.name.casefold(), body.short_name.casefold()} & whole
            or {name.casefold() for name in body.aliases if _INITIALS.search(name)} & words
            or (_INITIALS.search(body.short_name) and body.short_name.casefold() in words)
        ]
        return found[0] if len(found) == 1 else None

    # ------------------------------------------------------------ kept lists

    def lists(self) -> tuple[RecipientList, ...]:
        """Return the lists that are kept."""
        return self._library.all_of(RecipientList)

    def list_called(self, name: str) -> RecipientList:
        """Return the list of a name. Raises BrieferError when none is kept under it."""
        found = next((known for known in self.lists() if known.name == name), None)
        if found is None:
            names = ", ".join(shown(known.name) for known in self.lists())
            raise BrieferError(
                sentence("No list of recipients is called “{name}”.", name=shown(name)),
                sentence("There are: {names}.", names=names)
                if names
                else sentence("None is kept yet; bring one in from a file."),
            )
        return found

    def keep(
        self, name: str, recipients: Sequence[Recipient], *, replacing: bool = False
    ) -> RecipientList:
        """Keep recipients as a list, in the place of the one of that name where that is agreed.

        Raises ListExists where it is not, and BrieferError when nothing can be kept.
        """
        known = next((one for one in self.lists() if one.name == name), None)
        if known is not None and not replacing:
            raise ListExists(
                sentence("A list of recipients is called “{name}” already.", name=shown(name))
            )
        key = known.id if known else RecipientsId(self._new_id())
        made = RecipientList(id=key, name=name, recipients=tuple(recipients))
        label = sentence("Recipients: {name}", name=shown(name))
        held = self._records.held(RecordKey(kind=Kind.RECIPIENTS, id=key)) if known else None
        self._records.commit(added(made, label) if held is None else edited(held, made, label))
        return made
