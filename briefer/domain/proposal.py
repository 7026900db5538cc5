"""Proposal: the recommendations that briefer found in a report, for a person to confirm."""

from enum import StrEnum

from briefer.domain.base import Value
from briefer.domain.ids import AddresseeId, HookId, RecommendationId
from briefer.domain.report_text import ReportText


class Stretch(Value, frozen=True, kw_only=True):
    """A part of a report: from a letter of one line to before a letter of another.

    Lines count from 0, letters from 0 within their line.
    """

    first: int
    start: int
    last: int
    end: int


class LineKind(StrEnum):
    """What a line of a report was taken for."""

    OUTSIDE = "outside"
    HEADING = "heading"
    ADDRESSEE = "addressee"
    CONTEXT = "context"
    ITEM = "item"
    SUB_ITEM = "sub-item"
    LEFT_OUT = "left-out"


class Why(StrEnum):
    """Why a correction is proposed."""

    JOINED = "joined-words"
    BROKEN = "broken-word"
    SPACES = "spaces"
    SOFT_HYPHEN = "soft-hyphen"
    HYPHENATED = "hyphenated"
    QUOTES = "quotation-marks"
    PUNCTUATION = "punctuation"


class Correction(Value, frozen=True, kw_only=True):
    """Words that look broken, and what they should be: `text[start:end]` is `was`.

    One that is `quoted` stands within quotation marks, and is never made unasked.
    """

    start: int
    end: int
    was: str
    now: str
    why: Why
    quoted: bool = False


class LegalReference(Value, frozen=True, kw_only=True):
    """A provision that a text names: `text[start:end]`, and what it is taken for.

    `instrument` and `provision` are as a new legal hook would have them ("ICCPR", "Article 19");
    `hook` is the one of the library that it is, or None.
    """

    start: int
    end: int
    words: str
    instrument: str
    provision: str = ""
    hook: HookId | None = None

    @property
    def names(self) -> tuple[str, str]:
        """The provision that is named, wherever it is."""
        return self.instrument, self.provision

    def is_alike(self, other: "LegalReference") -> bool:
        """Tell whether another reference names or means the same provision."""
        return self.names == other.names or (self.hook is not None and self.hook == other.hook)


class ProposedAsk(Value, frozen=True, kw_only=True):
    """One thing that an item asks, with who should do it; guessed, to be edited.

    `clause` begins with a bare infinitive. `subject` is a body of the library, or None for the
    body that `subject_words` name.
    """

    clause: str
    subject: AddresseeId | None = None
    subject_words: str = ""


class ProposedItem(Value, frozen=True, kw_only=True):
    """One recommendation as the report prints it.

    `text` is exact, without its marker; `corrections` and `references` count in it. `sub_items`
    belong to it, and its `stretch` reaches to the last of them. `context` are the paragraphs
    before that explain it, and `context_references` count in them; `sub_references` count in the
    sub-items joined by line ends. `twin` is a recommendation of the library that says the same.
    """

    number: int
    text: str
    place: str
    stretch: Stretch
    marker: str = ""
    sub_items: tuple[str, ...] = ()
    context: str = ""
    asks: tuple[ProposedAsk, ...] = ()
    corrections: tuple[Correction, ...] = ()
    references: tuple[LegalReference, ...] = ()
    context_references: tuple[LegalReference, ...] = ()
    sub_references: tuple[LegalReference, ...] = ()
    twin: RecommendationId | None = None

    @property
    def all_references(self) -> tuple[LegalReference, ...]:
        """What the item, its sub-items and its context name, each provision once."""
        found: dict[object, LegalReference] = {}
        for known in (*self.references, *self.sub_references, *self.context_references):
            found.setdefault(known.hook or known.names, known)
        return tuple(found.values())


class ProposedAddressee(Value, frozen=True, kw_only=True):
    """A body that the report makes recommendations to.

    `name` is as printed ("the U.S. Government"), `matched` the library's, or None. `stretch` is
    its heading, or None where the items themselves name it.
    """

    name: str
    items: tuple[ProposedItem, ...]
    matched: AddresseeId | None = None
    stretch: Stretch | None = None


class Proposal(Value, frozen=True, kw_only=True):
    """All that was found in a report. Nothing of it is in the library before a person agrees.

    `country` (ISO 3166-1) is the one that it speaks of most, `language` the one it is written in.
    `lines` says of every line of the report what it was taken for, so that nothing is left out
    silently; a line that holds several things is the most telling one of them.
    """

    report: ReportText
    addressees: tuple[ProposedAddressee, ...]
    title: str = ""
    publisher: str = ""
    date: str = ""
    country: str = ""
    language: str = ""
    warnings: tuple[str, ...] = ()
    lines: tuple[LineKind, ...] = ()
