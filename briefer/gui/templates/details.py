"""What is said of a template as a whole: what it is for, how letters of it are called and kept."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QComboBox, QWidget

from briefer.domain.profile import ProfileId
from briefer.domain.style import Citations
from briefer.gui.desk.limits import profile_words
from briefer.gui.look.look import Look
from briefer.gui.paper.style_editor import StyleEditor
from briefer.gui.parts.buttons import push
from briefer.gui.parts.cards import Card, scroller
from briefer.gui.parts.growing import GrowingText
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.templates.text import TemplateText
from briefer.gui.templates.words import citation_words
from briefer.gui.templates.workbench import Workbench


class TemplateDetails(Card):
    """A form over the blocks; each field is kept when it is left."""

    def __init__(self, bench: Workbench, look: Look, parent: QWidget | None = None) -> None:
        """Wait, hidden."""
        super().__init__(look, "note", parent)
        self._bench = bench
        self.setObjectName("template-details-form")
        self.description = GrowingText("", look)
        self.description.setObjectName("template-description")
        self.title = TemplateText(bench.naming, look)
        self.title_alone = TemplateText(bench.naming, look)
        for editor, path in ((self.title, "title"), (self.title_alone, "title_alone")):
            editor.setObjectName(f"template-{path}")
            editor.left.connect(lambda editor=editor, path=path: self._keep_title(editor, path))
        self.profile = QComboBox()
        self.profile.setObjectName("template-profile")
        self.profile.activated.connect(self._keep_profile)
        self.citations = QComboBox()
        self.citations.setObjectName("template-citations")
        self.citations.activated.connect(self._keep_citations)
        self.style_editor = StyleEditor("style", self.tr("Letters have a look of their own"), look)
        self.style_editor.setObjectName("template-style")
        self.style_editor.left.connect(self._keep_style)
        self._fill()
        named = (
            (self.tr("What it is for"), self.description),
            (self.tr("New letters are called"), self.title),
            (self.tr("The same without a country"), self.title_alone),
            (self.tr("Letters keep to"), self.profile),
            (self.tr("Citations"), self.citations),
        )
        lines = column(look, gap=4, margins=(12, 10, 12, 10))
        for words, field in named:
            label = Label(words, look, size=12, tone="muted")
            label.setBuddy(field)
            field.setAccessibleName(words)
            lines.add(label, field, 4)
        lines.add(self.style_editor, 4)
        done = push(self.tr("Done"), look, kind="link")
        done.clicked.connect(self.close_form)
        lines.add(row(look, done, None, gap=0))
        content = QWidget()
        content.setLayout(lines)
        # A look takes more room than there is above the blocks.
        self.setLayout(column(look, scroller(content), gap=0))
        self.description.installEventFilter(self)
        bench.changed.connect(self.refresh)
        look.follow(self, self._dress)
        self.hide()

    def open_form(self) -> None:
        """Show the form and go to it; when it is open already, close it."""
        if self.isVisible():
            self.close_form()
            return
        self.refresh()
        self.show()
        self.description.setFocus()

    def show_titles(self) -> None:
        """Show the form, and go to what new letters are called."""
        if not self.isVisible():
            self.open_form()
        self.title.setFocus()

    def close_form(self) -> None:
        """Keep what is typed, and close."""
        self._keep_description()
        self.hide()

    def refresh(self) -> None:
        """Show the template as it is now."""
        template = self._bench.template
        if template is None:
            self.hide()
            return
        if not self.description.hasFocus():
            self.description.setPlainText(template.description)
        for editor, text in (
            (self.title, template.title),
            (self.title_alone, template.title_alone),
        ):
            if not editor.hasFocus():
                editor.show_text(text)
        self.profile.setCurrentIndex(self.profile.findData(template.profile or ""))
        self.citations.setCurrentIndex(self.citations.findData(str(template.citations or "")))
        self.style_editor.show_value(template.style)
        self.style_editor.set_locked(self._bench.locked)
        for field in (self.description, self.title, self.title_alone):
            field.setReadOnly(self._bench.locked)
        for chooser in (self.profile, self.citations):
            chooser.setEnabled(not self._bench.locked)

    # ------------------------------------------------------------ keeping

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the description when it is left."""
        if watched is self.description and event.type() == QEvent.Type.FocusOut:
            self._keep_description()
        return super().eventFilter(watched, event)

    def _keep_description(self) -> None:
        template, words = self._bench.template, self.description.toPlainText().strip()
        if template is not None and words != template.description:
            self._bench.set_fact("description", words, self.tr("Change what the template is for"))

    def _keep_title(self, editor: TemplateText, path: str) -> None:
        label = self.tr("Change what new letters are called")
        self._bench.set_fact(path, " ".join(editor.text.split()), label)

    def _keep_profile(self) -> None:
        key = str(self.profile.currentData() or "")
        profile = ProfileId(key) if key else None
        self._bench.set_fact("profile", profile, self.tr("Change what letters keep to"))

    def _keep_citations(self) -> None:
        key = str(self.citations.currentData() or "")
        where = Citations(key) if key else None
        self._bench.set_fact("citations", where, self.tr("Move the citations"))

    def _keep_style(self) -> None:
        label = self.tr("Change the look of letters")
        # Numbers that are clicked up one after another are one step.
        session = f"{self._bench.key}/style"
        self._bench.set_fact("style", self.style_editor.value(), label, session)

    def _fill(self) -> None:
        self.profile.addItem(self.tr("what its reader expects"), "")
        for key, profile in self._bench.shelf.profiles.items():
            self.profile.addItem(profile_words(profile), key)
        self.citations.addItem(self.tr("under the quotations, as usual"), "")
        for where in Citations:
            self.citations.addItem(citation_words(where), str(where))

    def _dress(self) -> None:
        for chooser in (self.profile, self.citations):
            chooser.setFont(self.look.font(13))
