"""How the Packs view calls what packs are made of."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from briefer.domain.pack import PartKind


def part_name(kind: PartKind) -> str:  # noqa: C901 - one arm a kind
    """Return what the window calls a part of a pack."""
    translate = QCoreApplication.translate
    match kind:
        case PartKind.COVER:
            return translate("Packs", "Cover")
        case PartKind.CONTENTS:
            return translate("Packs", "Contents")
        case PartKind.SUMMARY:
            return translate("Packs", "Summary")
        case PartKind.LETTERS:
            return translate("Packs", "Letters")
        case PartKind.FINDINGS:
            return translate("Packs", "Findings in brief")
        case PartKind.MATRIX:
            return translate("Packs", "Matrix of asks")
        case PartKind.LAW:
            return translate("Packs", "Legal annex")
        case PartKind.TRACE:
            return translate("Packs", "Traceability")
        case PartKind.CONTACTS:
            return translate("Packs", "Contacts")
        case PartKind.SIGNATURES:
            return translate("Packs", "Signature page")
        case _:
            assert_never(kind)


def letters_words(count: int) -> str:
    """Return how many letters there are: "6 letters"."""
    return QCoreApplication.translate("Packs", "%n letters", None, count)


def pages_words(count: int) -> str:
    """Return how many pages there are: "41 pages"."""
    return QCoreApplication.translate("Packs", "%n pages", None, count)


def range_words(first: int, last: int) -> str:
    """Return where something stands: "4", or "4–24"; a dash where it stands nowhere."""
    if not first:
        return "—"
    return str(first) if first == last else f"{first}–{last}"


def facts_words(letters: int, pages: int) -> str:
    """Return what the head says under a pack's title: "Briefing pack · 6 letters · 41 pages"."""
    parts = [QCoreApplication.translate("Packs", "Briefing pack"), letters_words(letters)]
    if pages:
        parts.append(pages_words(pages))
    return " · ".join(parts)
