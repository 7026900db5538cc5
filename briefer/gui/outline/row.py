"""A row of the outline: words of the letter, and the editor that opens in their place."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from briefer.gui.look.look import Look
from briefer.gui.outline.editor import WordsEditor
from briefer.gui.outline.facts import RowFacts
from briefer.gui.outline.foot import Foot, FootActs, foot_key
from briefer.gui.outline.grip import Grip
from briefer.gui.outline.more import MoreSlot
from briefer.gui.outline.spots import Host, Spot
from briefer.gui.outline.words import Words
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import Line, column, row


class PieceRow(Spot):
    """Words that are edited as a whole. An item has a grip, its number and a menu besides."""

    def __init__(self, facts: RowFacts, host: Host, look: Look, parent: QWidget) -> None:
        """Show `facts`."""
        super().__init__(facts.place, host, look, ("row", "rowhere"), parent)
        self.setObjectName("piece-row")
        self.facts = facts
        self.editor: WordsEditor | None = None
        self.words = Words(look)
        self.citation = Words(look, size=13, tone="muted")
        self.more: MoreSlot | None = None
        self._foot: QWidget | None = None
        self._foot_key: tuple[object, ...] = ()
        self._stop = False
        self._pressed: QPoint | None = None
        self._number: Label | None = None
        self._column = column(look, self.words, self.citation, gap=4)
        self.setLayout(self._line(facts))
        self.show_facts(facts)
        look.follow(self, self._measure)

    def show_facts(self, facts: RowFacts) -> None:
        """Show other words, or say other things of them; an open editor keeps its own."""
        self.facts = facts
        if self._number is not None:
            self._number.setText(f"{facts.piece.number}.")
        self.words.show_text(
            self.shown_text(facts),
            [found.words for found in facts.unfilled],
            self.tr("No words yet"),
        )
        self.citation.show_text(facts.citation)
        self.citation.setVisible(bool(facts.citation))
        self.setAccessibleName(facts.spoken)
        self.setAccessibleDescription(self.description())
        self._show_foot()

    def shown_text(self, facts: RowFacts) -> str:
        """Return the words as they are shown."""
        return facts.piece.text

    def description(self) -> str:
        """Return what can be done here, for screen readers."""
        if self.facts.movable:
            return self.tr("Enter edits, Ctrl+Up and Ctrl+Down move, Delete removes")
        return self.tr("Enter edits")

    def open_editor(self, position: int | None) -> WordsEditor:
        """Put an editor where the words stand, with the cursor before a letter or at the end."""
        piece = self.facts.piece
        name = self.tr("Wording of {place}").format(place=self.facts.name)
        editor = WordsEditor(piece.text, name, self.look, single=self.facts.single, parent=self)
        self.editor = editor
        self._column.insertWidget(0, editor)
        # At once and not, as a layout would, with the next event: it is to have the focus.
        editor.show()
        self.words.hide()
        editor.put_cursor(position)
        self._show_room()
        self._show_foot()
        return editor

    def close_editor(self) -> None:
        """Put the words back in place of the editor; focus that it had goes to the row."""
        editor, self.editor = self.editor, None
        if editor is None:
            return
        editor.close_quietly()
        if editor.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._column.removeWidget(editor)
        editor.hide()
        editor.deleteLater()
        self.words.show()
        self._show_room()
        self._show_foot()

    def set_here(self, here: bool, stop: bool) -> None:
        """Show that this is the current row; then its buttons are stops of Tab."""
        super().set_here(here, stop)
        self._stop = stop
        if isinstance(self._foot, Foot):
            self._foot.set_stop(stop)
        self._show_more()

    # ------------------------------------------------------------ mouse

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the way to the menu."""
        super().enterEvent(event)
        self._show_more()

    def leaveEvent(self, event: QEvent) -> None:
        """Hide it again, unless this is the current row."""
        super().leaveEvent(event)
        self._show_more()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where; what is meant shows when the button is let go."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the words that were clicked, or fill in the placeholder."""
        pressed, self._pressed = self._pressed, None
        if pressed is None or self.editor is not None or not self.rect().contains(pressed):
            return
        point = self.words.mapFrom(self, event.position().toPoint())
        if self.words.rect().contains(point):
            self.click_words(point)

    def click_words(self, point: QPoint) -> None:
        """Act on a click at a point of the words."""
        mark = self.words.mark_at(point)
        name = next((found.name for found in self.facts.unfilled if found.words == mark), "")
        if name:
            self.host.fill_in(self, name)
        else:
            self.host.begin_edit(self, self.words.position_at(point))

    # ------------------------------------------------------------ inside

    def _line(self, facts: RowFacts) -> Line:
        look = self.look
        if not facts.movable:
            return row(look, (self._column, 1), gap=4, margins=(8, 0, 8, 0))
        self.more = MoreSlot(self, look)
        host = self.host
        handle = Grip(self, lambda to: host.drag(self, to), lambda to: host.drop(self, to), look)
        grip = column(look, handle, None, gap=0)
        line = row(look, grip, gap=4, margins=(2, 0, 2, 0))
        if facts.piece.number:
            self._number = Label("", look, size=15, serif=True)
            self._number.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignTrailing)
            line.add(column(look, 3, self._number, None, gap=0))
        words = column(look, 3, self._column, 3, gap=0)
        line.add((words, 1), column(look, self.more, None, gap=0))
        return line

    def _show_foot(self) -> None:
        key = foot_key(self.facts, editing=self.editor is not None)
        if key == self._foot_key:
            return
        self._foot_key = key
        if self._foot is not None:
            if self._foot.isAncestorOf(QApplication.focusWidget() or self):
                self.setFocus(Qt.FocusReason.OtherFocusReason)
            self._column.removeWidget(self._foot)
            self._foot.hide()
            self._foot.deleteLater()
            self._foot = None
        if key:
            self._foot = self.made_foot()
            self._column.add(self._foot)
            self._foot.show()

    def _show_more(self) -> None:
        if self.more is not None:
            shown = self._stop or self.underMouse()
            self.more.set_shown(shown, stop=self._stop, name=self.facts.name)

    def _show_room(self) -> None:
        """Give an editor the room of the menu's button, and its number the same line."""
        editing = self.editor is not None
        if self.more is not None:
            self.more.setVisible(not editing)
        if self._number is not None:
            self._number.setContentsMargins(0, self.look.px(5) if editing else 0, 0, 0)

    def _measure(self) -> None:
        if self._number is not None:
            letters = QFontMetrics(self.look.font(15, serif=True))
            # Two more: a label keeps a pixel free at either side.
            self._number.setFixedWidth(letters.horizontalAdvance(f"{self.facts.widest}.") + 2)

    def made_foot(self) -> QWidget:
        """Return what stands under the words."""
        acts = FootActs(
            restore=lambda: self.host.restore(self),
            keep_mine=lambda: self.host.keep_mine(self),
            compare=lambda: self.host.compare(self),
            fill_in=lambda name: self.host.fill_in(self, name),
        )
        editing = self.editor is not None
        return Foot(self.facts, acts, self.look, editing=editing, stop=self._stop)
