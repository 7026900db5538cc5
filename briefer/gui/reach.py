"""Reach: what can be done in which view, and why the rest cannot be done there."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from briefer.gui.action_ids import ActionId, ActionSpec

_EVERYWHERE: frozenset[ActionId] = frozenset(
    {
        "new-letter",
        "all-letters",
        "lock",
        "quit",
        "palette",
        "share",
        "take-in",
        "bring-in",
        "bring-in-clipboard",
        "library-history",
        "matrix",
        "view-letters",
        "view-library",
        "view-templates",
        "view-packs",
        "many-letters",
        "view-settings",
        "text-larger",
        "text-smaller",
        "help",
    }
)
"""What can be done wherever one is; the rest is about what is to be seen."""

REVIEW: frozenset[ActionId] = frozenset(
    {
        "accept-item",
        "reject-item",
        "edit-asks",
        "split-item",
        "join-items",
        "move-item",
        "mark-context",
    }
)
"""What the review of a report alone does."""


@dataclass(frozen=True, kw_only=True)
class Where:
    """What is shown: the open letter, the library or the review of a report.

    `has_letter` is whether a letter is open at all, `lent` what the view itself answers to.
    """

    has_letter: bool
    letter: bool
    library: bool
    review: bool
    lent: Collection[ActionId]


def out_of_reach(specs: Iterable[ActionSpec], where: Where) -> dict[ActionId, str]:
    """Return why each action that cannot be done here cannot."""
    translate = QCoreApplication.translate
    none = translate("MainWindow", "Choose whom to write to first.")
    elsewhere = translate("MainWindow", "Go to the letter first.") if where.has_letter else none
    reasons: dict[ActionId, str] = {}
    for spec in specs:
        if spec.id in _EVERYWHERE or spec.id in where.lent:
            continue
        if spec.id in REVIEW:
            if not where.review:
                reasons[spec.id] = translate("MainWindow", "Bring in a report first.")
        elif spec.menu == "library":
            if not where.library:
                reasons[spec.id] = translate("MainWindow", "Go to the library first.")
        elif not where.letter:
            reasons[spec.id] = elsewhere
    return reasons
