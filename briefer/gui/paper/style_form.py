"""The form of a letter's look: every change counts at once."""

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QWidget

from briefer.domain.colour import LEAST_CONTRAST, contrast_on_white, is_readable, plain_colour
from briefer.domain.style import (
    GAPS,
    MARGINS,
    SIZES,
    SPACINGS,
    Face,
    HeadingStyle,
    Margins,
    Numerals,
    QuotationStyle,
    Style,
)
from briefer.gui.look.look import Look
from briefer.gui.paper import words
from briefer.gui.paper.boxes import ChoiceBox, NumberBox, WordsBox, named
from briefer.gui.parts.buttons import push
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import Line, column, row
from briefer.gui.parts.restyle import restyle


class StyleForm(QFrame):
    """Shows a style and tells of every change. A colour too pale to be read is not taken."""

    changed = Signal(object)
    """Carries the new Style."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show a style as it comes."""
        super().__init__(parent)
        self._look = look
        self._style = Style()
        self.setObjectName("style-form")
        self._make()
        self._lay_out()
        self._connect()
        self.show_style(self._style)

    @property
    def style_now(self) -> Style:
        """The style that is shown."""
        return self._style

    def show_style(self, style: Style) -> None:
        """Show another style; what is being typed of the same one stays as it is typed."""
        known = plain_colour(self.colour.text()) or ""
        blocked = [QSignalBlocker(box) for box in self.boxes]
        self._style = style
        self.face.show_choice(style.face)
        self.heading.show_choice(style.heading)
        self.quotation.show_choice(style.quotation)
        self.numerals.show_choice(style.numerals)
        self.numbered.setChecked(style.numbered_paragraphs)
        numbers = (style.size, style.line_spacing, style.paragraph_gap)
        sides = (getattr(style.margins, side) for side in self.margins)
        boxes = (self.size_box, self.spacing, self.gap, *self.margins.values())
        for box, value in zip(boxes, (*numbers, *sides), strict=True):
            if abs(box.value() - value) > 0.001:
                box.setValue(value)
        if known != style.colour or not self.colour.hasFocus():
            self.colour.setText(style.colour)
        del blocked
        self._tell_contrast()
        self.reset.setEnabled(style != Style())

    def set_locked(self, locked: bool) -> None:
        """Let the style be read only, or changed again."""
        for box in self.boxes:
            box.setEnabled(not locked)
        self.reset.setVisible(not locked)

    def _make(self) -> None:
        look = self._look
        self.face = ChoiceBox(self.tr("Face"), words.faces(), look)
        self.heading = ChoiceBox(self.tr("Headings"), words.headings(), look)
        self.quotation = ChoiceBox(self.tr("Quotations"), words.quotations(), look)
        self.numerals = ChoiceBox(self.tr("Numbers of requests"), words.numerals(), look)
        self.size_box = NumberBox(self.tr("Size in points"), SIZES, 0.5, self.tr("pt"), look)
        self.spacing = NumberBox(self.tr("Line spacing"), SPACINGS, 0.05, "", look)
        self.gap = NumberBox(self.tr("White between paragraphs"), GAPS, 1, self.tr("pt"), look)
        sides = (
            self.tr("Top margin"),
            self.tr("Bottom margin"),
            self.tr("Left margin"),
            self.tr("Right margin"),
        )
        self.margins = {
            side: NumberBox(name, MARGINS, 1, self.tr("mm"), look)
            for side, name in zip(Margins.__struct_fields__, sides, strict=True)
        }
        self.numbered = QCheckBox(self.tr("Number the paragraphs"))
        self.colour = WordsBox(self.tr("Colour"), look)
        self.colour.setPlaceholderText("#1f4e79")
        self.contrast = Label("", look, size=12, tone="muted", wrap=True)
        self.reset = push(self.tr("As it comes with briefer"), look, kind="link", icon="restore")
        self._name_parts()
        look.follow(self, self._dress)

    def _name_parts(self) -> None:
        names = ("face", "heading", "quotation", "numerals", "size_box", "spacing", "gap")
        for name in (*names, "numbered", "colour", "reset"):
            getattr(self, name).setObjectName(f"style-{name.removesuffix('_box')}")
        for side, box in self.margins.items():
            box.setObjectName(f"style-{side}")
        choices = (self.face, self.heading, self.quotation, self.numerals)
        numbers = (self.size_box, self.spacing, self.gap, *self.margins.values())
        self.boxes: tuple[QWidget, ...] = (*choices, *numbers, self.numbered, self.colour)

    def _lay_out(self) -> None:
        look = self._look
        size = self.tr("Size, {least:g} to {most:g} pt").format(least=SIZES[0], most=SIZES[1])
        spacing = self.tr("Line spacing, {least:g} to {most:g}").format(
            least=SPACINGS[0], most=SPACINGS[1]
        )
        gap = self.tr("Between paragraphs, {least:g} to {most:g} pt").format(
            least=GAPS[0], most=GAPS[1]
        )
        margins = self.tr("Margins, {least:g} to {most:g} mm").format(
            least=MARGINS[0], most=MARGINS[1]
        )
        short = (self.tr("Top"), self.tr("Bottom"), self.tr("Left"), self.tr("Right"))
        sides = [
            named(name, box, look) for name, box in zip(short, self.margins.values(), strict=True)
        ]
        self.setLayout(
            column(
                look,
                self._pair(self.tr("Face"), self.face, size, self.size_box),
                self._pair(spacing, self.spacing, gap, self.gap),
                self._pair(
                    self.tr("Headings"), self.heading, self.tr("Quotations"), self.quotation
                ),
                self._pair(
                    self.tr("Numbers of requests"), self.numerals, self.tr("Colour"), self.colour
                ),
                self.contrast,
                self.numbered,
                Label(margins, look, size=12, tone="muted", bold=True),
                row(look, *((side, 1) for side in sides[:2]), gap=16),
                row(look, *((side, 1) for side in sides[2:]), gap=16),
                row(look, self.reset, None),
                gap=10,
            )
        )

    def _pair(self, first: str, one: QWidget, second: str, other: QWidget) -> Line:
        look = self._look
        return row(look, (named(first, one, look), 1), (named(second, other, look), 1), gap=16)

    def _connect(self) -> None:
        for choice in (self.face, self.heading, self.quotation, self.numerals):
            choice.activated.connect(self._take)
        for number in (self.size_box, self.spacing, self.gap, *self.margins.values()):
            number.valueChanged.connect(self._take)
        self.numbered.clicked.connect(self._take)
        self.colour.textEdited.connect(self._take)
        self.reset.clicked.connect(lambda: self._put(Style()))

    def _take(self) -> None:
        """Take over what the boxes say."""
        self._tell_contrast()
        margins = {side: round(box.value(), 1) for side, box in self.margins.items()}
        style = Style(
            face=self.face.choice(Face),
            size=round(self.size_box.value(), 2),
            line_spacing=round(self.spacing.value(), 2),
            paragraph_gap=round(self.gap.value(), 2),
            heading=self.heading.choice(HeadingStyle),
            quotation=self.quotation.choice(QuotationStyle),
            numerals=self.numerals.choice(Numerals),
            numbered_paragraphs=self.numbered.isChecked(),
            margins=replace(Margins(), **margins),
            colour=self._colour(),
        )
        if style != self._style:
            self._style = style
            self.reset.setEnabled(style != Style())
            self.changed.emit(style)

    def _colour(self) -> str:
        """Return the colour that is typed, or the one before it where that is none to be read."""
        typed = self.colour.text().strip()
        colour = plain_colour(typed) if typed else ""
        if colour is None or (colour and not is_readable(colour)):
            return self._style.colour
        return colour

    def _put(self, style: Style) -> None:
        self.show_style(style)
        self.colour.setText(style.colour)
        self._tell_contrast()
        self.changed.emit(style)

    def _tell_contrast(self) -> None:
        typed = self.colour.text().strip()
        colour = plain_colour(typed) if typed else ""
        wrong = colour is None
        if not typed:
            told = self.tr("The sender’s name is in the colour of the text.")
        elif colour is None:
            told = self.tr("Write a colour as #1f4e79, or leave the field empty.")
        else:
            ratio = contrast_on_white(colour)
            wrong = not is_readable(colour)
            told = self.tr("Contrast to white paper: {ratio:.1f} to 1.").format(ratio=ratio)
            if wrong:
                pale = self.tr("Too pale to be read; at least {least:g} to 1 is needed.")
                told = f"{told} {pale.format(least=LEAST_CONTRAST)}"
        self.contrast.setText(told)
        self.contrast.set_tone("err" if wrong else "muted")
        self.colour.setAccessibleDescription(told)
        restyle(self.colour, "error", "true" if wrong else "")

    def _dress(self) -> None:
        self.numbered.setFont(self._look.font(13))
        self.numbered.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
