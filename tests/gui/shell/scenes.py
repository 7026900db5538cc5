"""Views that more than one test looks at: a letter, the list of letters, its trash, versions."""

from briefer.domain.ids import AddresseeId
from briefer.gui.window import MainWindow


def letter(window: MainWindow) -> None:
    window.desk.new_letter(AddresseeId("ebrd"))


def all_letters(window: MainWindow) -> None:
    letter(window)
    window.registry["all-letters"].trigger()
    window.jobs.wait_for_done()


def trash(window: MainWindow) -> None:
    all_letters(window)
    window.all_letters.discard.click()
    window.jobs.wait_for_done()
    window.all_letters.tabs.setCurrentIndex(1)
    window.jobs.wait_for_done()
    window.all_letters.purge.click()


def versions(window: MainWindow) -> None:
    letter(window)
    window.desk.keep_now()
    window.desk.name_version("B1")
    now = window.desk.letter
    assert now is not None
    window.desk.untick_asks(now.asks[:1])
    window.desk.set_date(now.date.replace(day=30))
    window.desk.keep_now()
    window.registry["versions"].trigger()
