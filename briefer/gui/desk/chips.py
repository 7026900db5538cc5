"""The words of chips that more than one pane shows."""

from dataclasses import dataclass
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from briefer.domain.role import Role
from briefer.gui.parts.chip import ChipKind


@dataclass(frozen=True, kw_only=True)
class ChipWords:
    """A chip's words and their manner; one that `opens` is a button to what it is about."""

    text: str
    kind: ChipKind = "plain"
    opens: bool = False


def role_chip(role: Role) -> ChipWords:
    """Return what a provision does in the letter, as a chip."""
    translate = QCoreApplication.translate
    match role:
        case Role.LEVERAGE:
            return ChipWords(text=translate("Letter", "leverage"), kind="accent")
        case Role.STANDARD:
            return ChipWords(text=translate("Letter", "standard"))
        case Role.TARGET:
            return ChipWords(text=translate("Letter", "target"), kind="line")
        case Role.NONE:
            return ChipWords(text=translate("Letter", "no role"), kind="line")
        case _:
            assert_never(role)
