"""What can still be asked, and a provision's successor, from the menu of a row."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from briefer.domain.ids import AddresseeId, AskId, HookId, Place
from tests.gui.hands import press
from tests.gui.outline.conftest import Writer

# The offscreen platform says this when a menu opens.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

K5 = AskId("K5.1")


def words(writer: Writer, place: str) -> str:
    piece = writer.desk.outline.piece_at(Place(place))
    assert piece is not None
    return piece.text


def open_menu(writer: Writer, place: str) -> None:
    writer.go(place)
    press(Qt.Key.Key_Menu)


def test_an_overtaken_ask_is_put_as_it_can_still_be_asked_and_back(writer: Writer) -> None:
    before = words(writer, "annex/K5.1")
    open_menu(writer, "annex/K5.1")
    writer.choose("use-updated")
    assert writer.letter.updated == (K5,)
    assert "Criminal Code of 3 July 2014, No. 226-V" in words(writer, "annex/K5.1")
    open_menu(writer, "annex/K5.1")
    assert "use-updated" not in writer.offers()
    writer.choose("use-original")
    assert words(writer, "annex/K5.1") == before
    writer.desk.undo()
    writer.desk.undo()
    assert writer.letter.updated == ()


def test_nothing_else_is_offered_before_it_happened(writer: Writer) -> None:
    writer.desk.set_date(dt.date(1999, 11, 1))
    open_menu(writer, "annex/K5.1")
    assert not writer.offers() & {"use-updated", "use-original"}
    writer.menu().close()


def test_a_provision_out_of_force_gives_way_to_its_successor(writer: Writer) -> None:
    writer.desk.change_addressee(AddresseeId("european-parliament"))
    writer.desk.tick_hook(HookId("eu-kz-pca-2"))
    open_menu(writer, "legal-basis/eu-kz-pca-2")
    writer.choose("use-successor")
    hooks = [choice.hook for choice in writer.letter.hooks]
    assert "eu-kz-pca-2" not in hooks
    assert hooks.count(HookId("eu-kz-epca-1")) == 1
