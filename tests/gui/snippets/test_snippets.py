import pytest
from PySide6.QtCore import Qt

from briefer.domain.ids import AddresseeId, Place, SnippetId
from briefer.domain.records import Kind, RecordKey
from briefer.domain.snippet import Snippet
from briefer.gui.outline.editor import WordsEditor
from briefer.gui.outline.row import PieceRow
from briefer.gui.window import MainWindow
from tests.gui.hands import focused, press, type_words


@pytest.fixture
def letter(window: MainWindow) -> MainWindow:
    window.desk.new_letter(AddresseeId("ebrd"))
    return window


def choose(window: MainWindow, typed: str) -> None:
    window.registry["insert-snippet"].trigger()
    type_words(typed)
    press(Qt.Key.Key_Return)


def editor_of(window: MainWindow) -> WordsEditor:
    row = window.letter_view.outline.doing.editing.row
    assert row is not None
    assert row.editor is not None
    return row.editor


def test_a_snippet_becomes_a_paragraph_after_the_current_block(letter: MainWindow) -> None:
    letter.letter_view.outline.go_to("opening")
    choose(letter, "thanks")
    now = letter.desk.letter
    assert now is not None
    ids = [str(block.id) for block in now.blocks]
    assert ids[ids.index("opening") + 1] == "paragraph-1"
    piece = letter.desk.outline.piece_at(Place("paragraph-1"))
    assert piece is not None
    assert piece.text.startswith("We are grateful for the attention that the Bank")
    assert isinstance(focused(), PieceRow) or focused().objectName() == "block-paragraph-1"
    letter.desk.undo()
    now = letter.desk.letter
    assert now is not None
    assert "paragraph-1" not in [block.id for block in now.blocks]


def test_a_snippet_goes_in_at_the_cursor_with_its_placeholders_filled(letter: MainWindow) -> None:
    letter.letter_view.outline.doing.add_paragraph()
    editor = editor_of(letter)
    editor.replace_text("Before. After.")
    editor.put_cursor(8)
    choose(letter, "thanks")
    assert editor_of(letter) is editor
    assert editor.text.startswith("Before. We are grateful for the attention")
    assert editor.text.endswith("After.")
    assert "{" not in editor.text
    assert focused() is editor


def test_selected_words_are_kept_as_a_snippet(letter: MainWindow) -> None:
    letter.letter_view.outline.doing.add_paragraph()
    editor = editor_of(letter)
    editor.replace_text("We thank you for the meeting in May.")
    letter.registry["keep-snippet"].trigger()
    made = [one for one in letter.desk.library.snippets if one.text.startswith("We thank you")]
    assert [one.name for one in made] == ["We thank you for the meeting in May."]
    choose(letter, "We thank you for the meeting")
    assert editor.text.count("We thank you") == 2


def test_nothing_is_kept_where_nothing_stands(letter: MainWindow) -> None:
    before = letter.desk.library.snippets
    told: list[str] = []
    letter.desk.told.connect(told.append)
    letter.letter_view.outline.doing.add_paragraph()
    letter.registry["keep-snippet"].trigger()
    assert letter.desk.library.snippets == before
    assert told == ["Go to the words that you want to keep first."]


def test_the_library_lists_snippets_and_their_form_tells_an_unknown_placeholder(
    window: MainWindow,
) -> None:
    window.registry["view-library"].trigger()
    key = RecordKey(kind=Kind.SNIPPET, id="thanks")
    window.library.show_record(key)
    held = window.shelf.held(key)
    assert held is not None
    assert isinstance(held.record, Snippet)
    assert held.record.id == SnippetId("thanks")
