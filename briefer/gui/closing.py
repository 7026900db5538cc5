"""Closing: whether the window can go without anything getting lost, and what hinders it."""

from PySide6.QtCore import QObject, Signal

from briefer.domain.recipient import ReadRecipients
from briefer.gui.desk.desk import Desk
from briefer.gui.late_parts import LateParts
from briefer.gui.parts.banner import Banner
from briefer.gui.upkeep.keeper import Keeper


class Closing(QObject):
    """Keeps what is not kept yet, or says why that cannot be done.

    `given_up` comes when a person closes the window all the same, `closable` when what hindered it
    has ended, `code_wanted` when a recovery code is on the screen that nobody has written down.
    """

    given_up = Signal()
    closable = Signal()
    code_wanted = Signal()

    def __init__(
        self,
        desk: Desk,
        parts: LateParts,
        keeper: Keeper,
        banner: Banner,
        parent: QObject | None = None,
    ) -> None:
        """Look after the letter on `desk`, what is typed in `parts`, `keeper`'s code, and jobs."""
        super().__init__(parent)
        self._desk, self._parts, self._keeper = desk, parts, keeper
        self._stops = False
        parts.idle.connect(self._close_if_stopped)
        self._banner = banner
        self._gives_up = False

    def may_close(self) -> bool:
        """Return whether all is kept; if not, say what is not."""
        return self._gives_up or (
            self._is_typed_kept()
            and self._is_written_down()
            and self._is_letter_kept()
            and self._is_nothing_made()
            and self._is_nothing_set_up()
        )

    def _is_letter_kept(self) -> bool:
        if self._desk.letter is None or self._desk.keep_now():
            return True
        self._banner.show_error(
            self.tr("Your letter could not be kept, so briefer stays open."),
            self.tr("Copy its words, or export it, before you close the window."),
            self.tr("Close without keeping"),
            self._give_up,
        )
        return False

    def _is_typed_kept(self) -> bool:
        """Return whether all that is typed in the library is in its file, if as a draft."""
        library = self._parts.made_library
        if library is None or library.leave():
            return True
        self._banner.show_error(
            self.tr("What you typed in the library could not be kept, so briefer stays open."),
            self.tr("Make room on the disk, or copy the words, before you close the window."),
            self.tr("Close without keeping"),
            self._give_up,
        )
        return False

    def _is_written_down(self) -> bool:
        if self._keeper.code_is_shown:
            self.code_wanted.emit()
            return False
        return True

    def _is_nothing_made(self) -> bool:
        """Return whether no letters are being made; if some are, ask whether to go on later."""
        merging = self._parts.made_merging
        made = merging.made_words if merging is not None else ""
        if made:
            self._banner.show_warning(
                self.tr("Letters are being made: {made}.").format(made=made),
                self.tr("What is made is kept, and you can go on later from there."),
                self.tr("Close, and go on later"),
                self._stop,
            )
            self._banner.offer_also(self.tr("Stay here"), self._banner.hide)
        return not made

    def _is_nothing_set_up(self) -> bool:
        """Return whether no job is being set up, which nothing keeps; if one is, ask."""
        merging = self._parts.made_merging
        if merging is None or merging.setup.draft.read == ReadRecipients():
            return True
        draft = merging.setup.draft
        merging.open_new()
        self._banner.show_warning(
            self.tr("A job of many letters is being set up: {source}.").format(
                source=draft.source or draft.title
            ),
            self.tr("Start it, or save its recipients as a list: what you set up is not kept."),
            self.tr("Close without it"),
            self._give_up,
        )
        self._banner.offer_also(self.tr("Stay here"), self._banner.hide)
        return False

    def _stop(self) -> None:
        """Stop every job, and close when the last letter that is being made is kept."""
        self._stops = True
        self._banner.show_warning(
            self.tr("Keeping the letters that are nearly made."),
            self.tr("briefer closes then."),
        )
        self._parts.merging.running.cancel_all()

    def _close_if_stopped(self) -> None:
        if self._stops:
            self._stops = False
            self.closable.emit()

    def _give_up(self) -> None:
        self._gives_up = True
        self.given_up.emit()
