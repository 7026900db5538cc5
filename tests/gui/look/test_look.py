"""The look follows the system and the user, and everything follows the look."""

import re

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFontInfo, QIcon, QImage
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from briefer.gui.look.icons import Icons, icon_names
from briefer.gui.look.look import Look
from briefer.gui.look.sheet import sheet
from briefer.gui.look.tokens import DARK, LIGHT
from briefer.services.settings import Theme


def test_lengths_and_letters_grow_with_the_text(look: Look) -> None:
    assert (look.px(12), look.font(13).pixelSize()) == (12, 13)
    look.set_scale(1.5)
    assert (look.px(12), look.font(13).pixelSize()) == (18, 20)


def test_text_is_never_smaller_than_usual_nor_more_than_twice_as_large(look: Look) -> None:
    look.set_scale(9)
    assert look.scale == 2
    look.set_scale(0.2)
    assert look.scale == 1


@pytest.mark.parametrize(("theme", "tokens"), [(Theme.LIGHT, LIGHT), (Theme.DARK, DARK)])
def test_a_theme_dresses_the_whole_application(
    look: Look, qapp: QApplication, theme: Theme, tokens: object
) -> None:
    look.set_theme(theme)
    assert look.tokens == tokens
    assert qapp.palette().window().color() == QColor(look.tokens.canvas)
    assert look.tokens.accent in qapp.styleSheet()


def test_the_system_decides_where_the_user_has_not(look: Look, qapp: QApplication) -> None:
    look.set_theme(Theme.DARK)
    look.set_theme(Theme.SYSTEM)
    dark = qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert look.tokens == (DARK if dark else LIGHT)
    assert look.theme is Theme.SYSTEM


def test_high_contrast_has_edges_everywhere(look: Look, qapp: QApplication) -> None:
    look.set_theme(Theme.HIGH_CONTRAST)
    assert look.tokens.line == LIGHT.edge
    assert f"1px solid {look.tokens.soft_edge}" in qapp.styleSheet()


def test_what_follows_the_look_stops_when_its_owner_is_gone(look: Look, qtbot: QtBot) -> None:
    calls: list[float] = []
    owner = QObject()
    look.follow(owner, lambda: calls.append(look.scale))
    look.set_scale(1.5)
    assert calls == [1.0, 1.5]
    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    look.set_scale(2.0)
    assert calls == [1.0, 1.5]


@pytest.mark.parametrize("direction", Qt.LayoutDirection)
@pytest.mark.parametrize("scale", [1.0, 1.3, 2.0])
def test_the_sheet_leaves_no_rule_unresolved(
    look: Look, direction: Qt.LayoutDirection, scale: float
) -> None:
    made = sheet(look.tokens, scale, direction, lambda name, colour: f"{name}-{colour[1:]}.svg")
    assert "@" not in made
    assert not re.search(r"\d+u\b", made)
    assert "None" not in made
    assert made.count("{") == made.count("}")


def test_the_sheet_mirrors_sides(look: Look) -> None:
    def made(direction: Qt.LayoutDirection) -> str:
        return sheet(look.tokens, 1, direction, lambda name, _: name)

    assert "#rail { background: #F3F4F5; border: 0; border-right" in made(
        Qt.LayoutDirection.LeftToRight
    )
    assert "#rail { background: #F3F4F5; border: 0; border-left" in made(
        Qt.LayoutDirection.RightToLeft
    )


@pytest.mark.parametrize("name", icon_names())
def test_every_icon_is_drawn_in_the_colour_asked_for(look: Look, name: str) -> None:
    image = look.pixmap(name, "err", 20, 2.0).toImage()
    assert image.width() == image.height() == 40
    inks = {
        image.pixelColor(x, y).name().upper()
        for x in range(40)
        for y in range(40)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert inks == {look.tokens.err}


def test_icons_point_along_the_line(look: Look) -> None:
    def drawn(name: str) -> QImage:
        return look.pixmap(name).toImage()

    assert drawn("forward") == drawn("right")
    look.set_direction(Qt.LayoutDirection.RightToLeft)
    assert drawn("forward") == drawn("left")
    assert drawn("undo") == drawn("undo")


def test_an_icon_beside_words_keeps_its_distance_on_the_inner_side(qapp: QApplication) -> None:
    del qapp
    icons = Icons()
    before = icons.icon("plus", "#000000", "#888888", 16, gap=4, before=True)
    after = icons.icon("plus", "#000000", "#888888", 16, gap=4, before=False)

    def margins(icon: QIcon) -> tuple[int, int]:
        image = icon.pixmap(20, 16).toImage()
        inked = [
            x
            for x in range(image.width())
            if any(image.pixelColor(x, y).alpha() for y in range(image.height()))
        ]
        return inked[0], image.width() - 1 - inked[-1]

    assert margins(before) == tuple(reversed(margins(after)))
    assert margins(before)[1] - margins(before)[0] == 4


def test_printed_words_stand_in_the_letter_s_face_on_every_machine(look: Look) -> None:
    assert QFontInfo(look.font(15, serif=True)).family() == "Liberation Serif"
    assert QFontInfo(look.font(13)).family() == "Liberation Sans"


def test_a_new_theme_reaches_widgets_that_are_shown(look: Look, qtbot: QtBot) -> None:
    button = QPushButton("Go")
    qtbot.addWidget(button)
    button.show()
    light = button.grab().toImage()
    look.set_theme(Theme.DARK)
    dark = button.grab().toImage()
    assert light.pixelColor(5, 5) == QColor(LIGHT.card)
    assert dark.pixelColor(5, 5) == QColor(DARK.card)
