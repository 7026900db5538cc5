"""The writer's own words on the desk: what is ignored, and what is inserted."""

from briefer.composing import edits
from briefer.composing.spelling import IGNORED, ignoring
from briefer.domain.ids import BlockId, Place
from briefer.domain.template import Block
from briefer.gui.desk.history import HistoryDesk


class OwnWordsDesk(HistoryDesk):
    """A bench that takes words in."""

    def ignore_word(self, word: str) -> None:
        """Take a word as right in this letter."""
        now = self._now()
        label = self.tr("Ignore “{word}”").format(word=word)
        self._push(now.with_field(IGNORED, ignoring(now, word)), label)

    def insert_words(self, block: Block, after: BlockId | None, name: str) -> Place:
        """Put a paragraph with words after a block, or at the end; return its place.

        Its id is the next free one. `name` is what the words are called.
        """
        after_it, place = edits.insert_block(self._now(), after, block)
        label = self.tr("Insert “{name}”").format(name=name)
        note = self.tr("Inserted “{name}”.").format(name=name)
        self._push(after_it, label, place, note=note)
        return place
