"""All ways out of the window, by their actions."""

from PySide6.QtCore import QObject, Signal

from briefer.bootstrap import App
from briefer.gui.actions import Actions
from briefer.gui.delivery.copying import Copying
from briefer.gui.delivery.export import Deliver
from briefer.gui.delivery.feedback import Feedback
from briefer.gui.delivery.places import AskPath
from briefer.gui.delivery.printing import Printing
from briefer.gui.delivery.stopping import Passing
from briefer.gui.desk.desk import Desk
from briefer.gui.jobs import Jobs


class Delivery(QObject):
    """Exports, prints and copies the letter on the desk when its actions are asked for.

    `form_wanted` asks for the pane that copies it for a web form.
    """

    form_wanted = Signal()

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
        passing = Passing(desk, feedback, self)
        self.exporting = Deliver(desk, app, jobs, ask_path, feedback, passing, self)
        self.printing = Printing(desk, app, jobs, feedback, self)
        self.copying = Copying(desk, app, jobs, feedback, passing, self)
        actions.on("export", self.exporting.export)
        actions.on("export-docx", lambda: self.exporting.export(".docx"))
        actions.on("export-pdf", lambda: self.exporting.export(".pdf"))
        actions.on("export-text", lambda: self.exporting.export(".txt"))
        actions.on("export-html", lambda: self.exporting.export(".html"))
        actions.on("export-eml", lambda: self.exporting.export(".eml"))
        actions.on("print", self.printing.print_letter)
        actions.on("copy-text", self.copying.copy_text)
        actions.on("copy-form", lambda: passing.ask(self.form_wanted.emit))
        actions.on("copy-mail", self.copying.copy_mail)
