"""Template: a reusable letter, as ordered blocks with placeholders."""

from enum import StrEnum

from briefer.domain.addressee import BodyKind
from briefer.domain.base import Translation, Value
from briefer.domain.ids import BlockId, TemplateId
from briefer.domain.profile import ProfileId
from briefer.domain.style import Citations, Style


class BlockKind(StrEnum):
    """The blocks that a letter is made of."""

    LETTERHEAD = "letterhead"
    DATE = "date"
    REFERENCE = "reference"
    INSIDE_ADDRESS = "inside-address"
    SALUTATION = "salutation"
    SUBJECT = "subject"
    OPENING = "opening"
    CONCERN = "concern"
    LEGAL_BASIS = "legal-basis"
    ASKS = "asks"
    REPLY = "reply"
    CLOSING = "closing"
    SIGNATURE = "signature"
    ENCLOSURES = "enclosures"
    COPIES = "copies"
    ANNEX = "annex"
    TRACE = "traceability"
    PARAGRAPH = "paragraph"
    TITLE = "title"
    HEADING = "heading"
    TABLE = "table"


ANNEXES = frozenset({BlockKind.ANNEX, BlockKind.TRACE})
"""Kinds of blocks that stand after the letter: what is counted of its text leaves them out."""


MOST_BLOCKS = 1_000
"""How many blocks a template, or a letter, can have."""

LONGEST_BLOCK = 50_000
"""How many characters a block's words can have."""


class Condition(StrEnum):
    """When a block stands in the letter; one that the user has worded always does."""

    ALWAYS = "always"
    HAS_REFERENCE = "has-reference"
    HAS_HOOKS = "has-hooks"
    HAS_REPLY_BY = "has-reply-by"
    HAS_ANNEX = "has-annex"
    HAS_COPIES = "has-copies"
    HAS_ASKS = "has-asks"
    HAS_PARTNERS = "has-partners"
    IS_GOVERNMENT = "is-government"
    IS_PARLIAMENT = "is-parliament"
    IS_BANK = "is-bank"
    IS_ORGANISATION = "is-organisation"


class Block(Value, frozen=True, kw_only=True):
    """One block: its kind, its words with placeholders, and when it stands in the letter.

    A blank line in `text` parts paragraphs; a single line end is a line break. In a table each
    line is a row, the first one its heads, with "|" between the cells. `language` is that of the
    words where it is not the letter's, because nobody has translated them. `unchecked` words were
    translated by a machine, and nobody has confirmed them.
    """

    id: BlockId
    kind: BlockKind
    text: str = ""
    when: Condition = Condition.ALWAYS
    language: str = ""
    unchecked: bool = False


class Template(Value, frozen=True, kw_only=True):
    """A reusable letter.

    `title` is what a new letter is called, `title_alone` the same where no country needs naming;
    both may hold `{addressee.short_name}`, the former `{country}`. A letter made from it looks like
    `style`, has its citations where `citations` says, and keeps to `profile`, where these are set.
    A block's words in another language are the translation of "blocks/ID". `for_bodies` are the
    sorts of bodies that it is meant for, all where there are none; it is offered to them first.
    `reply_within` is how many days its reader is given for the answer, where that is not the usual.
    """

    id: TemplateId
    name: str
    description: str
    language: str
    title: str
    title_alone: str
    blocks: tuple[Block, ...]
    style: Style | None = None
    citations: Citations | None = None
    profile: ProfileId | None = None
    for_bodies: tuple[BodyKind, ...] = ()
    reply_within: int | None = None
    translations: tuple[Translation, ...] = ()
