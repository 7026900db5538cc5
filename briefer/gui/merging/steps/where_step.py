"""The last step: formats, names and folder of the files, and whether they are printed too."""

from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from briefer.bootstrap import App
from briefer.errors import BrieferError
from briefer.gui.delivery.formats import format_name
from briefer.gui.delivery.places import ExportMemory
from briefer.gui.look.look import Look
from briefer.gui.merging.contacts_file import AskFolder
from briefer.gui.merging.draft import Draft
from briefer.gui.merging.setup import Setup
from briefer.gui.merging.steps.pattern_field import PatternField
from briefer.gui.merging.words import letters_words
from briefer.gui.parts.buttons import push
from briefer.gui.parts.cards import scroller
from briefer.gui.parts.fields import LabelledField
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.parts.secret import Tick
from briefer.gui.words import translated
from briefer.services.merging.naming import check_pattern, stems, values_of
from briefer.services.names import safe_name

_FORMATS = (".pdf", ".docx")
_EXAMPLES = 2
_FORM = 560


class WhereStep(QFrame):
    """`changed` comes when something else is chosen."""

    changed = Signal()

    def __init__(self, app: App, setup: Setup, ask: AskFolder, look: Look) -> None:
        """Ask for a folder by `ask`."""
        super().__init__()
        self._app, self._setup, self._ask, self._look = app, setup, ask, look
        self._memory = ExportMemory(app.settings)
        self._folder_chosen = False
        self.setObjectName("where-step")
        self._make()
        self._form = QWidget()
        self._form.setLayout(
            column(
                look,
                *(self._about, self.title, self._formats_label, self._formats, self.pattern),
                *(self._folder_label, self._folder_line, self.zipped, self.printed),
                *(self.despite, None),
                gap=12,
            )
        )
        page = QWidget()
        page.setLayout(column(look, self._form, None, margins=(16, 12, 16, 12)))
        self.setLayout(column(look, (scroller(page), 1), gap=0))
        self._connect()
        look.follow(self, self._dress)

    def begin(self) -> None:
        """Show what is chosen; propose a folder of the job's own."""
        draft = self._setup.draft
        if not draft.folder and draft.letter is not None:
            self._propose(draft.title or draft.letter.title)
        draft = self._setup.draft
        words = self.tr("{letters} will be made.").format(letters=letters_words(len(draft.going)))
        self._about.setText(words)
        self._line(self.title).setText(draft.title)
        self._line(self.despite).setText(draft.despite)
        for suffix, tick in self.formats.items():
            tick.setChecked(suffix in draft.suffixes)
        self.zipped.setChecked(draft.zipped)
        self.printed.setChecked(draft.printed)
        self.pattern.show_pattern(draft.pattern)
        self._show()

    def focus_start(self) -> None:
        """Go to where one begins."""
        self.title.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_folder(self, folder: Path) -> None:
        """Let the files go into a folder."""
        self._folder_chosen = True
        self._say(lambda draft: replace(draft, folder=str(folder)))

    @property
    def why_not(self) -> str:
        """Why the job cannot be started; empty when it can."""
        draft = self._setup.draft
        if not draft.suffixes:
            return self.tr("Choose a format first.")
        if not draft.folder:
            return self.tr("Choose a folder first.")
        return self._problem(draft.pattern)

    # ------------------------------------------------------------ building

    def _make(self) -> None:
        look = self._look
        self._about = Label("", look, bold=True, wrap=True)
        self.title = LabelledField(self.tr("Name of the job"), look, field=QLineEdit())
        self.title.field.setObjectName("merge-title")
        self._formats_label = Label(self.tr("Formats"), look, size=12, tone="muted")
        self.formats = {suffix: Tick(format_name(suffix), look) for suffix in _FORMATS}
        self._formats = QWidget()
        self._formats.setLayout(row(look, *self.formats.values(), None, gap=16))
        self.pattern = PatternField(look)
        self._folder_label = Label(self.tr("Folder"), look, size=12, tone="muted")
        self.folder = Label("", look, wrap=True)
        self.folder.setObjectName("merge-folder")
        self.choose = push(self.tr("Choose a folder…"), look, icon="folder")
        self.choose.setObjectName("merge-choose-folder")
        self._folder_line = QWidget()
        self._folder_line.setLayout(row(look, (self.folder, 1), self.choose, gap=12))
        self.zipped = Tick(self.tr("Put all files into one archive (zip) as well"), look)
        self.zipped.setObjectName("merge-zipped")
        self.printed = Tick(self.tr("Print them all when they are made, as one job"), look)
        self.printed.setObjectName("merge-printed")
        self.despite = LabelledField(
            self.tr("Why letters with errors go out all the same"),
            look,
            self.tr("Empty: no letter is made that has errors; the manifest says which, and why."),
            QLineEdit(),
        )
        self.despite.field.setObjectName("merge-despite")

    def _connect(self) -> None:
        self._line(self.title).textEdited.connect(self._rename)
        self._line(self.despite).textEdited.connect(self._justify)
        for tick in self.formats.values():
            tick.toggled.connect(self._format)
        self.pattern.changed.connect(self._name_files)
        for tick in (self.zipped, self.printed):
            tick.toggled.connect(self._tick)
        self.choose.clicked.connect(lambda: self._ask(self._memory.folder, self.take_folder))

    def _line(self, field: LabelledField) -> QLineEdit:
        if not isinstance(field.field, QLineEdit):
            raise TypeError(field.field)
        return field.field

    # ------------------------------------------------------------ what is chosen

    def _rename(self, title: str) -> None:
        self._say(lambda draft: replace(draft, title=title))
        if not self._folder_chosen:
            self._propose(title)
            self._show()

    def _propose(self, title: str) -> None:
        """Propose a new folder, below where files went last, called as the job is."""
        folder = _new_folder(self._memory.folder, title or self.tr("Letters"))
        self._say(lambda draft: replace(draft, folder=str(folder)))

    def _format(self) -> None:
        chosen = tuple(suffix for suffix, tick in self.formats.items() if tick.isChecked())
        printed = self._setup.draft.printed and ".pdf" in chosen
        self._say(lambda draft: replace(draft, suffixes=chosen, printed=printed))

    def _justify(self, text: str) -> None:
        self._say(lambda draft: replace(draft, despite=text))

    def _name_files(self, pattern: str) -> None:
        self._say(lambda draft: replace(draft, pattern=pattern))

    def _tick(self) -> None:
        zipped, printed = self.zipped.isChecked(), self.printed.isChecked()
        self._say(lambda draft: replace(draft, zipped=zipped, printed=printed))

    def _say(self, change: Callable[[Draft], Draft]) -> None:
        self._setup.say(change)
        self._show()

    def _show(self) -> None:
        draft = self._setup.draft
        self.folder.setText(draft.folder)
        pages = ".pdf" in draft.suffixes
        self.printed.setEnabled(pages)
        self.printed.setToolTip("" if pages else self.tr("Letters are printed from their PDFs."))
        if not pages:
            self.printed.setChecked(False)
        problem = self._problem(draft.pattern)
        self.pattern.show_example(() if problem else self._examples(draft), problem)
        self.changed.emit()

    def _problem(self, pattern: str) -> str:
        try:
            check_pattern(pattern)
        except BrieferError as problem:
            return f"{translated(problem.message)} {translated(problem.hint)}"
        return ""

    def _examples(self, draft: Draft) -> list[str]:
        letter, going = draft.letter, draft.going
        if letter is None:
            return []
        library, suffix = self._app.library, (*draft.suffixes, ".pdf")[0]
        values = [
            values_of(
                one,
                letter,
                library.addressee(one.addressee or letter.addressee).short_name,
                number,
                len(going),
            )
            for number, one in enumerate(going[:_EXAMPLES], 1)
        ]
        return [f"{stem}{suffix}" for stem in stems(draft.pattern, values, (suffix,))]

    def _dress(self) -> None:
        self._form.setMaximumWidth(self._look.px(_FORM))


def _new_folder(parent: Path, title: str) -> Path:
    """Return a folder below `parent` that is not there yet: no job is mixed with another."""
    names = (f"{title} ({number})" if number > 1 else title for number in count(1))
    folders = (parent / safe_name(name, "") for name in names)
    return next(folder for folder in folders if not folder.exists())
