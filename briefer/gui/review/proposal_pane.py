"""The pane of the proposal: its bar with the filter, and the list of what was found."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QMenu, QWidget

from briefer.domain.ids import AddresseeId, HookId
from briefer.domain.records import Kind
from briefer.gui.actions import Actions
from briefer.gui.library.shelf import Shelf
from briefer.gui.look.look import Look
from briefer.gui.parts.announce import announce
from briefer.gui.parts.bars import PaneBar
from briefer.gui.parts.buttons import push
from briefer.gui.parts.layouts import column
from briefer.gui.review.bench import Bench
from briefer.gui.review.facts import (
    BodyFacts,
    Filter,
    ItemFacts,
    ReferenceFacts,
    body_facts,
    is_listed,
    item_facts,
)
from briefer.gui.review.forms import ItemForms
from briefer.gui.review.keys import MENU, Deed, deed_of
from briefer.gui.review.listing import Listing
from briefer.gui.review.words import filter_words
from briefer.services.reviewing.review import Decision, ReviewedBody, ReviewedItem


class ProposalPane(QFrame):
    """What was found in the report, and all that one can do with it.

    `name_wanted` says that the report is to be named.
    """

    name_wanted = Signal()

    def __init__(
        self, shelf: Shelf, actions: Actions, look: Look, parent: QWidget | None = None
    ) -> None:
        """Wait for a review."""
        super().__init__(parent)
        self._shelf, self._actions, self._look = shelf, actions, look
        self._bench: Bench | None = None
        self._known: dict[int, tuple[ReviewedItem, tuple[int, AddresseeId | None], ItemFacts]] = {}
        self.menu: QMenu | None = None
        """The menu that was opened last."""
        self.single_keys = True
        """Whether single letters do something."""
        self.setProperty("pane", "main")
        self.setObjectName("proposal")
        self.filter = QComboBox()
        self.filter.setObjectName("review-filter")
        self.filter.setAccessibleName(self.tr("Which items are listed"))
        for wanted in Filter:
            self.filter.addItem(filter_words(wanted), wanted)
        self.rest = push(self.tr("Accept the rest"), look, kind="link")
        self.rest.setObjectName("accept-rest")
        self.mends = push(self.tr("Mend all"), look, kind="link")
        self.mends.setObjectName("mend-all")
        bar = PaneBar(self.tr("Proposal"), look)
        bar.add(None, self.mends, self.rest, 4, self.filter)
        self.listing = Listing(self, look)
        self._forms = ItemForms(self.listing, shelf, look)
        self.setLayout(column(look, bar, (self.listing, 1), gap=0))
        self.filter.currentIndexChanged.connect(self.refresh)
        self.rest.clicked.connect(self._accept_rest)
        self.mends.clicked.connect(self._mend_all)
        self.listing.match_wanted.connect(self.match_body)
        look.follow(self, self._dress)

    def set_bench(self, bench: Bench | None) -> None:
        """Show a review."""
        self._bench = bench
        self._known.clear()
        self.filter.setCurrentIndex(0)
        self.refresh()

    @property
    def wanted(self) -> Filter:
        """Which items are listed."""
        return Filter(self.filter.currentData())

    def refresh(self) -> None:
        """Show what has changed."""
        bench = self._bench
        if bench is None:
            self.listing.show_parts([], None, "")
            return
        said = self.tr("Nothing is listed here.")
        if not bench.keys:
            said = self.tr(
                "No recommendation was found in this report. Add its recommendations in the "
                "library by hand, or bring in another file."
            )
        self.listing.show_parts(self._bodies(bench), bench.current, said)
        items = [item for _, item in bench.review.all_items()]
        self.rest.setText(
            self.tr("Accept what is clear") if bench.clear else self.tr("Accept the rest")
        )
        self.rest.setEnabled(any(item.decision is Decision.OPEN for item in items))
        self.rest.setToolTip("" if self.rest.isEnabled() else self.tr("Everything is decided."))
        can_mend = any(not known.quoted for item in items for known in item.corrections_open)
        self.mends.setVisible(can_mend)

    def show_current(self) -> None:
        """Show which item is current now."""
        bench = self._bench
        if bench is not None:
            found = bench.find(bench.current)
            self.listing.show_current(bench.current, None if found is None else found[0].key)

    def focus_current(self) -> None:
        """Go to the current card."""
        self.listing.focus_current()

    def _bodies(self, bench: Bench) -> list[tuple[BodyFacts, list[ItemFacts]]]:
        wanted = self.wanted
        made: list[tuple[BodyFacts, list[ItemFacts]]] = []
        for body in bench.review.bodies:
            items = [
                self._facts_of(bench, body, item)
                for item in body.items
                if is_listed(item, wanted, bench)
            ]
            if items:
                made.append((body_facts(body, len(items), self._body_name), items))
        return made

    def _facts_of(self, bench: Bench, body: ReviewedBody, item: ReviewedItem) -> ItemFacts:
        """Return what the card of an item shows; of one that is as before, it is known."""
        known = self._known.get(item.key)
        # A step makes new values only of what it changes.
        if known is None or known[0] is not item or known[1] != (body.key, body.matched):
            facts = item_facts(bench, body, item, self._body_name, self._hook_name)
            known = self._known[item.key] = (item, (body.key, body.matched), facts)
        return known[2]

    def _body_name(self, key: AddresseeId) -> str:
        return self._shelf.name(Kind.ADDRESSEE, key)

    def _hook_name(self, key: HookId) -> str:
        return self._shelf.name(Kind.HOOK, key)

    # ------------------------------------------------------------ keys and menus

    def press_key(self, key: int, event: QKeyEvent) -> bool:
        """Act on a key pressed on an item; return whether that was done."""
        deed = deed_of(event, letters=self.single_keys)
        match deed:
            case None:
                return False
            case Deed.UP:
                self.step(-1)
            case Deed.DOWN:
                self.step(1)
            case Deed.FIRST:
                self._go_to_end(0)
            case Deed.LAST:
                self._go_to_end(-1)
            case Deed.MENU:
                card = self.listing.card(key)
                if card is not None:
                    self.open_menu(key, card.mapToGlobal(QPoint(self._look.px(24), 24)))
            case _:
                self.do(deed, key)
        return True

    def do(self, deed: Deed, key: int | None = None) -> None:
        """Do something with an item, or with the current one."""
        bench = self._bench
        to = key if key is not None or bench is None else bench.current
        if bench is None or to is None:
            return
        {
            Deed.ACCEPT: self.accept,
            Deed.REJECT: self.reject,
            Deed.SPLIT: self.split,
            Deed.JOIN: self.join,
            Deed.MOVE: self.open_move,
            Deed.CONTEXT: bench.mark_as_context,
            Deed.EDIT: self.edit,
        }[deed](to)

    def come_to(self, key: int) -> None:
        """Make an item current."""
        if self._bench is not None:
            self._bench.go_to(key)

    def step(self, by: int) -> None:
        """Go to the next item that is listed, or the one before."""
        bench, items = self._bench, self.listing.items
        if bench is None or not items:
            return
        at = items.index(bench.current) + by if bench.current in items else 0
        if 0 <= at < len(items):
            bench.go_to(items[at])
            self.focus_current()

    def _go_to_end(self, end: int) -> None:
        items = self.listing.items
        if self._bench is not None and items:
            self._bench.go_to(items[end])
            self.focus_current()

    def open_menu(self, key: int, point: QPoint) -> None:
        """Open the menu of an item at a point of the screen."""
        self.come_to(key)
        menu = self._fresh_menu()
        for name in MENU:
            menu.addAction(self._actions[name])
        menu.popup(point)

    def open_move(self, key: int) -> None:
        """Open the menu of the bodies to which an item can move."""
        bench = self._bench
        found = None if bench is None else bench.find(key)
        card = self.listing.card(key)
        if bench is None or found is None or card is None:
            return
        menu = self._fresh_menu()
        menu.setTitle(self.tr("Move to another addressee"))
        for body in bench.review.bodies:
            name = self._body_name(body.matched) if body.matched else body.name
            action = menu.addAction(name.replace("&", "&&"))
            action.setEnabled(body.key != found[0].key)
            action.triggered.connect(lambda _=False, to=body.key: bench.move(key, to))
        menu.popup(card.mapToGlobal(QPoint(self._look.px(24), self._look.px(32))))
        for action in menu.actions():
            if action.isEnabled():
                menu.setActiveAction(action)
                break

    def _fresh_menu(self) -> QMenu:
        if self.menu is not None:
            self.menu.deleteLater()
        menu = self.menu = QMenu(self)
        menu.setFont(self._look.font(13))
        menu.setAccessibleName(self.tr("This item"))
        return menu

    # ------------------------------------------------------------ what is done

    def accept(self, key: int) -> None:
        """Accept an item and go on to the next one."""
        bench = self._bench
        if bench is None:
            return
        items = self.listing.items
        at = items.index(key) if key in items else -1
        after = items[at + 1] if 0 <= at < len(items) - 1 else key
        self.announce_step(self.tr("{item} accepted").format(item=bench.code_of(key)))
        bench.decide(key, Decision.ACCEPTED)
        bench.go_to(after)
        self.focus_current()

    def reject(self, key: int) -> None:
        """Reject an item; one that is rejected is open again."""
        bench = self._bench
        found = None if bench is None else bench.find(key)
        if bench is None or found is None:
            return
        again = found[1].decision is Decision.REJECTED
        said = self.tr("{item} is open again") if again else self.tr("{item} rejected")
        self.announce_step(said.format(item=bench.code_of(key)))
        bench.decide(key, Decision.OPEN if again else Decision.REJECTED)
        self.focus_current()

    def split(self, key: int) -> None:
        """Ask where to split an item."""
        if self._bench is not None:
            self._forms.ask_split(self._bench, key)

    def join(self, key: int) -> None:
        """Join an item to the next."""
        if self._bench is not None and self._bench.join(key):
            self.focus_current()

    def edit(self, key: int, words: str = "") -> None:
        """Open the asks of an item, at these words if they are in one."""
        if self._bench is not None:
            self._forms.ask_asks(self._bench, key, words)

    def name_report(self) -> None:
        """Lead to where the report is named."""
        self.name_wanted.emit()

    def mend(self, key: int, start: int) -> None:
        """Make a correction."""
        if self._bench is not None:
            self._bench.mend(key, start)

    def leave(self, key: int, start: int) -> None:
        """Leave words as they are."""
        if self._bench is not None:
            self._bench.leave(key, start)

    def match_reference(self, key: int, reference: ReferenceFacts) -> None:
        """Ask which provision a reference is."""
        if self._bench is not None:
            self._forms.ask_hook(self._bench, key, reference.reference)

    def match_body(self, key: int) -> None:
        """Ask which body of the library a body is."""
        if self._bench is not None:
            self._forms.ask_body(self._bench, key)

    def announce_step(self, words: str) -> None:
        """Have it said what was done."""
        announce(self, words)

    def _accept_rest(self) -> None:
        if self._bench is not None:
            self._bench.accept_rest()
            self.focus_current()

    def _mend_all(self) -> None:
        if self._bench is not None:
            self._bench.mend_all()
            self.focus_current()

    def _dress(self) -> None:
        self.filter.setFont(self._look.font(13))
