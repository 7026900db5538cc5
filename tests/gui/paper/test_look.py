"""The look of a letter: the page follows each change, and a stay in the form is one step."""

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import Qt

from briefer.domain.addressee import Paper
from briefer.domain.ids import AddresseeId, SenderId
from briefer.domain.sender import Sender
from briefer.domain.style import Citations, Face, HeadingStyle, Style
from briefer.gui.paper.boxes import ChoiceBox
from tests.gui.hands import click, focused, press, type_words
from tests.gui.paper.conftest import SENDER, Room
from tests.reading.paper.making import letterhead


def pick(box: ChoiceBox, by: int) -> None:
    """Choose another value by the keyboard."""
    box.setFocus()
    for _ in range(by):
        press(Qt.Key.Key_Down)


def test_every_change_is_in_the_letter_at_once_and_one_step(room: Room) -> None:
    room.write()
    before = room.letter
    room.open_look()
    form = room.pane.style_form
    assert focused() is form.face
    pick(form.face, 1)
    pick(form.heading, 1)
    form.size_box.setFocus()
    form.size_box.selectAll()
    type_words("12")
    assert room.letter.style == Style(face=Face.SANS, heading=HeadingStyle.COLOURED, size=12.0)
    assert room.window.desk.undo_stack.count() == 1
    room.window.registry["undo"].trigger()
    assert room.letter == before
    assert form.style_now == before.style


def test_the_page_follows(room: Room) -> None:
    room.write()
    drawn = room.app.typesetter.typeset(room.window.desk.document).pdf
    room.open_look()
    room.pane.style_form.margins["left"].setValue(50)
    assert room.window.desk.document.look.margins.left == 50.0
    assert room.app.typesetter.typeset(room.window.desk.document).pdf != drawn


def test_paper_and_citations_are_chosen(room: Room) -> None:
    room.write()
    room.open_look()
    pick(room.pane.citations, 2)
    pick(room.pane.paper, 1)
    assert (room.letter.citations, room.letter.paper) == (Citations.ENDNOTE, Paper.LETTER)


@pytest.mark.parametrize(
    ("typed", "told", "kept"),
    [
        ("#1f4e79", "8.7 to 1", "#1f4e79"),
        ("F00", "Too pale", ""),
        ("#ffcc00", "Too pale", ""),
        ("red", "Write a colour", ""),
        ("", "colour of the text", ""),
    ],
)
def test_a_colour_counts_when_it_can_be_read(room: Room, typed: str, told: str, kept: str) -> None:
    room.write()
    room.open_look()
    colour = room.pane.style_form.colour
    colour.setFocus()
    type_words(typed)
    assert told in room.pane.style_form.contrast.words
    assert room.letter.style.colour == kept
    assert colour.text() == typed


def test_it_goes_back_to_how_it_comes(room: Room) -> None:
    room.write()
    room.open_look()
    room.pane.style_form.gap.setValue(20)
    click(room.pane.style_form.reset)
    assert room.letter.style == Style()


def test_escape_goes_back_to_the_outline(room: Room) -> None:
    room.write()
    room.open_look()
    press(Qt.Key.Key_Escape)
    view = room.window.letter_view
    assert view.middle.currentWidget() is view.outline


def test_another_sender_signs_and_is_remembered_for_this_reader(room: Room) -> None:
    room.write("ebrd")
    before = room.letter.sender
    room.window.registry["choose-sender"].trigger()
    signer = room.pane.signer
    assert focused() is signer
    press(Qt.Key.Key_Down)
    assert room.letter.sender == room.sender
    room.window.registry["undo"].trigger()
    assert room.letter.sender == before
    room.window.registry["redo"].trigger()
    room.window.desk.keep_now()
    room.write("ebrd")
    assert room.letter.sender == room.sender


def test_a_letters_sender_is_kept_in_the_library(room: Room) -> None:
    room.write()
    room.window.desk.set_sender(Sender(id=SenderId("own"), organisation="League of Readers"))
    room.open_look()
    click(room.pane.keep)
    kept = room.app.library.find(Sender, room.letter.sender.id)
    assert kept == room.letter.sender
    assert room.pane.keep.isHidden()
    room.pane.style_form.gap.setValue(12)
    click(room.pane.for_all)
    kept = room.app.library.find(Sender, room.letter.sender.id)
    assert kept is not None
    assert kept.style == room.letter.style
    room.write("osce")
    assert room.letter.style.paragraph_gap == 12.0


def test_a_letterhead_made_in_word_comes_through_to_the_exported_letter(room: Room) -> None:
    room.look_at_sender()
    room.person.choose("ours.docx", letterhead())
    assert room.window.shelf.intake is not None
    room.window.shelf.intake.choose_letterhead(SENDER)
    room.settle()
    room.write()
    room.window.desk.choose_sender(room.sender)
    room.settle()
    exported = _exported(room, "export-docx")
    document = Document(io.BytesIO(exported.read_bytes()))
    section = document.sections[0]
    first = section.first_page_header
    assert "League of Readers" in "\n".join(line.text for line in first.paragraphs)
    assert any(
        part.partname.endswith((".png", ".jpeg"))
        for part in (relation.target_part for relation in first.part.rels.values())
    )
    assert section.first_page_footer.paragraphs[0].text == "1 Library Road, Sampletown"
    assert "League Address" in [style.name for style in document.styles]
    assert section.left_margin is not None
    assert round(section.left_margin.mm) == 30
    with zipfile.ZipFile(exported) as package:
        assert all("vba" not in name for name in package.namelist())
    assert _exported(room, "export-pdf").read_bytes().startswith(b"%PDF")


def _exported(room: Room, action: str) -> Path:
    room.window.registry[action].trigger()  # pyright: ignore[reportArgumentType]
    room.settle()
    return room.person.folder / f"letter.{action.rpartition('-')[2]}"


def test_a_templates_letters_have_its_look(room: Room) -> None:
    room.window.show_view("templates")
    room.settle()
    details = room.window.templates.view.details
    details.open_form()
    details.style_editor.own.click()
    details.style_editor.form.gap.setValue(14)
    room.settle()
    template = room.window.templates.bench.template
    assert template is not None
    assert template.style == Style(paragraph_gap=14.0)
    details.close_form()
    room.window.desk.new_letter(AddresseeId("ebrd"), template.id)
    assert room.letter.style == Style(paragraph_gap=14.0)
