"""Settings: what the user prefers, apart from any letter."""

from enum import StrEnum
from typing import Literal

from briefer.domain.base import Value

SMALLEST_TEXT = 1.0
LARGEST_TEXT = 2.0

LockAfter = Literal[0, 5, 15, 30]
"""Minutes without a sign of life until a library with a passphrase is locked; 0 is never."""

LOCK_AFTER: tuple[LockAfter, ...] = (0, 5, 15, 30)


class Theme(StrEnum):
    """The window's colours; `system` follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


class Settings(Value, frozen=True, kw_only=True):
    """What the user prefers.

    `text_scale` multiplies the system's text size. `less_motion` stops fades. `export_suffix` is
    the format that was exported last (".docx"). `export_folder` is the folder of the last export,
    kept only while `remember_folder` is on: a list of places is a trace. `window` is where the
    window stood, in the form that Qt reads, and `columns` how wide its columns were (pixels at
    100 % text); empty until the user has moved them. `passphrase_declined` is whether the user has
    said “Not now” to a passphrase. `single_keys` lets single letters act on the items of a report.
    `spelling` is whether words are held against dictionaries. `form_limit` is how many characters
    the last web form took, 0 for any number.
    """

    theme: Theme = Theme.SYSTEM
    text_scale: float = SMALLEST_TEXT
    less_motion: bool = False
    export_suffix: str = ".docx"
    remember_folder: bool = False
    export_folder: str = ""
    window: str = ""
    columns: tuple[int, ...] = ()
    lock_after: LockAfter = 15
    passphrase_declined: bool = False
    single_keys: bool = True
    spelling: bool = True
    form_limit: int = 0
