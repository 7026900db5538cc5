"""A window whose parts are made when they are first gone to."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow

from briefer.gui.late_parts import LateParts

if TYPE_CHECKING:
    from briefer.gui.help_view import HelpView
    from briefer.gui.library.view import LibraryView
    from briefer.gui.matrix.view import MatrixView
    from briefer.gui.merging.wiring import MergingPart
    from briefer.gui.packs.wiring import PacksPart
    from briefer.gui.review.wiring import ReviewPart
    from briefer.gui.settings_view import SettingsView
    from briefer.gui.sharing.wiring import SharingPart
    from briefer.gui.templates.wiring import TemplatesPart


class PartedWindow(QMainWindow):
    """A window that has `parts`; whoever asks for one of them makes it."""

    parts: LateParts

    @property
    def library(self) -> "LibraryView":
        """The records."""
        return self.parts.library

    @property
    def matrix(self) -> "MatrixView":
        """What binds whom."""
        return self.parts.matrix

    @property
    def review(self) -> "ReviewPart":
        """Reports that are brought in."""
        return self.parts.review

    @property
    def templates(self) -> "TemplatesPart":
        """Reusable letters."""
        return self.parts.templates

    @property
    def sharing(self) -> "SharingPart":
        """Records and letters on their way to others and back."""
        return self.parts.sharing

    @property
    def merging(self) -> "MergingPart":
        """Letters to many."""
        return self.parts.merging

    @property
    def packs(self) -> "PacksPart":
        """Letters bound together."""
        return self.parts.packs

    @property
    def settings(self) -> "SettingsView":
        """What the user prefers."""
        return self.parts.settings

    @property
    def help(self) -> "HelpView":
        """Three steps, and every key."""
        return self.parts.help
