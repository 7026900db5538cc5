"""The words of a review."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from briefer.gui.review.facts import BodyFacts, Filter, ItemFacts, ReferenceFacts
from briefer.services.reviewing.review import Decision


def decision_words(facts: ItemFacts) -> str:
    """Return how an item stands."""
    translate = QCoreApplication.translate
    match facts.decision:
        case Decision.ACCEPTED:
            return translate("Review", "accepted")
        case Decision.REJECTED:
            return translate("Review", "rejected")
        case Decision.OPEN if facts.look:
            return translate("Review", "look at this")
        case Decision.OPEN:
            return translate("Review", "open")
        case _:
            assert_never(facts.decision)


def asks_words(count: int) -> str:
    """Return how many asks an item holds: "asks 3"."""
    return QCoreApplication.translate("Review", "asks {count}").format(count=count)


def reference_words(known: ReferenceFacts) -> str:
    """Return what the chip of a reference says."""
    translate = QCoreApplication.translate
    pattern = (
        translate("Review", "{name} · matched")
        if known.known
        else translate("Review", "{name} · new?")
    )
    return pattern.format(name=known.name)


def ask_words(clause: str, doer: str) -> str:
    """Return an ask as a line."""
    if not doer:
        return clause
    return QCoreApplication.translate("Review", "{body}: {clause}").format(body=doer, clause=clause)


def item_said(facts: ItemFacts) -> str:
    """Return what a screen reader says of an item."""
    notices = len(facts.corrections) + len(facts.pointing) + bool(facts.twin)
    to_decide = QCoreApplication.translate("Review", "to decide {count}").format(count=notices)
    parts = (
        facts.code,
        decision_words(facts),
        asks_words(len(facts.asks)),
        to_decide if notices else "",
        facts.text,
        *facts.sub_items,
    )
    return ", ".join(filter(None, parts))


def body_said(facts: BodyFacts) -> str:
    """Return how a body stands to the library."""
    translate = QCoreApplication.translate
    return translate("Review", "matched") if facts.known else translate("Review", "new")


def filter_words(wanted: Filter) -> str:
    """Return what a filter is called."""
    translate = QCoreApplication.translate
    match wanted:
        case Filter.ALL:
            return translate("Review", "All items")
        case Filter.TO_LOOK_AT:
            return translate("Review", "To look at")
        case Filter.ACCEPTED:
            return translate("Review", "Accepted")
        case Filter.REJECTED:
            return translate("Review", "Rejected")
        case _:
            assert_never(wanted)
