"""The bench: the review that is open, its steps, and the item that one is at."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from briefer.composing.phrases import Pointing
from briefer.domain.ids import AddresseeId, HookId
from briefer.domain.proposal import LegalReference, ProposedAsk
from briefer.gui.review.step import ReviewStep
from briefer.services.importing import SourceFacts
from briefer.services.reviewing import cutting, deciding
from briefer.services.reviewing.looking import PointingWords, letters_of, wants_look
from briefer.services.reviewing.review import Decision, Review, ReviewedBody, ReviewedItem


class Bench(QObject):
    """What is decided about one report. It decides; the widgets show and ask.

    `changed` comes after every step, `moved` when another item is current, and `noted` carries a
    sentence about a step that was asked for and could not be made.
    """

    changed = Signal()
    moved = Signal()
    noted = Signal(str)

    def __init__(
        self,
        review: Review,
        facts: SourceFacts,
        pointing: Sequence[Pointing],
        parent: QObject | None = None,
    ) -> None:
        """Begin with a review; `pointing` are the words that point at nothing."""
        super().__init__(parent)
        self.review, self.facts, self.points = review, facts, PointingWords(pointing)
        self.stack = QUndoStack(self)
        self.current: int | None = None
        self._letters = letters_of(review)
        first = next(review.all_items(), None)
        self.current = None if first is None else first[1].key

    # ------------------------------------------------------------ looking

    @property
    def keys(self) -> tuple[int, ...]:
        """The keys of all items, in order."""
        return tuple(item.key for _, item in self.review.all_items())

    @property
    def accepted(self) -> int:
        """How many items are accepted."""
        return self.review.count(Decision.ACCEPTED)

    @property
    def touched(self) -> bool:
        """Whether anything was decided."""
        return self.stack.count() > 0

    def find(self, key: int | None) -> tuple[ReviewedBody, ReviewedItem] | None:
        """Return an item with its body."""
        found = (pair for pair in self.review.all_items() if pair[1].key == key)
        return next(found, None)

    def code(self, body: ReviewedBody, item: ReviewedItem) -> str:
        """Return what an item is called: "K5"."""
        return f"{self._letters.get(body.key, '')}{item.item.number}"

    def code_of(self, key: int) -> str:
        """Return what the item with a key is called."""
        found = self.find(key)
        return "" if found is None else self.code(*found)

    def go_to(self, key: int | None) -> None:
        """Make an item current."""
        if key != self.current and (key is None or self.find(key) is not None):
            self.current = key
            self.moved.emit()

    # ------------------------------------------------------------ steps

    def decide(self, key: int, decision: Decision) -> None:
        """Accept or reject an item, or leave it open again."""
        words = {
            Decision.ACCEPTED: self.tr("accepting {item}"),
            Decision.REJECTED: self.tr("rejecting {item}"),
            Decision.OPEN: self.tr("leaving {item} open"),
        }[decision]
        label = words.format(item=self.code_of(key))
        self._make(deciding.decide(self.review, key, decision), label, key)

    @property
    def clear(self) -> tuple[int, ...]:
        """The items that are open and need no look."""
        return tuple(
            item.key
            for _, item in self.review.all_items()
            if item.decision is Decision.OPEN and not wants_look(item, self.points)
        )

    def accept_rest(self) -> None:
        """Accept every open item that needs no look; when there is none, all that are open."""
        rest, clear = self.review, self.clear
        for key in clear:
            rest = deciding.decide(rest, key, Decision.ACCEPTED)
        if not clear:
            rest = deciding.decide_all(rest, Decision.ACCEPTED)
        self._make(rest, self.tr("accepting the rest"), self.current)

    def mend(self, key: int, start: int) -> None:
        """Make a correction."""
        label = self.tr("mending {item}").format(item=self.code_of(key))
        self._make(deciding.mend(self.review, key, start), label, key)

    def leave(self, key: int, start: int) -> None:
        """Leave words as they are."""
        label = self.tr("leaving words of {item}").format(item=self.code_of(key))
        self._make(deciding.leave(self.review, key, start), label, key)

    def mend_all(self) -> None:
        """Make every open correction outside quotations."""
        self._make(deciding.mend_all(self.review), self.tr("mending all"), self.current)

    def split(self, key: int, at: int) -> bool:
        """Part an item before a letter of its exact words; return whether that could be done."""
        label = self.tr("splitting {item}").format(item=self.code_of(key))
        why = self.tr("Put the cursor between two words first.")
        return self._make(cutting.split(self.review, key, at), label, key, why)

    def join(self, key: int) -> bool:
        """Join an item to the next one."""
        label = self.tr("joining {item} with the next").format(item=self.code_of(key))
        why = self.tr("The last item of an addressee has no next one to join.")
        return self._make(cutting.join(self.review, key), label, key, why)

    def move(self, key: int, body: int) -> bool:
        """Move an item to another body."""
        label = self.tr("moving {item}").format(item=self.code_of(key))
        return self._make(cutting.move(self.review, key, body), label, key)

    def mark_as_context(self, key: int) -> bool:
        """Make an item's words context of the next one."""
        keys = self.keys
        at = keys.index(key) if key in keys else -1
        after = keys[at + 1] if 0 <= at < len(keys) - 1 else None
        label = self.tr("marking {item} as context").format(item=self.code_of(key))
        why = self.tr("The last item of an addressee has no next one whose context it could be.")
        return self._make(cutting.mark_as_context(self.review, key), label, after, why)

    def set_asks(self, key: int, asks: tuple[ProposedAsk, ...]) -> None:
        """Put other asks in an item."""
        label = self.tr("changing the asks of {item}").format(item=self.code_of(key))
        self._make(deciding.set_asks(self.review, key, asks), label, key)

    def match_hook(self, key: int, reference: LegalReference, hook: HookId | None) -> None:
        """Take a reference for a provision of the library, or for a new one."""
        label = self.tr("matching a provision of {item}").format(item=self.code_of(key))
        self._make(deciding.match_hook(self.review, key, reference, hook), label, key)

    def drop_reference(self, key: int, reference: LegalReference) -> None:
        """Say that words are no legal reference."""
        label = self.tr("dropping a reference of {item}").format(item=self.code_of(key))
        self._make(deciding.drop_reference(self.review, key, reference), label, key)

    def match_body(self, body: int, matched: AddresseeId | None, name: str = "") -> None:
        """Take a body for one of the library, or for a new one."""
        label = self.tr("matching an addressee")
        self._make(deciding.match_body(self.review, body, matched, name), label, self.current)

    def undo(self) -> None:
        """Take the last step back."""
        self.stack.undo()

    def redo(self) -> None:
        """Make the step again that was taken back last."""
        self.stack.redo()

    # ------------------------------------------------------------ inside

    def _make(self, after: Review, label: str, key: int | None, why: str = "") -> bool:
        """Make a step to another review; say `why` where there is none."""
        if after == self.review:
            if why:
                self.noted.emit(why)
            return False
        before = (self.review, self.current)
        self.stack.push(ReviewStep(before, (after, key), label, self._show))
        return True

    def _show(self, review: Review, key: int | None) -> None:
        self.review = review
        keys = self.keys
        self.current = key if key in keys else next(iter(keys), None)
        self.changed.emit()
