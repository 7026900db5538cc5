"""What a person does with a review, and what is seen of it."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QLineEdit

from briefer.gui.review.item_card import ItemCard
from briefer.gui.review.view import ReviewView
from briefer.gui.window import MainWindow
from briefer.services.reviewing.review import ReviewedItem
from tests.gui.conftest import flush_deletions
from tests.gui.hands import child, type_words
from tests.gui.review.reports import PAGE


def settle(window: MainWindow) -> None:
    window.review.doing.jobs.wait_for_done()
    window.review.drawing.wait_for_done()
    window.jobs.wait_for_done()
    for _ in range(4):
        QApplication.processEvents()
    window.review.view.proposal.listing.finish()
    flush_deletions()
    for _ in range(4):
        QApplication.processEvents()


def bring(window: MainWindow, path: Path = PAGE) -> ReviewView:
    window.review.doing.read_file(path)
    settle(window)
    return window.review.view


def current(view: ReviewView) -> ReviewedItem:
    assert view.bench is not None
    found = view.bench.find(view.bench.current)
    assert found is not None
    return found[1]


def card(view: ReviewView, code: str) -> ItemCard:
    cards = view.findChildren(ItemCard)
    return next(known for known in cards if known.facts.code == code and not known.isHidden())


def codes(view: ReviewView) -> list[str]:
    listing = view.proposal.listing
    cards = [listing.card(key) for key in listing.items]
    return [known.facts.code for known in cards if known is not None]


def fill_in(view: ReviewView, title: str = "Freedom of the media in Kazakhstan") -> None:
    for name, words in (("source-title", title), ("source-date", "1999-10")):
        field = child(view, QLineEdit, name)
        field.setFocus()
        type_words(words)
