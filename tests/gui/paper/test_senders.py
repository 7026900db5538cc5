"""A sender's form: people, pictures, the letterhead and the look, each kept and taken back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from briefer.domain.ids import ImageId
from briefer.domain.image import Image
from briefer.domain.letterhead import Side, WordLetterhead
from briefer.domain.sender import LocalContact, Signatory
from briefer.domain.style import Style
from briefer.gui.library.rows_editor import RowsEditor
from briefer.gui.paper.picture_editor import PictureEditor
from briefer.gui.paper.placed_editor import PlacedEditor
from briefer.gui.paper.style_editor import StyleEditor
from briefer.gui.paper.word_editor import WordEditor
from tests.gui.hands import child, click, press, type_words
from tests.gui.paper.conftest import Room
from tests.reading.paper.making import field, in_body, letterhead, logo, rewritten, svg


def leave(room: Room) -> None:
    room.window.library.browser.list.setFocus()
    room.settle()


def logo_field(room: Room) -> PictureEditor:
    room.look_at_sender()
    editor = room.field("letterhead.logo").widget
    assert isinstance(editor, PictureEditor)
    return editor


def choose(room: Room, editor: PictureEditor, name: str, data: bytes) -> None:
    room.person.choose(name, data)
    click(editor.choose)
    room.settle()


def test_a_logo_is_taken_in_seen_described_and_taken_back(room: Room) -> None:
    editor = logo_field(room)
    choose(room, editor, "mark.svg", svg('<rect width="300" height="130" fill="#8a1c1c"/>'))
    key = room.sender.letterhead.logo
    assert key is not None
    image = room.app.library.find(Image, key)
    assert image is not None
    assert (image.name, image.media_type) == ("mark", "image/png")
    assert editor.picture.pixmap().width() > 0
    assert editor.alt.hasFocus(), "its words are asked for"
    assert editor.missing.words
    type_words("Our mark")
    leave(room)
    described = room.app.library.find(Image, key)
    assert described is not None
    assert described.alt == "Our mark"
    assert editor.missing.isHidden()
    room.window.registry["undo"].trigger()
    room.window.registry["undo"].trigger()
    assert room.sender.letterhead.logo is None


def test_a_picture_that_is_refused_is_said_and_changes_nothing(room: Room) -> None:
    before = room.sender
    choose(room, logo_field(room), "mark.png", svg("<script>1</script>"))
    assert "script" in room.window.library.banner.text
    assert room.sender == before


def test_a_logo_is_removed_by_the_keyboard(room: Room) -> None:
    editor = logo_field(room)
    choose(room, editor, "mark.png", logo())
    editor.remove.setFocus()
    press(Qt.Key.Key_Space)
    room.settle()
    assert room.sender.letterhead.logo is None


def test_a_word_letterhead_is_taken_in_as_one_step(room: Room) -> None:
    room.look_at_sender()
    before = room.sender
    editor = room.field("letterhead.word").widget
    assert isinstance(editor, WordEditor)
    room.person.choose("ours.docx", letterhead())
    click(editor.choose)
    room.settle()
    sender = room.sender
    assert sender.letterhead.word is not None
    assert sender.letterhead.first_header == "League of Readers"
    assert sender.letterhead.logo_side is Side.END
    assert sender.style is not None
    assert sender.style.margins.top == 40.0
    word = room.app.library.find(WordLetterhead, sender.letterhead.word)
    assert word is not None
    assert word.data == letterhead() or len(word.data) > 1000
    assert "Garamond" in editor.told.words
    assert editor.name.words == "ours"
    room.window.registry["undo"].trigger()
    assert room.sender == before
    room.window.registry["redo"].trigger()
    assert room.sender == sender


def test_a_letterhead_that_acts_is_refused_in_a_sentence(room: Room) -> None:
    room.look_at_sender()
    before = room.sender
    editor = room.field("letterhead.word").widget
    assert isinstance(editor, WordEditor)
    hostile = rewritten(letterhead(), {"word/document.xml": in_body(field("INCLUDETEXT x"))})
    room.person.choose("ours.docx", hostile)
    click(editor.choose)
    room.settle()
    assert "INCLUDETEXT" in room.window.library.banner.text
    assert room.sender == before


def test_several_people_sign_and_one_of_another_organisation(room: Room) -> None:
    room.look_at_sender()
    rows = room.field("others").widget
    assert isinstance(rows, RowsEditor)
    click(rows.add_button)
    room.settle()
    type_words("Bo Example")
    press(Qt.Key.Key_Tab)
    type_words("Chair")
    press(Qt.Key.Key_Tab)
    type_words("Readers")
    leave(room)
    assert room.sender.others == (
        Signatory(name="Bo Example", title="Chair", organisation="Readers"),
    )
    assert room.sender.organisations == ("Sampletown Press Watch", "Readers")


def test_a_contact_in_the_readers_country_is_kept(room: Room) -> None:
    room.look_at_sender()
    rows = room.field("contacts").widget
    assert isinstance(rows, RowsEditor)
    click(rows.add_button)
    room.settle()
    type_words("KZ")
    press(Qt.Key.Key_Tab)
    type_words("almaty@presswatch.example")
    leave(room)
    assert room.sender.contacts == (
        LocalContact(country="KZ", contact="almaty@presswatch.example"),
    )


def test_a_placeholder_is_put_into_the_foot_by_the_menu(room: Room) -> None:
    room.look_at_sender()
    editor = room.field("letterhead.footer").widget
    assert isinstance(editor, PlacedEditor)
    editor.words.setFocus()
    type_words("Write to ")
    menu = editor.open_menu()
    next(action for action in menu.actions() if action.objectName() == "sender.contact").trigger()
    menu.close()
    leave(room)
    assert room.sender.letterhead.footer == "Write to {sender.contact}"


def test_a_sender_has_a_look_of_its_own_or_none(room: Room) -> None:
    room.look_at_sender()
    editor = room.field("style").widget
    assert isinstance(editor, StyleEditor)
    click(editor.own)
    room.settle()
    assert room.sender.style == Style()
    editor.form.size_box.setFocus()
    editor.form.size_box.selectAll()
    type_words("13")
    leave(room)
    assert room.sender.style == Style(size=13.0)
    click(editor.own)
    room.settle()
    assert room.sender.style is None


def test_a_width_is_kept_within_its_limits(room: Room) -> None:
    room.look_at_sender()
    width = room.field("letterhead.logo_width").widget
    width.setFocus()
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_words("55")
    leave(room)
    assert room.sender.letterhead.logo_width == 55.0


def test_a_picture_that_is_gone_is_said(room: Room) -> None:
    editor = logo_field(room)
    editor.show_value(ImageId("gone"))
    assert "no longer" in editor.picture.text()
    assert child(editor, QPushButton, "remove-letterhead.logo").isVisibleTo(editor)
