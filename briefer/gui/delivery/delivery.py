"""All ways out of the window, by their actions."""

from PySide6.QtCore import QObject

from briefer.bootstrap import App
from briefer.gui.actions import Actions
from briefer.gui.delivery.copying import Copying
from briefer.gui.delivery.export import Deliver
from briefer.gui.delivery.feedback import Feedback
from briefer.gui.delivery.places import AskPath
from briefer.gui.delivery.printing import Printing
from briefer.gui.desk.desk import Desk
from briefer.gui.jobs import Jobs


class Delivery(QObject):
    """Exports, prints and copies the letter on the desk when its actions are asked for."""

    def __init__(
        self,
        desk: Desk,
        app: App,
        jobs: Jobs,
        actions: Actions,
        feedback: Feedback,
        ask_path: AskPath,
        parent: QObject | None = None,
    ) -> None:
        """Handle the actions; `feedback` tells how it went."""
        super().__init__(parent)
        self.exporting = Deliver(desk, app, jobs, ask_path, feedback, self)
        self.printing = Printing(desk, app, jobs, feedback, self)
        self.copying = Copying(desk, app, jobs, feedback, self)
        actions.on("export", self.exporting.export)
        actions.on("export-docx", lambda: self.exporting.export(".docx"))
        actions.on("export-pdf", lambda: self.exporting.export(".pdf"))
        actions.on("export-text", lambda: self.exporting.export(".txt"))
        actions.on("export-html", lambda: self.exporting.export(".html"))
        actions.on("print", self.printing.print_letter)
        actions.on("copy-text", self.copying.copy_text)
