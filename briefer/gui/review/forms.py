"""The forms that open in the list of a review: where to split, what is asked, what is meant."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from briefer.domain.ids import AddresseeId, HookId
from briefer.domain.proposal import LegalReference, ProposedAsk
from briefer.domain.records import Kind
from briefer.gui.library.shelf import Shelf
from briefer.gui.look.look import Look
from briefer.gui.review.asks_form import AsksForm
from briefer.gui.review.bench import Bench
from briefer.gui.review.item_card import ItemCard
from briefer.gui.review.listing import Listing
from briefer.gui.review.match_form import MatchForm
from briefer.gui.review.split_form import SplitForm
from briefer.services.reviewing.review import ReviewedItem


class ItemForms:
    """Opens a form in a card, and makes the step that comes of it."""

    def __init__(self, listing: Listing, shelf: Shelf, look: Look) -> None:
        """Open forms in the cards of `listing`; records are chosen from `shelf`."""
        self._listing, self._shelf, self._look = listing, shelf, look

    def ask_split(self, bench: Bench, key: int) -> None:
        """Ask where to split an item."""
        found = self._open(bench, key)
        if found is None:
            return
        card, item = found
        form = SplitForm(item.item.text, self._look, card)

        def part(at: int) -> None:
            if bench.split(key, at):
                card.close_form()
                self._listing.focus_current()

        form.chosen.connect(part)
        form.left.connect(card.close_form)
        card.open_form(form)
        form.begin()
        self._listing.reveal_form(form)

    def ask_asks(self, bench: Bench, key: int, words: str) -> None:
        """Open the asks of an item, at these words if they are in one."""
        found = self._open(bench, key)
        if found is None:
            return
        card, item = found
        form = AsksForm(item.item.asks, self._shelf, self._look, card)

        def keep(asks: tuple[ProposedAsk, ...]) -> None:
            card.close_form()
            bench.set_asks(key, asks)

        form.kept.connect(keep)
        form.left.connect(card.close_form)
        card.open_form(form)
        form.begin(words)
        self._listing.reveal_form(form)

    def ask_hook(self, bench: Bench, key: int, known: LegalReference) -> None:
        """Ask which provision a reference is."""
        found = self._open(bench, key)
        if found is None:
            return
        card, _ = found
        form = MatchForm(
            Kind.HOOK, known.words, str(known.hook or ""), self._shelf, self._look, card
        )

        def take(hook: str) -> None:
            card.close_form()
            bench.match_hook(key, known, HookId(hook) if hook else None)

        def drop() -> None:
            card.close_form()
            bench.drop_reference(key, known)

        self._follow(form, take, card.close_form)
        form.dropped.connect(drop)
        card.open_form(form)
        form.begin()
        self._listing.reveal_form(form)

    def ask_body(self, bench: Bench, key: int) -> None:
        """Ask which body of the library a body is."""
        head = self._listing.head(key)
        body = next((known for known in bench.review.bodies if known.key == key), None)
        if head is None or body is None:
            return
        form = MatchForm(
            Kind.ADDRESSEE, body.name, str(body.matched or ""), self._shelf, self._look, head
        )

        def take(matched: str) -> None:
            leave()
            bench.match_body(key, AddresseeId(matched) if matched else None)

        def leave() -> None:
            head.close_form()
            head.match.setFocus(Qt.FocusReason.OtherFocusReason)

        self._follow(form, take, leave)
        head.open_form(form)
        form.begin()
        self._listing.reveal_form(form)

    def _open(self, bench: Bench, key: int) -> tuple[ItemCard, ReviewedItem] | None:
        """Go to an item; return its card."""
        found, card = bench.find(key), self._listing.card(key)
        if found is None or card is None:
            return None
        bench.go_to(key)
        return card, found[1]

    def _follow(
        self, form: MatchForm, take: Callable[[str], None], leave: Callable[[], None]
    ) -> None:
        form.matched.connect(take)
        form.wanted_new.connect(lambda: take(""))
        form.left.connect(leave)
