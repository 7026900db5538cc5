"""The text of a report as it was read, with the places of all items marked."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from briefer.domain.proposal import Stretch
from briefer.domain.report_text import Line, ReportText
from briefer.gui.look.look import Look
from briefer.gui.look.tokens import Tone
from briefer.gui.review.bench import Bench
from briefer.gui.review.split_form import utf16_of
from briefer.services.reviewing.cutting import line_at
from briefer.services.reviewing.review import Decision, ReviewedItem

Span = tuple[int, int]
"""From a place of the shown text to before another."""


class SourceText(QPlainTextEdit):
    """The report's lines, to be read only. `pointed` carries the item that was clicked."""

    pointed = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Wait for a report."""
        super().__init__(parent)
        self._look = look
        self._bench: Bench | None = None
        self._report: ReportText | None = None
        self._starts: list[int] = []
        self.setObjectName("source-text")
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("The report as it was read"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        look.follow(self, self._dress)

    def show_bench(self, bench: Bench | None) -> None:
        """Show the report of a review."""
        self._bench = bench
        report = None if bench is None else bench.review.report
        if report is not self._report:
            self._report = report
            self._write(report)
        self.mark()

    def mark(self) -> None:
        """Mark what the items are made of now."""
        self.setExtraSelections(list(self._selections()))

    def go_to_current(self) -> None:
        """Bring the current item into sight."""
        bench = self._bench
        found = None if bench is None else bench.find(bench.current)
        if found is None:
            return
        start, end = self._span(found[1].item.stretch)
        cursor = self.textCursor()
        for place in (end, start):
            # The end first, so that as much as there is room for can be seen.
            cursor.setPosition(place)
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the item that is clicked; words can still be selected."""
        super().mouseReleaseEvent(event)
        if self.textCursor().hasSelection() or self._bench is None:
            return
        at = self.cursorForPosition(event.position().toPoint()).position()
        for _, item in self._bench.review.all_items():
            start, end = self._span(item.item.stretch)
            if start <= at <= end:
                self.pointed.emit(item.key)
                return

    # ------------------------------------------------------------ the text

    def _write(self, report: ReportText | None) -> None:
        parts: list[str] = []
        self._starts = []
        at = 0
        for number, line in enumerate(report.lines if report is not None else ()):
            between = "" if number == 0 else _between(line)
            head = between + (f"{line.marker} " if line.marker else "")
            self._starts.append(at + len(head.encode("utf-16-le")) // 2)
            parts.append(head + line.text)
            at += len(parts[-1].encode("utf-16-le")) // 2
        self.setPlainText("".join(parts))

    def _place(self, line: int, letter: int) -> int:
        """Return the place of a letter of a line."""
        report = self._report
        if report is None or not 0 <= line < len(self._starts):
            return 0
        return self._starts[line] + utf16_of(report.lines[line].text, letter)

    def _span(self, stretch: Stretch) -> Span:
        start = self._place(stretch.first, stretch.start)
        report = self._report
        if stretch.start == 0 and report is not None and stretch.first < len(report.lines):
            marker = report.lines[stretch.first].marker
            start -= utf16_of(marker, len(marker)) + bool(marker)
        return start, self._place(stretch.last, stretch.end)

    # ------------------------------------------------------------ marking

    def _selections(self) -> Iterator[QTextEdit.ExtraSelection]:
        bench = self._bench
        if bench is None:
            return
        for body in bench.review.bodies:
            if body.stretch is not None:
                yield self._marked(self._span(body.stretch), ink="accent")
        for _, item in bench.review.all_items():
            here = item.key == bench.current
            span = self._span(item.item.stretch)
            if item.decision is Decision.REJECTED and not here:
                yield self._marked(span, ink="muted", struck=True)
                continue
            yield self._marked(span, ground="accent_soft" if here else "hover", strong=here)
            for place in self._to_mend(item, bench):
                yield self._marked(place, ink="warn", ground="warn_soft", waved=True)

    def _to_mend(self, item: ReviewedItem, bench: Bench) -> Iterator[Span]:
        """Yield where words of an item stand that want mending."""
        report, text = bench.review.report, item.item.text
        wanted = [(known.start, known.end) for known in item.corrections_open]
        for start, end in (*wanted, *bench.points(text)):
            first, letter = line_at(item.item.stretch, start, report)
            words = text[start:end]
            # Parts that were joined may have had other words between them.
            if report.lines[first].text[letter : letter + len(words)] == words:
                yield self._place(first, letter), self._place(first, letter + len(words))

    def _marked(
        self,
        span: Span,
        *,
        ink: Tone | None = None,
        ground: Tone | None = None,
        waved: bool = False,
        struck: bool = False,
        strong: bool = False,
    ) -> QTextEdit.ExtraSelection:
        made, manner, look = QTextEdit.ExtraSelection(), QTextCharFormat(), self._look
        if ink is not None:
            manner.setForeground(look.color(ink))
        if ground is not None:
            manner.setBackground(look.color(ground))
        manner.setFontStrikeOut(struck)
        if waved:
            manner.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            manner.setUnderlineColor(look.color("warn"))
        elif strong and look.tokens.soft_edge != "transparent":
            # Grounds alone are hard to tell apart where contrast is high.
            manner.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            manner.setUnderlineColor(look.color("accent"))
        cursor = QTextCursor(self.document())
        cursor.setPosition(span[0])
        cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
        # PySide's stubs do not know that a selection's parts can be set.
        made.cursor, made.format = cursor, manner  # pyright: ignore[reportAttributeAccessIssue]
        return made

    def _dress(self) -> None:
        self.setFont(self._look.font(15, serif=True))
        self.document().setDocumentMargin(self._look.px(14))
        if self._bench is not None:
            self.mark()


def _between(line: Line) -> str:
    """Return what parts a line from the one before: the cells of a row stand on one line."""
    return "  |  " if line.cell is not None and line.cell[1] > 0 else "\n\n"
