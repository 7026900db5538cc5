"""What the user prefers, kept as soon as it changes."""

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from briefer.errors import BrieferError
from briefer.gui.look.look import Look
from briefer.services.ports import SettingsStore
from briefer.services.settings import LARGEST_TEXT, LOCK_AFTER, SMALLEST_TEXT, Settings, Theme

_STEP = 0.1


class Preferences(QObject):
    """The settings of this window; `changed` when one is new, `failed` when it was not kept."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, store: SettingsStore, look: Look, parent: QObject | None = None) -> None:
        """Read what is kept and dress the window accordingly."""
        super().__init__(parent)
        self._store, self._look = store, look
        self._settings, self.notice = store.load()
        look.set_theme(self._settings.theme)
        look.set_scale(self._settings.text_scale)
        look.set_less_motion(self._settings.less_motion)

    @property
    def settings(self) -> Settings:
        """What is preferred now."""
        return self._settings

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        self._look.set_theme(theme)
        self._keep(replace(self._latest(), theme=theme))

    def set_text_scale(self, scale: float) -> None:
        """Make text `scale` times (1 to 2) as large as the system's."""
        within = round(min(LARGEST_TEXT, max(SMALLEST_TEXT, scale)), 2)
        self._look.set_scale(within)
        self._keep(replace(self._latest(), text_scale=within))

    def enlarge_text(self, steps: int) -> None:
        """Make text larger by so many tenths, or smaller."""
        self.set_text_scale(self._settings.text_scale + steps * _STEP)

    def set_less_motion(self, less: bool) -> None:
        """Stop fades, or allow them."""
        self._look.set_less_motion(less)
        self._keep(replace(self._latest(), less_motion=less))

    def set_single_keys(self, on: bool) -> None:
        """Let single letters act on the items of a report, or not."""
        self._keep(replace(self._latest(), single_keys=on))

    def set_spelling(self, on: bool) -> None:
        """Hold words against dictionaries, or not."""
        self._keep(replace(self._latest(), spelling=on))

    def set_remember_folder(self, remember: bool) -> None:
        """Keep the folder of the last export, or forget it."""
        latest = self._latest()
        folder = latest.export_folder if remember else ""
        self._keep(replace(latest, remember_folder=remember, export_folder=folder))

    def set_lock_after(self, minutes: int) -> None:
        """Lock a library with a passphrase after so many minutes; never for any other number."""
        after = next((known for known in LOCK_AFTER if known == minutes), LOCK_AFTER[0])
        self._keep(replace(self._latest(), lock_after=after))

    def decline_passphrase(self) -> None:
        """Propose no passphrase any more."""
        self._keep(replace(self._latest(), passphrase_declined=True))

    def set_window(self, window: str, columns: tuple[int, ...]) -> None:
        """Keep where the window stood and how wide its columns were (pixels at 100 % text)."""
        self._keep(replace(self._latest(), window=window, columns=columns))

    def _latest(self) -> Settings:
        """Return the settings as kept: what exports last is kept by others."""
        kept, notice = self._store.load()
        return self._settings if notice else kept

    def _keep(self, settings: Settings) -> None:
        self._settings = settings
        self.changed.emit()
        try:
            self._store.save(settings)
        except BrieferError as problem:
            self.failed.emit(problem)
