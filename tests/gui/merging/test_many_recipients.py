"""Ten thousand recipients are as quick to look at as ten: what is not seen is not worded."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from briefer.domain.recipient import ReadRecipients, Recipient
from briefer.gui.look.look import Look
from briefer.gui.merging.draft import Draft
from briefer.gui.merging.skimming import Skimmed
from briefer.gui.merging.steps.recipients_list import RecipientsModel, RecipientsView
from briefer.gui.parts.rows import RowWords
from briefer.gui.window import MainWindow
from tests.gui.hands import press, type_words
from tests.gui.merging.moves import page, settle, write_letter
from tests.made_contacts import members

COUNT = 10_000


@pytest.fixture(scope="module")
def many() -> tuple[Recipient, ...]:
    return tuple(
        Recipient(row=one.number + 1, name=one.loud, family_name=one.family)
        for one in members(COUNT)
    )


def test_only_rows_that_are_seen_are_worded(
    qapp: QApplication, look: Look, many: tuple[Recipient, ...]
) -> None:
    worded: list[int] = []

    def word(one: Recipient) -> RowWords:
        worded.append(one.row)
        return RowWords(key=str(one.row), title=one.name, second="")

    model = RecipientsModel(word)
    view = RecipientsView(model, look)
    view.resize(300, 600)
    view.show()
    model.show_recipients(many)
    view.go_to(2)
    qapp.processEvents()
    assert len(set(worded)) < 30
    worded.clear()
    press(Qt.Key.Key_End, widget=view)
    qapp.processEvents()
    assert view.current == many[-1]
    assert len(set(worded)) < 60
    worded.clear()
    model.say_anew()
    qapp.processEvents()
    assert len(set(worded)) < 30
    model.search("papierwinkel søren")
    qapp.processEvents()
    assert 0 < model.rowCount() < 100
    view.close()
    view.deleteLater()


def test_going_on_quickly_composes_the_letter_that_one_stays_at(
    window: MainWindow, many: tuple[Recipient, ...]
) -> None:
    write_letter(window)
    setup, found = window.merging.setup, page(window)
    assert window.desk.letter is not None
    setup.choose_letter(window.desk.letter)
    everybody = ReadRecipients(recipients=many)
    window.merging.open_new()
    found.steps.setCurrentWidget(found.letters)
    setup.say(lambda draft: replaced(draft, everybody))
    shown: list[int] = []

    def note(skimmed: Skimmed) -> None:
        shown.append(skimmed.recipient.row)

    skimming = found.letters.skimming
    skimming.shown.connect(note)
    found.letters.begin()
    # Nobody waits for ten thousand letters to be checked before they can look at one.
    checked = skimming.checked_count
    skimming.check(window.desk.letter, (), {})
    found.letters.list.setFocus()
    for _ in range(40):
        press(Qt.Key.Key_Down)
    settle(window)
    assert shown[-1] == many[40].row
    assert len(shown) <= 3
    assert checked == 0
    found.letters.search.setFocus()
    type_words("quillfeather almira")
    settle(window)
    assert found.letters.model.rowCount() < COUNT
    found.letters.leave()
    settle(window)


def replaced(draft: Draft, read: ReadRecipients) -> Draft:
    return replace(draft, source="many.csv", read=read)
