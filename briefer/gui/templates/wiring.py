"""Templates as one part of the window: their view, and the menu of placeholders."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from briefer.bootstrap import App
from briefer.domain.template import Template
from briefer.gui.actions import Actions
from briefer.gui.jobs import Jobs
from briefer.gui.letter.view import LetterView
from briefer.gui.library.shelf import Shelf
from briefer.gui.look.look import Look
from briefer.gui.palette.entries import Entry
from briefer.gui.palette.palette import Palette
from briefer.gui.templates.fields import offered_fields
from briefer.gui.templates.view import TemplatesView
from briefer.gui.templates.workbench import Workbench
from briefer.services.templating import kept


class TemplatesPart(QObject):
    """The Templates view, wired.

    `shown` comes when it is to be seen, `letter_wanted` with the id of a template that a letter is
    to be made of, and `sharing_wanted` with the key of one that is to be shared.
    """

    shown = Signal()
    letter_wanted = Signal(str)
    sharing_wanted = Signal(object)

    def __init__(
        self,
        app: App,
        shelf: Shelf,
        letter: LetterView,
        jobs: Jobs,
        actions: Actions,
        look: Look,
        window: QWidget,
    ) -> None:
        """Put everything together for `window`; `letter` is where letters become templates."""
        super().__init__(window)
        self._app, self._shelf, self._letter = app, shelf, letter
        self.bench = Workbench(shelf, app.library, app.clock.now, app.languages, self)
        self.view = TemplatesView(app, self.bench, jobs, actions, look)
        self.fields = Palette(look, window)
        self.fields.setObjectName("placeholders")
        self.fields.setAccessibleName(self.tr("Insert placeholder"))
        self.fields.field.setPlaceholderText(self.tr("Type what should stand there"))
        self.fields.field.setAccessibleName(self.tr("Search placeholders"))
        self.view.field_wanted.connect(self._open_fields)
        self.view.header.used.connect(self._use)
        self.view.header.shared.connect(self._share)
        actions.on("view-templates", self.shown.emit)
        actions.on("insert-placeholder", self._open_fields)

    def note_view(self, *, here: bool) -> None:
        """Know whether the view is shown."""
        if here:
            self.view.begin()
        else:
            self.view.leave()

    def show_template(self, key: str) -> None:
        """Show a template in the view."""
        self.bench.show(key)
        self.shown.emit()

    def _open_fields(self) -> None:
        insert = self.view.blocks.insert_field
        entries = [
            Entry(
                key=field.inside,
                name=field.name,
                run=lambda inside=field.inside: insert(inside),
                aside=field.group,
                search=field.group,
                order=number,
            )
            for number, field in enumerate(offered_fields(self._app.library))
        ]
        self.fields.open_with(entries)

    def keep(self, template: Template) -> None:
        """Put a template that a letter has become into the library."""
        label = self.tr("Save “{title}” as a template").format(title=template.name)
        if self._shelf.make(kept(template, label)):
            said = self.tr("Kept the template “{title}”.").format(title=template.name)
            show = self.tr("Show it")
            self._letter.tell_kept(said, lambda: self.show_template(template.id), show)

    def _use(self) -> None:
        self.view.leave()
        held = self.bench.held
        if held is not None:
            self.letter_wanted.emit(held.record.id)

    def _share(self) -> None:
        self.view.leave()
        key = self.bench.key
        if key is not None:
            self.sharing_wanted.emit(key)
