"""What a person chooses to print, and what there is to print."""

from enum import StrEnum

from briefer.composing.phrases import PrintPhrases
from briefer.document.nodes import Document
from briefer.document.placement import Typeset
from briefer.domain.base import Value
from briefer.services.printing.imposing import Fit
from briefer.services.printing.sides import TwoSided
from briefer.services.printing.stationery import Envelope, Labels


class Printable(Value, frozen=True, kw_only=True):
    """A finished document, and what else of it can be put on paper.

    `key` tells it from others: what is chosen for one is not for the next. `enclosures` are the
    pages (from 0) that show nothing but enclosures. `addresses` are those of its readers, of a
    letter one, each as lines; `sender` is that of who writes. `informed` are those who get a copy
    for information. `address_anchor` is the part of the document that shows the address, or empty.
    `words` are those of stamps, in the document's language.
    """

    key: str
    document: Document
    typeset: Typeset
    words: PrintPhrases
    enclosures: frozenset[int] = frozenset()
    addresses: tuple[tuple[str, ...], ...] = ()
    sender: tuple[str, ...] = ()
    informed: tuple[str, ...] = ()
    address_anchor: str = ""


class CopyKind(StrEnum):
    """What a copy is for: the reader, the sender's own files, somebody else who is to know."""

    ORIGINAL = "original"
    FILE = "file"
    INFORMATION = "information"


class Copies(Value, frozen=True, kw_only=True):
    """How many copies of a kind are printed, whether with enclosures, and for whom."""

    kind: CopyKind
    count: int = 1
    enclosures: bool = True
    to: str = ""


class PagesChoice(Value, frozen=True, kw_only=True):
    """The document's pages, as `read_ranges` reads `pages`.

    `address_sheet` is a sheet in front of each original whose address shows in a window.
    """

    copies: tuple[Copies, ...] = (Copies(kind=CopyKind.ORIGINAL),)
    pages: str = ""
    two_sided: TwoSided = TwoSided.NO
    booklet: bool = False
    fit: Fit = Fit.OWN
    last_first: bool = False
    address_sheet: bool = False


class EnvelopesChoice(Value, frozen=True, kw_only=True):
    """An envelope for each address, with the sender's address or without."""

    envelope: Envelope = Envelope.DL
    sender: bool = False


class LabelsChoice(Value, frozen=True, kw_only=True):
    """`each` labels for each address, on sheets of which the first begins at label `first`."""

    labels: Labels = Labels.A4_3X8
    first: int = 1
    each: int = 1


Choice = PagesChoice | EnvelopesChoice | LabelsChoice
