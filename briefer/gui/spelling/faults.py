"""What may be misspelt in the letter, found away from the window's thread."""

from collections import OrderedDict
from collections.abc import Collection, Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from briefer.bootstrap import App
from briefer.composing.outline import Piece
from briefer.composing.parallel import primary
from briefer.composing.spelling import (
    WordAt,
    bare,
    countries_in,
    ignored_in,
    is_known,
    misspelt,
    name_words,
    names_of,
    words_in,
)
from briefer.domain.finding import Finding
from briefer.errors import BrieferError
from briefer.gui.desk.desk import Desk
from briefer.gui.jobs import Jobs

CHECK_AFTER = 400
"""Milliseconds of rest before words are looked up: the first picture of a letter comes first."""

_REMEMBERED = 50_000
"""How many words are remembered, so that none is looked up twice."""


class Faults(QObject):
    """Knows the words that may be misspelt; `changed` when that is new, `failed` with why not.

    What is not known yet is no fault: it is looked up, and told of then.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, app: App, parent: QObject | None = None) -> None:
        """Look at the desk's letter."""
        super().__init__(parent)
        self._desk, self._app = desk, app
        self.jobs = Jobs(self)
        self.on = False
        self._verdicts: OrderedDict[tuple[str, str], bool] = OrderedDict()
        self._wanted: set[tuple[str, str]] = set()
        self._names: frozenset[str] = frozenset()
        self._names_of: object = None
        self._countries: dict[str, frozenset[str]] = {}
        self._own: frozenset[str] = frozenset()
        self._due = QTimer(self, singleShot=True, interval=CHECK_AFTER)
        self._due.timeout.connect(self.check_now)
        desk.changed.connect(self._due.start)
        self.note_words()

    def set_on(self, on: bool) -> None:
        """Look at spelling, or do not."""
        if on != self.on:
            self.on = on
            self.check_now()

    def note_words(self) -> None:
        """Read the person's own words anew."""
        self._own = frozenset(map(bare, self._app.own_words.words()))
        self.check_now()

    def language_of(self, piece: Piece) -> str:
        """Return the language of a piece's words by two letters; empty where there is none."""
        letter = self._desk.letter
        return primary(piece.language or letter.language) if letter is not None else ""

    def language_of_letter(self) -> str:
        """Return the letter's language by two letters; empty where no letter is open."""
        letter = self._desk.letter
        return primary(letter.language) if letter is not None else ""

    @property
    def is_waiting(self) -> bool:
        """Whether words are still to be looked up."""
        return bool(self._wanted) or self._due.isActive() or self.jobs.is_busy

    def has_dictionary(self, language: str) -> bool:
        """Return whether there is a dictionary of a language."""
        return language in self._app.spelling.languages

    def in_text(self, text: str, language: str) -> tuple[WordAt, ...]:
        """Return the words of a text that are known to be in no dictionary."""
        if not self.on or not self.has_dictionary(language):
            return ()
        known = self._known(language)
        found: list[WordAt] = []
        for word in words_in(text, language):
            verdict = self._verdicts.get((language, word.word))
            if verdict is None:
                self._wanted.add((language, word.word))
            elif not verdict and not is_known(word.word, known):
                found.append(word)
        if self._wanted and not self._due.isActive():
            self._due.start()
        return tuple(found)

    def in_piece(self, piece: Piece) -> tuple[WordAt, ...]:
        """Return the faults of a piece; official words have none."""
        return () if piece.locked else self.in_text(piece.text, self.language_of(piece))

    def is_own(self, word: str) -> bool:
        """Return whether a word is among the person's own."""
        return bare(word) in self._own

    def check_now(self) -> None:
        """Tell what is known, and look the rest up."""
        self._due.stop()
        findings = self._findings()
        self._desk.note_spelling(findings)
        self.changed.emit()
        wanted, self._wanted = self._wanted, set()
        self._due.stop()
        if wanted:
            by_language: dict[str, list[str]] = {}
            for language, word in wanted:
                by_language.setdefault(language, []).append(word)
            self.jobs.run("spelling", lambda: self._look_up(by_language), self._take, self._give_up)

    def close(self) -> None:
        """End all looking up."""
        self.jobs.drop("spelling")
        self._app.spelling.close()
        self.jobs.wait_for_done()

    # ------------------------------------------------------------ inside

    def _findings(self) -> tuple[Finding, ...]:
        if not self.on or self._desk.letter is None:
            return ()
        pieces = (piece for block in self._desk.outline.blocks for piece in block.pieces)
        found = ((piece.place, [word.word for word in self.in_piece(piece)]) for piece in pieces)
        return tuple(misspelt(place, words) for place, words in found if words)

    def _look_up(self, words: Mapping[str, Collection[str]]) -> dict[tuple[str, str], bool]:
        """Return of each word whether it is right. This is done in the worker."""
        verdicts: dict[tuple[str, str], bool] = {}
        for language, asked in words.items():
            wrong = self._app.spelling.wrong(language, asked)
            verdicts.update({(language, word): word not in wrong for word in asked})
        return verdicts

    def _take(self, verdicts: Mapping[tuple[str, str], bool]) -> None:
        self._verdicts.update(verdicts)
        while len(self._verdicts) > _REMEMBERED:
            self._verdicts.popitem(last=False)
        self.check_now()

    def _give_up(self, problem: BrieferError) -> None:
        self.on = False
        self.check_now()
        self.failed.emit(problem)

    def _known(self, language: str) -> frozenset[str]:
        """Return the words that are right whatever the dictionary says, bare."""
        letter = self._desk.letter
        if letter is None:
            return self._own
        source = (letter.addressee, letter.sender, letter.copies, letter.fields)
        if source != self._names_of:
            self._names_of = source
            names = name_words(names_of(letter, self._desk.library))
            self._names = names | ignored_in(letter)
        if language not in self._countries:
            self._countries[language] = name_words(countries_in(language))
        return self._own | self._names | self._countries[language]
