"""What a form is made of, as data: its sections, and the fields in them."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from briefer.domain.base import Value
from briefer.domain.records import Kind, Record


class EditorKind(Enum):
    """How a field is filled in."""

    LINE = auto()
    TEXT = auto()
    LINES = auto()
    """Several values, one on each line."""
    NUMBER = auto()
    DATE = auto()
    FLAG = auto()
    CHOICE = auto()
    RECORD = auto()
    RECORDS = auto()
    ROWS = auto()
    """Parts of a record, each with fields of its own."""
    PART = auto()
    """One part of a record that may be missing, with fields of its own."""
    PICTURE = auto()
    LETTERHEAD = auto()
    """A letterhead made in Word."""
    STYLE = auto()
    PLACED = auto()
    """Words with placeholders."""
    MEASURE = auto()


@dataclass(frozen=True, kw_only=True)
class FieldSpec:
    """One field.

    `path` leads to its value; a dot leads into a part. `needed` is the sentence that is said when
    the field is empty. `serif` is for words that are printed. Two `half` fields share a line, or
    three `third` ones. `locked` is what a button is called that has to be pressed first. `kind` is
    what RECORD and RECORDS choose from, `choices` are the values and words of CHOICE. `rows` are
    the fields of each part of ROWS and PART, which `make` begins; `row` is what one part is called,
    `add` the button.
    """

    path: str
    label: str
    editor: EditorKind = EditorKind.LINE
    hint: str = ""
    needed: str = ""
    serif: bool = False
    half: bool = False
    third: bool = False
    locked: str = ""
    kind: Kind | None = None
    choices: tuple[tuple[str, str], ...] = ()
    rows: tuple["FieldSpec", ...] = ()
    inner: bool = False
    """Whether the parts stand in a part, so that they have no edge of their own."""
    make: Callable[[Record], object] | None = None
    part: type[Value] | None = None
    """What each part of ROWS and PART is."""
    row: str = ""
    add: str = ""
    choices_in: Callable[[Record], tuple[tuple[str, str], ...]] | None = None
    """Returns the values and words of CHOICE where they depend on the record."""
    check: Callable[[str], str] | None = None
    """Returns the sentence about what is wrong with typed words, or nothing."""
    limits: tuple[float, float] = (0.0, 0.0)
    """The least and the most of MEASURE."""
    not_before: str = ""
    """The path of a day that must not come after this one."""
    convert: Callable[[object], object] | None = None
    """Makes the field's value of what the editor has."""


@dataclass(frozen=True, kw_only=True)
class Section:
    """Fields under a heading; a `folded` one is opened by its heading."""

    fields: tuple[FieldSpec, ...]
    title: str = ""
    folded: bool = False


class Wrong(Exception):
    """What is typed in a field is no value; the sentence says why, empty where a part says it."""

    def __init__(self, sentence: str) -> None:
        """Say what is wrong."""
        super().__init__(sentence)
        self.sentence = sentence
