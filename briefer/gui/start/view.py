"""The start view: whom to write to, and which letter to go on with."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from briefer.domain.ids import TemplateId
from briefer.domain.library import Library
from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import push
from briefer.gui.parts.cards import scroller
from briefer.gui.parts.fields import SearchField
from briefer.gui.parts.labels import Glyph, Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.start.making import Making
from briefer.gui.start.offers import bodies, found, letters
from briefer.gui.start.protect import ProtectCard
from briefer.gui.start.tile import TileGrid, TileWords
from briefer.services.letters import LetterTitle

_COLUMN = 720
_FEW = 4
"""Letters that are shown before "Show all" is pressed."""


class StartView(QFrame):
    """One question and its answers; one click makes the letter."""

    addressee_chosen = Signal(str)
    letter_chosen = Signal(str)
    left = Signal()
    passphrase_wanted = Signal()
    passphrase_declined = Signal()

    def __init__(
        self, library: Library, languages: Sequence[str], look: Look, parent: QWidget | None = None
    ) -> None:
        """Offer all bodies and templates of `library`, in `languages`."""
        super().__init__(parent)
        self._look, self._languages = look, languages
        self._library = library
        self._bodies = bodies(library, offices=False)
        self._offices = bodies(library, offices=True)
        self._letters: tuple[TileWords, ...] = ()
        self._all_letters = False
        self.setProperty("pane", "main")
        self._make()
        self._lay_out()
        self.search.textChanged.connect(self._show)
        self.search.returnPressed.connect(self._take_first)
        self.tiles.chosen.connect(self.addressee_chosen)
        self.offices.chosen.connect(self.addressee_chosen)
        self.kept.chosen.connect(self.letter_chosen)
        self.back.clicked.connect(self.left)
        self.more.clicked.connect(self._show_all)
        self.protect.wanted.connect(self.passphrase_wanted)
        self.protect.declined.connect(self._decline)
        look.follow(self, self._dress)
        self.ask(())

    def ask(
        self, kept: Sequence[LetterTitle], *, open_title: str = "", changing: bool = False
    ) -> None:
        """Ask anew. `kept` can be gone on with; `open_title` can be gone back to.

        With `changing` the answer changes whom the open letter is to.
        """
        # The library may have others by now.
        self._bodies = bodies(self._library, offices=False)
        self._offices = bodies(self._library, offices=True)
        self._letters = () if changing else letters(kept, self._library)
        self.making.refresh()
        self.making.setVisible(not changing)
        self._all_letters = False
        self.lead.setText(
            self.tr("The letter follows: what is asked of them, and the law that binds them.")
            if changing
            else self.tr(
                "Choose one. The letter is there at once, from what was asked of them and the "
                "law that binds them."
            )
        )
        self.back.setText(self.tr("Back to “{title}”").format(title=open_title))
        self.back.setVisible(bool(open_title))
        self.search.clear()
        self._show()

    @property
    def wish(self) -> tuple[TemplateId | None, str]:
        """The template and the language that a new letter is to have; usual ones are empty."""
        return self.making.wish

    def choose_template(self, key: str) -> None:
        """Choose the template of the new letter."""
        self.making.choose_template(key)

    def _make(self) -> None:
        look = self._look
        self.title = Label(self.tr("Who are you writing to?"), look, size=24, bold=True, wrap=True)
        self.lead = Label("", look, size=14, tone="muted", wrap=True)
        self.search = SearchField(self.tr("Search institutions and offices"), look, big=True)
        self.search.setObjectName("start-search")
        self.making = Making(self._library, self._languages, look)
        self.tiles = TileGrid(look)
        self.within = Label(self.tr("Or one of their offices"), look, size=14, bold=True)
        self.offices = TileGrid(look)
        self.nothing = Label("", look, tone="muted", wrap=True)
        self.going_on = Label(self.tr("Go on with"), look, size=14, bold=True)
        self.kept = TileGrid(look)
        self.more = push("", look, kind="link")
        self.protect = ProtectCard(look)
        self.protect.hide()
        self.back = push("", look, kind="link", icon="back")
        self.back.setObjectName("back-to-letter")
        self.lock = Glyph("lock", look, "muted", 16)
        self.reassurance = Label(
            self.tr("Nothing leaves this computer. Your letters are saved as you work."),
            look,
            size=12,
            tone="muted",
            wrap=True,
        )

    def _lay_out(self) -> None:
        look = self._look
        safe = row(look, self.lock, (self.reassurance, 1), gap=8)
        safe.setAlignment(self.lock, Qt.AlignmentFlag.AlignTop)
        inner = column(
            look,
            row(look, self.back, None),
            self.title,
            self.lead,
            4,
            self.making,
            self.search,
            4,
            self.tiles,
            self.nothing,
            8,
            self.within,
            self.offices,
            8,
            self.going_on,
            self.kept,
            row(look, self.more, None),
            8,
            self.protect,
            safe,
            gap=8,
        )
        self._column = QWidget()
        self._column.setLayout(inner)
        page = QWidget()
        middle = row(look, None, (self._column, 100), None)
        page.setLayout(column(look, None, middle, (QWidget(), 2), gap=0, margins=(24, 24, 24, 24)))
        self._area: QScrollArea = scroller(page)
        self.setLayout(column(look, self._area, gap=0))

    def _show(self) -> None:
        typed = self.search.text()
        searching = bool(typed.strip())
        offered = (*self._bodies, *self._offices) if searching else self._bodies
        answers, kept = found(offered, typed), found(self._letters, typed)
        few = kept if self._all_letters or searching else kept[:_FEW]
        self.tiles.show_tiles(answers)
        self.offices.show_tiles(() if searching else self._offices)
        self.within.setVisible(bool(self._offices) and not searching)
        self.kept.show_tiles(few)
        self.going_on.setVisible(bool(few))
        self.more.setVisible(len(few) < len(kept))
        self.more.setText(self.tr("Show all letters ({count})").format(count=len(kept)))
        self.nothing.setVisible(not answers and not few)
        pattern = self.tr("Nobody in the library is called “{typed}”. Try a shorter word.")
        self.nothing.setText(pattern.format(typed=typed.strip()))

    def _show_all(self) -> None:
        self._all_letters = True
        self._show()
        self.kept.tiles[_FEW].setFocus(Qt.FocusReason.OtherFocusReason)

    def propose_passphrase(self) -> None:
        """Propose, at the foot, to protect a library that has just been made."""
        self.protect.show()

    def _decline(self) -> None:
        self.protect.hide()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.passphrase_declined.emit()

    def _take_first(self) -> None:
        if not self.search.text().strip():
            return
        shown = self.tiles.tiles or self.kept.tiles
        if shown:
            shown[0].click()

    def _dress(self) -> None:
        self._column.setMaximumWidth(self._look.px(_COLUMN))
        self._column.setMinimumWidth(0)
