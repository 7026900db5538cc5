"""What can be done with a word that may be misspelt: the menu of an editor."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QAction, QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from briefer.composing.outline import Piece
from briefer.composing.spelling import WordAt, words_in
from briefer.errors import BrieferError
from briefer.gui.languages import own_language_name
from briefer.gui.outline.editor import WordsEditor
from briefer.gui.spelling.acts import SpellingActs
from briefer.gui.spelling.underlining import characters, units


class EditorMenu(QObject):
    """Opens the menu of an editor with what concerns the word under the pointer or the cursor."""

    def __init__(self, editor: WordsEditor, piece: Piece, acts: SpellingActs) -> None:
        """Watch `editor`, which holds the words of `piece`."""
        super().__init__(editor)
        self._editor, self._acts = editor, acts
        self._language = acts.faults.language_of(piece)
        self.menu: QMenu | None = None
        editor.installEventFilter(self)
        editor.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open our menu in the place of Qt's, by mouse and by key."""
        if isinstance(event, QContextMenuEvent):
            by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
            self._open(event, by_key=by_key)
            return True
        return super().eventFilter(watched, event)

    def _open(self, event: QContextMenuEvent, *, by_key: bool) -> None:
        editor = self._editor
        cursor = editor.textCursor()
        point = event.globalPos()
        if by_key:
            corner = editor.cursorRect(cursor).bottomLeft()
            point = editor.viewport().mapToGlobal(corner)
        else:
            cursor = editor.cursorForPosition(editor.viewport().mapFromGlobal(point))
        self.open_at(cursor, point)

    def open_at(self, cursor: QTextCursor, point: QPoint) -> None:
        """Open the menu for the word at a cursor, at a point of the screen."""
        menu = self._editor.createStandardContextMenu()
        first = next(iter(menu.actions()), None)
        self._fill(menu, first, self._word_at(cursor))
        if self.menu is not None and isValid(self.menu):
            self.menu.deleteLater()
        self.menu = menu
        menu.popup(point)

    def _fill(self, menu: QMenu, before: QAction | None, word: WordAt | None) -> None:
        acts = self._acts
        insert = _Insert(menu, before)
        if not acts.faults.has_dictionary(self._language):
            named = own_language_name(self._language)
            words = self.tr("No dictionary for {language}; spelling is not checked")
            insert(words.format(language=named), "no-dictionary", None)
            return
        if word is None or not acts.faults.on:
            return
        if acts.faults.is_own(word.word):
            words = self.tr("Take “{word}” out of my words").format(word=word.word)
            insert(words, "forget-word", lambda: acts.forget(word.word))
            return
        text = self._editor.text
        if word not in acts.faults.in_text(text, self._language):
            return
        waiting = insert(self.tr("Looking for what was meant…"), "waiting", None)
        words = self.tr("Add to my words")
        insert(words, "add-word", lambda: acts.add(word.word))
        insert(self.tr("Ignore in this letter"), "ignore-word", lambda: acts.ignore(word.word))
        self._ask(menu, waiting, word)

    def _ask(self, menu: QMenu, waiting: QAction, word: WordAt) -> None:
        def show(meant: tuple[str, ...]) -> None:
            if not isValid(menu):
                return
            insert = _Insert(menu, waiting, line=False)
            for number, one in enumerate(meant):
                insert(one, f"meant-{number}", partial(self._put, word, one))
            waiting.setText(self.tr("Nothing like it is in the dictionary"))
            waiting.setVisible(not meant)

        def fail(_: BrieferError) -> None:
            show(())

        spelling, language = self._acts.spelling, self._language
        jobs = self._acts.faults.jobs
        jobs.run("meant", lambda: spelling.meant(language, word.word), show, fail)

    def _put(self, word: WordAt, instead: str) -> None:
        """Put another word in the place of one, if it still stands there."""
        text = self._editor.text
        if text[word.start : word.end] != word.word:
            return
        cursor = self._editor.textCursor()
        cursor.setPosition(units(text[: word.start]))
        end = units(text[: word.end])
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(instead)
        self._editor.setTextCursor(cursor)

    def _word_at(self, cursor: QTextCursor) -> WordAt | None:
        text = self._editor.text
        at = characters(text, cursor.position())
        found = (word for word in words_in(text, self._language) if word.start <= at <= word.end)
        return next(found, None)


class _Insert:
    """Puts lines into a menu before one that is there, and at last a line between them."""

    def __init__(self, menu: QMenu, before: QAction | None, *, line: bool = True) -> None:
        self._menu, self._before = menu, before
        if line and before is not None:
            self._before = menu.insertSeparator(before)

    def __call__(self, text: str, name: str, act: Callable[[], object] | None) -> QAction:
        action = QAction(text.replace("&", "&&"), self._menu)
        action.setObjectName(name)
        action.setEnabled(act is not None)
        if act is not None:

            def do() -> None:
                act()

            action.triggered.connect(do)
        if self._before is None:
            self._menu.addAction(action)
        else:
            self._menu.insertAction(self._before, action)
        return action
