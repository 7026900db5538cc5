"""What a start costs, counted: loaded modules, opened letters and style sheets."""

import dataclasses
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefer.bootstrap import App, build
from briefer.document.nodes import Document
from briefer.document.placement import Typeset
from briefer.domain.ids import LetterId
from briefer.errors import BrieferError
from briefer.gui.app import make_window
from briefer.gui.look.look import Look
from briefer.gui.rail import ViewId
from briefer.gui.window import MainWindow
from briefer.services.demo import demo_letters
from briefer.storage.library import letters as stored
from tests.gui.conftest import flush_deletions

ROOT = Path(__file__).parents[3]

START = """
import json, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

application = QApplication([])

def look() -> None:
    (window,) = (w for w in application.topLevelWidgets() if w.objectName() == "window")
    if window.letter_view.preview.page_count:
        print(json.dumps(sorted(sys.modules)))
        window.close()

watch = QTimer(interval=1)
watch.timeout.connect(look)
watch.start()

from briefer.__main__ import main
main()
"""

LATER = (
    "babel.support",
    "briefer.cli",
    "briefer.composing.snippets",
    "briefer.crews",
    "briefer.gui.forms",
    "briefer.gui.help_view",
    "briefer.gui.history",
    "briefer.gui.letters.view",
    "briefer.gui.library.view",
    "briefer.gui.matrix",
    "briefer.gui.merging",
    "briefer.gui.packs",
    "briefer.gui.paper.look_pane",
    "briefer.gui.printing",
    "briefer.gui.review.view",
    "briefer.gui.settings_view",
    "briefer.gui.sharing.view",
    "briefer.gui.start",
    "briefer.gui.templates",
    "briefer.gui.trace.table_pane",
    "briefer.rendering.docx",
    "click",
    "cryptography.hazmat.primitives",
    "docx",
    "lxml",
    "multiprocessing",
)
"""What the first pages of a letter need nothing of."""


class Refusing:
    """Sets no letter, as where there is no memory for it."""

    def typeset(self, document: Document) -> Typeset:
        del document
        raise BrieferError("There is not enough memory.", "Close other programs.")


def keep_letters(app: App, count: int) -> None:
    first = demo_letters(app.library, app.clock.now().date())[0]
    for number in range(count):
        app.letters.keep(replace(first, id=LetterId(f"{number}"), title=f"Letter {number}"))


def test_a_start_loads_nothing_that_the_first_pages_do_not_need(tmp_path: Path) -> None:
    file = tmp_path / "library.briefer"
    app = build(file)
    keep_letters(app, 1)
    app.upkeep.close()
    around = {**os.environ, "BRIEFER_LIBRARY": str(file), "XDG_CONFIG_HOME": str(tmp_path)}
    done = subprocess.run(
        (sys.executable, "-c", START), env=around, cwd=ROOT, capture_output=True, check=True
    )
    loaded = json.loads(done.stdout)
    assert "briefer.gui.window" in loaded
    needless = [
        name
        for name in loaded
        if any(name == late or name.startswith(f"{late}.") for late in LATER)
    ]
    assert needless == []


def test_a_start_opens_the_letter_that_it_shows_and_no_other(
    qtbot: QtBot,
    qapp: QApplication,
    app_parts: App,
    look: Look,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    del qtbot
    keep_letters(app_parts, 5)
    opened: list[str] = []
    read = stored.letter_from

    def noted(key: str, body: bytes, digest: bytes, path: Path) -> object:
        opened.append(key)
        return read(key, body, digest, path)

    monkeypatch.setattr(stored, "letter_from", noted)
    window = make_window(app_parts, qapp, look)
    window.start()
    assert opened == ["4"]
    window.ask_addressee()
    window.open_palette()
    assert opened == ["4"]
    window.jobs.wait_for_done()
    window.close()
    window.deleteLater()
    flush_deletions()


def test_a_window_is_put_together_plain_and_dressed_once(
    qtbot: QtBot,
    qapp: QApplication,
    app_parts: App,
    look: Look,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    del qtbot
    sheets: list[str] = []
    put_on = qapp.setStyleSheet

    def noted(sheet: str) -> None:
        sheets.append(sheet)
        put_on(sheet)

    monkeypatch.setattr(qapp, "setStyleSheet", noted)
    window = make_window(app_parts, qapp, look)
    assert [bool(sheet) for sheet in sheets if sheet] == [True]
    assert sheets[-1]
    window.close()
    window.deleteLater()
    flush_deletions()


def test_the_first_pages_come_before_what_stands_beside_them(
    qtbot: QtBot, qapp: QApplication, app_parts: App, look: Look
) -> None:
    keep_letters(app_parts, 1)
    window = make_window(app_parts, qapp, look)
    window.start()
    view = window.letter_view
    assert window.desk.waits
    assert not view.outline.doing.cards.spots
    with qtbot.waitSignal(window.desk.drawn):
        window.show()
    assert view.preview.page_count
    assert view.preview.view.proof.sheets.image(0) is not None
    assert view.outline.doing.cards.spots
    assert not window.desk.waits
    focused = QApplication.focusWidget()
    assert focused is not None
    assert view.chooser.isAncestorOf(focused)
    window.close()
    window.deleteLater()
    flush_deletions()


def test_a_change_is_shown_at_once_though_the_pages_are_not_there(
    qtbot: QtBot, qapp: QApplication, app_parts: App, look: Look
) -> None:
    del qtbot
    keep_letters(app_parts, 1)
    window = make_window(app_parts, qapp, look)
    window.start()
    window.desk.set_title("Before the summer")
    assert not window.desk.waits
    assert window.letter_view.outline.doing.cards.spots
    window.desk.keep_now()
    window.jobs.wait_for_done()
    window.close()
    window.deleteLater()
    flush_deletions()


def test_pages_that_cannot_be_drawn_hold_nothing_up(
    qtbot: QtBot, qapp: QApplication, app_parts: App, look: Look
) -> None:
    keep_letters(app_parts, 1)
    window = make_window(dataclasses.replace(app_parts, typesetter=Refusing()), qapp, look)
    with qtbot.waitSignal(window.desk.drawn):
        window.start()
    assert window.letter_view.outline.doing.cards.spots
    window.jobs.wait_for_done()
    window.close()
    window.deleteLater()
    flush_deletions()


def test_every_action_of_a_later_part_is_there_before_it(window: MainWindow) -> None:
    before = [spec.id for spec in window.registry]
    for view in get_args(ViewId):
        window.parts.make(view)
    side = window.letter_view.side
    made = (side.history, side.replies, side.look, side.why, side.saving, side.form)
    assert all((*made, side.trace, side.printing, window.letter_view.snippets))
    assert [spec.id for spec in window.registry] == before
