"""What a person wants to share, and how."""

from dataclasses import dataclass
from enum import Enum
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from briefer.domain.ids import LetterId
from briefer.domain.records import RecordKey
from briefer.services.upkeep import Tabled


class Form(Enum):
    """A format to share in: what a table would hold, and how its file's name ends."""

    SHARED = ("", ".briefing")
    RECOMMENDATIONS_CSV = ("recommendations", ".csv")
    RECOMMENDATIONS_JSON = ("recommendations", ".json")
    LETTERS_CSV = ("letters", ".csv")
    LETTERS_JSON = ("letters", ".json")

    @property
    def suffix(self) -> str:
        """How the file's name ends."""
        return self.value[1]

    @property
    def tabled(self) -> Tabled:
        """What a table holds."""
        return "letters" if self.value[0] == "letters" else "recommendations"


def form_name(form: Form) -> str:
    """Return what a format is called."""
    translate = QCoreApplication.translate
    match form:
        case Form.SHARED:
            return translate("Sharing", "Shared records (.briefing)")
        case Form.RECOMMENDATIONS_CSV:
            return translate("Sharing", "Recommendations as a table (.csv)")
        case Form.RECOMMENDATIONS_JSON:
            return translate("Sharing", "Recommendations as data (.json)")
        case Form.LETTERS_CSV:
            return translate("Sharing", "Letters as a table (.csv)")
        case Form.LETTERS_JSON:
            return translate("Sharing", "Letters as data (.json)")
        case _:
            assert_never(form)


@dataclass(frozen=True, kw_only=True)
class Wish:
    """What is to be shared; `records` and `letters` are None when it is everything."""

    form: Form
    name: str
    records: tuple[RecordKey, ...] | None
    letters: tuple[LetterId, ...] | None
    passphrase: str
