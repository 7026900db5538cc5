"""What the window says of jobs, recipients and the rows that are refused."""

from collections.abc import Sequence
from enum import StrEnum
from typing import assert_never

from PySide6.QtCore import QCoreApplication, QLocale

from briefer.domain.merge import Merge
from briefer.domain.recipient import ReadRecipients, RefusedRow
from briefer.domain.recipient_columns import RecipientPart
from briefer.gui.merging.standing import Phase, Standing
from briefer.gui.words import translated
from briefer.services.merging.refusals import why_refused


def part_words(part: RecipientPart) -> str:  # noqa: C901 - one arm a part
    """Return what a part of a recipient is called."""
    translate = QCoreApplication.translate
    match part:
        case RecipientPart.NAME:
            return translate("Merging", "Name")
        case RecipientPart.TITLE:
            return translate("Merging", "Title before the name")
        case RecipientPart.FIRST_NAME:
            return translate("Merging", "First name")
        case RecipientPart.FAMILY_NAME:
            return translate("Merging", "Family name")
        case RecipientPart.SALUTATION:
            return translate("Merging", "Salutation")
        case RecipientPart.OFFICE:
            return translate("Merging", "Office")
        case RecipientPart.ORGANISATION:
            return translate("Merging", "Organisation")
        case RecipientPart.ADDRESS:
            return translate("Merging", "Address")
        case RecipientPart.POSTCODE:
            return translate("Merging", "Postcode")
        case RecipientPart.CITY:
            return translate("Merging", "City")
        case RecipientPart.COUNTRY:
            return translate("Merging", "Country")
        case RecipientPart.LANGUAGE:
            return translate("Merging", "Language")
        case RecipientPart.PAPER:
            return translate("Merging", "Paper")
        case RecipientPart.EMAIL:
            return translate("Merging", "E-mail")
        case RecipientPart.ADDRESSEE:
            return translate("Merging", "Body that they belong to")
        case RecipientPart.HOOKS:
            return translate("Merging", "Provisions")
        case _:
            assert_never(part)


def part_names() -> dict[StrEnum, str]:
    """Return every part of a recipient, each with what it is called."""
    return {part: part_words(part) for part in RecipientPart}


def count_words(read: ReadRecipients) -> str:
    """Return what the rows come to: "723 rows, 720 letters, 3 refused"."""
    letters, refused = len(read.recipients), len(read.refused)
    return ", ".join(
        (
            QCoreApplication.translate("Merging", "%n rows", None, letters + refused),
            letters_words(letters),
            refused_words(refused),
        )
    )


def letters_words(count: int) -> str:
    """Return how many letters there are: "720 letters"."""
    return QCoreApplication.translate("Merging", "%n letters", None, count)


def refused_words(count: int) -> str:
    """Return how many rows no letter can be made for: "3 refused"."""
    return QCoreApplication.translate("Merging", "%n refused", None, count)


def row_words(row: int, why: str) -> str:
    """Return why nothing comes of a row: "Row 112: “Eurpoe” is no country."."""
    pattern = QCoreApplication.translate("Merging", "Row {row}: {why}")
    return pattern.format(row=row, why=translated(why))


def refusal_words(row: RefusedRow) -> str:
    """Return why a row was refused, and what it may have been meant to say."""
    words = row_words(row.row, why_refused(row))
    if not row.meant:
        return words
    meant = QCoreApplication.translate("Merging", "Was “{meant}” meant?").format(meant=row.meant[0])
    return f"{words} {meant}"


def facts_words(merge: Merge) -> str:
    """Return what a job is made of: "mep.csv: 723 rows, 720 letters · PDF and DOCX"."""
    letters = len(merge.read.recipients)
    rows = QCoreApplication.translate("Merging", "%n rows", None, merge.rows)
    counted = f"{rows}, {letters_words(letters)}"
    whom = f"{merge.source}: {counted}" if merge.source else counted
    return f"{whom} · {formats_words(merge.suffixes)}"


def formats_words(suffixes: Sequence[str]) -> str:
    """Return the names of formats as one speaks of them: "PDF and DOCX"."""
    return QLocale().createSeparatedList([suffix[1:].upper() for suffix in suffixes])


def made_words(standing: Standing) -> str:
    """Return how far a job is: "312 of 720 made"."""
    pattern = QCoreApplication.translate("Merging", "{made} of {all} made")
    return pattern.format(made=standing.made, all=standing.letters)


def left_words(seconds: int | None) -> str:
    """Return how long a job takes yet; nothing while nobody can tell."""
    translate = QCoreApplication.translate
    if seconds is None:
        return ""
    if seconds < 60:
        return translate("Merging", "about {seconds} s left").format(seconds=seconds)
    minutes, rest = divmod(seconds, 60)
    if rest:
        pattern = translate("Merging", "about {minutes} min {seconds} s left")
        return pattern.format(minutes=minutes, seconds=rest)
    return translate("Merging", "about {minutes} min left").format(minutes=minutes)


def aside_words(standing: Standing) -> str:
    """Return what is said beside the count: the time that is left, or what the job does."""
    translate = QCoreApplication.translate
    match standing.phase:
        case Phase.WAITING:
            return translate("Merging", "waits for the job before it")
        case Phase.STARTING:
            return translate("Merging", "begins")
        case Phase.RUNNING:
            return left_words(standing.seconds_left)
        case Phase.PAUSED:
            return translate("Merging", "paused")
        case Phase.STOPPING:
            return translate("Merging", "stopping")
        case Phase.STOPPED:
            return translate("Merging", "stopped")
        case Phase.DONE:
            return translate("Merging", "done")
        case _:
            assert_never(standing.phase)


def promise_words(standing: Standing) -> str:
    """Return the sentence below a job's buttons: what is kept, and what can be done next."""
    translate = QCoreApplication.translate
    match standing.phase:
        case Phase.DONE:
            return translate("Merging", "All is made. The manifest in the folder lists every row.")
        case Phase.STOPPED | Phase.STOPPING if not standing.made:
            return translate("Merging", "No letter is made yet; you can go on later.")
        case Phase.STOPPED | Phase.STOPPING:
            return translate(
                "Merging",
                "The %n finished letters are kept. No half file is left; you can go on later.",
                None,
                standing.made,
            )
        case _ if not standing.made:
            return translate("Merging", "You can cancel, and go on later.")
        case _:
            return translate(
                "Merging",
                "Cancelling keeps the %n finished letters. No half file is left; you can go on "
                "later.",
                None,
                standing.made,
            )
