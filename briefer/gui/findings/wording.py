"""What findings and their fixes are called."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from briefer.domain.finding import (
    BringBack,
    FillIn,
    Finding,
    Fix,
    KeepOwn,
    LeaveOutAsks,
    LeaveOutHook,
    MarkChecked,
    Paraphrase,
    ReferTo,
    Reword,
    Severity,
    SwapHook,
    TakeUpdate,
    UseField,
    UseUpdated,
)
from briefer.gui.look.tokens import Tone

ICONS: dict[Severity, str] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.ADVICE: "advice",
}
"""The shape that goes with each severity, so that colour is never alone."""

TONES: dict[Severity, Tone] = {
    Severity.ERROR: "err",
    Severity.WARNING: "warn",
    Severity.ADVICE: "muted",
}
"""The token that colours each severity."""


def fix_words(fix: Fix) -> str:  # noqa: C901 - one arm a kind
    """Return the words of the button that does this."""
    translate = QCoreApplication.translate
    match fix:
        case LeaveOutAsks() | LeaveOutHook():
            return translate("Findings", "Take it out")
        case Paraphrase():
            return translate("Findings", "Paraphrase instead")
        case MarkChecked():
            return translate("Findings", "I have checked it")
        case FillIn():
            return translate("Findings", "Fill it in")
        case TakeUpdate():
            return translate("Findings", "Take theirs")
        case KeepOwn():
            return translate("Findings", "Keep mine")
        case SwapHook():
            return translate("Findings", "Use its successor")
        case UseUpdated():
            return translate("Findings", "Ask what can still be asked")
        case Reword():
            return translate("Findings", "Put it right")
        case ReferTo():
            return translate("Findings", "Name the annex")
        case BringBack():
            return translate("Findings", "Put it back")
        case UseField(called=called):
            return translate("Findings", "Use “{field}”").format(field=called)
        case _:
            assert_never(fix)


def count_words(severity: Severity, count: int) -> str:
    """Return how many findings there are of a severity: "Errors 2"."""
    translate = QCoreApplication.translate
    match severity:
        case Severity.ERROR:
            words = translate("Findings", "Errors {count}")
        case Severity.WARNING:
            words = translate("Findings", "Warnings {count}")
        case Severity.ADVICE:
            words = translate("Findings", "Advice {count}")
        case _:
            assert_never(severity)
    return words.format(count=count)


def severity_word(severity: Severity) -> str:
    """Return the word for one finding of a severity."""
    translate = QCoreApplication.translate
    match severity:
        case Severity.ERROR:
            return translate("Findings", "Error")
        case Severity.WARNING:
            return translate("Findings", "Warning")
        case Severity.ADVICE:
            return translate("Findings", "Advice")
        case _:
            assert_never(severity)


def count(findings: tuple[Finding, ...], severity: Severity) -> int:
    """Return how many findings are of a severity."""
    return sum(finding.severity is severity for finding in findings)
