"""Snippets as one part of the letter: the list to choose from, and what is done with the choice."""

import uuid

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from briefer.bootstrap import App
from briefer.composing.snippets import block_of, filled_words, name_in, snippet_of
from briefer.domain.ids import BlockId, SnippetId
from briefer.domain.records import key_of
from briefer.domain.snippet import Snippet
from briefer.errors import BrieferError
from briefer.gui.actions import Actions
from briefer.gui.desk.desk import Desk
from briefer.gui.look.look import Look
from briefer.gui.outline.card import BlockCard
from briefer.gui.outline.doing import Doing
from briefer.gui.outline.editor import WordsEditor
from briefer.gui.outline.row import PieceRow
from briefer.gui.palette.entries import Entry
from briefer.gui.palette.palette import Palette
from briefer.services.records import Batch, Change, Held


class SnippetPart(QObject):
    """Inserts snippets into the letter on the desk, and keeps its words as snippets."""

    def __init__(
        self, desk: Desk, app: App, doing: Doing, actions: Actions, look: Look, view: QWidget
    ) -> None:
        """Work with what is open or current in the outline that `doing` acts on."""
        super().__init__(view)
        self._desk, self._app, self._doing = desk, app, doing
        self.list = Palette(look, view)
        self.list.setObjectName("snippets")
        self.list.setAccessibleName(self.tr("Insert snippet"))
        self.list.field.setPlaceholderText(self.tr("Type what the snippet is called or says"))
        self.list.field.setAccessibleName(self.tr("Search snippets"))
        actions.on("insert-snippet", self._open)
        actions.on("keep-snippet", self._keep)

    def insert(self, snippet: Snippet) -> None:
        """Put a snippet in at the cursor, or as a paragraph after the current block."""
        letter = self._desk.letter
        if letter is None:
            return
        editor = self._editor
        if editor is not None:
            words = filled_words(snippet, letter, self._app.library, self._desk.phrases)
            editor.insertPlainText(" ".join(words.split()) if editor.single else words)
            editor.setFocus()
            return
        spot = self._doing.walking.current
        after = BlockId(spot.place.partition("/")[0]) if spot is not None else None
        name = name_in(snippet, letter.language)
        place = self._desk.insert_words(block_of(snippet, letter.language), after, name)
        self._doing.walking.go(self._doing.walking.show_place(place))

    @property
    def _editor(self) -> WordsEditor | None:
        row = self._doing.editing.row
        return row.editor if row is not None else None

    def _open(self) -> None:
        letter = self._desk.letter
        if letter is None:
            return
        snippets = self._app.library.all_of(Snippet)
        if not snippets:
            self._desk.told.emit(self.tr("There are no snippets. The library makes some."))
            return
        self.list.open_with(
            [
                Entry(
                    key=snippet.id,
                    name=name_in(snippet, letter.language),
                    run=lambda snippet=snippet: self.insert(snippet),
                    search=block_of(snippet, letter.language).text,
                    order=number,
                )
                for number, snippet in enumerate(snippets)
            ]
        )

    def _keep(self) -> None:
        """Make a snippet of the words that are selected, open or current."""
        letter, text = self._desk.letter, self._words()
        if letter is None or not text.strip():
            self._desk.told.emit(self.tr("Go to the words that you want to keep first."))
            return
        self._desk.settle()
        key = SnippetId(f"own-{uuid.uuid4().hex[:12]}")
        made = snippet_of(text, letter, self._app.library, self._desk.phrases, key=key)
        change = Change(key=key_of(made), before=None, after=Held(record=made))
        label = self.tr("Keep snippet “{name}”").format(name=made.name)
        try:
            self._app.records.commit(Batch(label=label, changes=(change,)))
        except BrieferError as problem:
            self._desk.save_failed.emit(problem)
            return
        told = self.tr("Kept as snippet “{name}”. You find it in the library.")
        self._desk.told.emit(told.format(name=made.name))

    def _words(self) -> str:
        editor, spot = self._editor, self._doing.walking.current
        if editor is not None:
            selected = editor.textCursor().selectedText().replace("\u2029", "\n")
            return selected or editor.text
        if isinstance(spot, PieceRow):
            return spot.facts.piece.text
        pieces = spot.block.pieces if isinstance(spot, BlockCard) else ()
        return "\n\n".join(piece.text for piece in pieces if not piece.locked)
