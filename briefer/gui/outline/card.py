"""A block's card: its head and, when it is open, its rows."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QEnterEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from briefer.composing.outline import OutlineBlock, PieceKind
from briefer.domain.ids import Place
from briefer.gui.look.look import Look
from briefer.gui.outline.facts import RowFacts, block_chips
from briefer.gui.outline.fixed import FixedRow
from briefer.gui.outline.form import Form
from briefer.gui.outline.head import BlockHead
from briefer.gui.outline.kinds import block_summary
from briefer.gui.outline.quote import QuoteRow
from briefer.gui.outline.row import PieceRow
from briefer.gui.outline.spots import Host, Spot
from briefer.gui.parts.layouts import column


class BlockCard(Spot):
    """One block of the letter. Rows are kept by their place, so that none loses its editor."""

    def __init__(
        self, block: OutlineBlock, marks: tuple[str, str], host: Host, look: Look, parent: QWidget
    ) -> None:
        """Begin without rows; `marks` are the letter's quotation marks."""
        super().__init__(Place(block.id), host, look, ("plain", "here"), parent)
        self.setObjectName(f"block-{block.id}")
        self.block = block
        self.folded = False
        self.form: Form | None = None
        self._marks = marks
        self._said: tuple[object, ...] = ()
        self._stop = False
        self._within = False
        self._rows: dict[Place, PieceRow] = {}
        self.head = BlockHead(self, look)
        self._body = QWidget()
        self._lines = column(look, gap=2)
        self._inner = column(look, self._lines, gap=0, margins=(18, 0, 0, 2))
        self._body.setLayout(self._inner)
        self.setLayout(
            column(look, self.head, self._body, gap=0, margins=(4, 2, 8, 2)),
        )

    @property
    def key(self) -> tuple[str, Place]:
        """What tells the block from the words in it."""
        return ("block", self.place)

    @property
    def rows(self) -> tuple[PieceRow, ...]:
        """The rows that are to be seen, from the top."""
        return () if self.folded else tuple(self._rows.values())

    def spots(self) -> Iterator[Spot]:
        """Yield the card and its rows, as one goes down."""
        yield self
        yield from self.rows

    def show_block(
        self,
        block: OutlineBlock,
        rows: Sequence[RowFacts],
        name: str,
        *,
        folded: bool,
        updated: bool,
    ) -> None:
        """Show a block's words; a folded block makes no rows.

        `updated` is whether what some of them come from has changed in the library.
        """
        self.block, self.folded = block, folded
        said = (block, rows, name, folded, updated)
        if said == self._said:
            return
        self._said = said
        chips = block_chips(block, folded=folded, updated=updated)
        summary = block_summary(block)
        self.head.show_block(name, summary, chips, folded=folded)
        parts = [name, self.tr("folded") if folded else "", *(chip.text for chip in chips)]
        parts.append(summary if folded else "")
        self.setAccessibleName(", ".join(part for part in parts if part))
        if not folded:
            self._sync(rows)
        self._body.setVisible(not folded)

    def open_form(self, form: Form) -> None:
        """Show a form under the rows."""
        self.close_form()
        self.form = form
        self._inner.addWidget(form)
        form.show()

    def close_form(self) -> None:
        """Take the form away; focus that it had goes to the card."""
        form, self.form = self.form, None
        if form is None:
            return
        focused = QApplication.focusWidget()
        if focused is not None and form.isAncestorOf(focused):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._inner.removeWidget(form)
        form.hide()
        form.deleteLater()

    def set_here(self, here: bool, stop: bool) -> None:
        """Show that the current spot is this card (`stop`) or in it (`here`)."""
        super().set_here(here, stop)
        self._stop, self._within = stop, here
        self._show_actions()

    # ------------------------------------------------------------ mouse

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the actions."""
        super().enterEvent(event)
        self._show_actions()

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the actions, unless this is the current block."""
        super().leaveEvent(event)
        self._show_actions()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open a folded block by a click, fold an open one by its head."""
        on_head = self.head.geometry().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and (on_head or self.folded):
            self.host.fold(self, not self.folded)

    # ------------------------------------------------------------ inside

    def _show_actions(self) -> None:
        self.head.set_actions_shown(self._within or self.underMouse(), stop=self._within)

    def _sync(self, facts: Sequence[RowFacts]) -> None:
        order = [fact.place for fact in facts]
        kept = {place: row for place, row in self._rows.items() if _fits(row, facts)}
        for place, row in self._rows.items():
            if place not in kept:
                self._lines.removeWidget(row)
                row.hide()
                row.deleteLater()
        rows = {fact.place: kept.get(fact.place) or self._made(fact) for fact in facts}
        if list(self._rows) != order or kept.keys() != rows.keys():
            for number, row in enumerate(rows.values()):
                # Each that is moved has the whole card laid out anew.
                if self._lines.indexOf(row) != number:
                    self._lines.removeWidget(row)
                    self._lines.insertWidget(number, row)
        for fact in facts:
            if rows[fact.place].facts != fact:
                rows[fact.place].show_facts(fact)
        self._rows = rows

    def _made(self, fact: RowFacts) -> PieceRow:
        if fact.piece.kind is PieceKind.QUOTATION:
            return QuoteRow(fact, self._marks, self.host, self.look, self._body)
        if fact.piece.kind is PieceKind.CELLS:
            return FixedRow(fact, self.host, self.look, self._body)
        return PieceRow(fact, self.host, self.look, self._body)


def _fits(row: PieceRow, facts: Sequence[RowFacts]) -> bool:
    """Return whether a row can show what now stands at its place."""
    return any(fact.place == row.place and fact.movable == row.facts.movable for fact in facts)
