"""The formats that a letter can be saved in, in people's words."""

from PySide6.QtCore import QCoreApplication


def format_name(suffix: str) -> str:
    """Return what files with this suffix are called: "Word document"."""
    translate = QCoreApplication.translate
    match suffix:
        case ".docx":
            return translate("Delivery", "Word document")
        case ".pdf":
            return translate("Delivery", "PDF")
        case ".txt":
            return translate("Delivery", "Plain text")
        case ".html":
            return translate("Delivery", "Web page")
        case ".eml":
            return translate("Delivery", "E-mail draft")
        case ".briefing":
            return translate("Delivery", "Shared records")
        case ".csv":
            return translate("Delivery", "Table")
        case _:
            return suffix.removeprefix(".").upper()


def file_filter(suffix: str) -> str:
    """Return the line of a file dialog that shows only files with this suffix."""
    return f"{format_name(suffix)} (*{suffix})"
