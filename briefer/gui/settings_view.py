"""The settings view."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QRadioButton,
    QSizePolicy,
    QSlider,
    QWidget,
)

from briefer.gui.look.look import Look
from briefer.gui.parts.cards import Card, scroller
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import Line, column, row
from briefer.gui.preferences import Preferences
from briefer.gui.spelling.card import SpellingCard
from briefer.gui.spelling.part import SpellingPart
from briefer.gui.upkeep.keeper import Keeper
from briefer.gui.upkeep.recovery import Printing
from briefer.gui.upkeep.section import LibrarySection
from briefer.services.settings import LARGEST_TEXT, SMALLEST_TEXT, Theme

_COLUMN = 720
_STEP = 10


class SettingsView(QFrame):
    """How the window looks, what it remembers, and the library; every change counts at once."""

    def __init__(
        self,
        preferences: Preferences,
        keeper: Keeper,
        path: str,
        look: Look,
        ask_printer: Printing,
        spelling: SpellingPart,
        parent: QWidget | None = None,
    ) -> None:
        """Show `preferences`, the library at `path` (`keeper` looks after it), and `spelling`."""
        super().__init__(parent)
        self._preferences, self._look = preferences, look
        self.setProperty("pane", "main")
        self.setObjectName("settings-view")
        self.themes = self._make_themes()
        self.text_size = self._make_size()
        self.percent = Label("", look)
        self.motion = self._check(self.tr("Less motion: nothing fades"), "less-motion")
        self.folder = self._check(
            self.tr("Remember the folder of the last export"), "remember-folder"
        )
        self.single_keys = self._check(
            self.tr("Single letters (S, J, M, C, E) act on the items of a report"), "single-keys"
        )
        self.spelling = SpellingCard(preferences, spelling, look)
        self.library = LibrarySection(path, keeper, preferences, look, ask_printer, self)
        self._lay_out()
        self._connect()
        look.follow(self, self._dress)
        self.refresh()

    def refresh(self) -> None:
        """Show the preferences as they are."""
        settings = self._preferences.settings
        self.themes[settings.theme].setChecked(True)
        percent = round(settings.text_scale * 100)
        self.text_size.blockSignals(True)
        self.text_size.setValue(percent)
        self.text_size.blockSignals(False)
        self.percent.setText(self.tr("{percent} %").format(percent=percent))
        self.motion.setChecked(settings.less_motion)
        self.folder.setChecked(settings.remember_folder)
        self.single_keys.setChecked(settings.single_keys)

    def show_library(self) -> None:
        """Bring what concerns the library into sight."""
        # A part that has just been shown has no place before the next round.
        card = self.library.protection
        QTimer.singleShot(0, card, lambda: self._area.ensureWidgetVisible(card))

    def _make_themes(self) -> dict[Theme, QRadioButton]:
        names = {
            Theme.SYSTEM: self.tr("Like the system"),
            Theme.LIGHT: self.tr("Light"),
            Theme.DARK: self.tr("Dark"),
            Theme.HIGH_CONTRAST: self.tr("High contrast"),
        }
        group = QButtonGroup(self)
        buttons: dict[Theme, QRadioButton] = {}
        for theme, name in names.items():
            button = QRadioButton(name)
            button.setObjectName(f"theme-{theme}")
            group.addButton(button)
            buttons[theme] = button
        return buttons

    def _make_size(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setObjectName("text-size")
        slider.setAccessibleName(self.tr("Text size in percent"))
        slider.setRange(round(SMALLEST_TEXT * 100), round(LARGEST_TEXT * 100))
        slider.setSingleStep(_STEP)
        slider.setPageStep(_STEP * 2)
        # The window is laid out anew for a size, so not at every step of a drag.
        slider.setTracking(False)
        return slider

    def _check(self, text: str, name: str) -> QCheckBox:
        box = QCheckBox(text)
        box.setObjectName(name)
        return box

    def _connect(self) -> None:
        for theme, button in self.themes.items():
            button.clicked.connect(lambda _=False, theme=theme: self._preferences.set_theme(theme))
        self.text_size.valueChanged.connect(self._resize_text)
        self.motion.clicked.connect(self._preferences.set_less_motion)
        self.folder.clicked.connect(self._preferences.set_remember_folder)
        self.single_keys.clicked.connect(self._preferences.set_single_keys)
        self._preferences.changed.connect(self.refresh)

    def _resize_text(self, percent: int) -> None:
        self._preferences.set_text_scale(percent / 100)

    def _lay_out(self) -> None:
        look = self._look
        sections = (
            self._section(self.tr("Colours"), "", *self.themes.values()),
            self._section(
                self.tr("Text size"),
                self.tr("Everything in the window grows with it. It does not change the letter."),
                row(look, (self.text_size, 1), self.percent, gap=12),
            ),
            self._section(self.tr("Motion"), "", self.motion),
            self._section(
                self.tr("Export"),
                self.tr("A list of places can tell on you, so this is off unless you want it."),
                self.folder,
            ),
            self._section(self.tr("Keys"), "", self.single_keys),
            self.spelling,
            *self.library.cards,
        )
        title = Label(self.tr("Settings"), look, size=18, bold=True)
        self._column = QWidget()
        self._sections = column(look, title, 4, *sections, None, gap=12)
        self._column.setLayout(self._sections)
        page = QWidget()
        page.setLayout(row(look, None, (self._column, 100), None, margins=(24, 24, 24, 24)))
        self._area = scroller(page)
        self.setLayout(column(look, self._area, gap=0))

    def _section(self, title: str, about: str, *items: QWidget | Line) -> Card:
        look = self._look
        card = Card(look, "flat")
        lines: list[QWidget | Line] = [Label(title, look, size=14, bold=True)]
        if about:
            lines.append(Label(about, look, size=12, tone="muted", wrap=True))
        card.setLayout(column(look, *lines, *items, gap=6, margins=(16, 12, 16, 12)))
        return card

    def _dress(self) -> None:
        self._column.setMaximumWidth(self._look.px(_COLUMN))
        for box in (*self.themes.values(), self.motion, self.folder, self.single_keys):
            box.setFont(self._look.font(13))
            box.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.text_size.setMaximumWidth(self._look.px(320))
