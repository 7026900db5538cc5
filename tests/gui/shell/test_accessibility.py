"""Everything can be named, reached, read and hit, in every view."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollArea,
    QTabBar,
    QToolButton,
    QWidget,
)

from briefer.bootstrap import build
from briefer.domain.ids import AddresseeId
from briefer.domain.records import Kind, RecordKey
from briefer.gui.app import make_window
from briefer.gui.look.look import Look
from briefer.gui.palette.palette import Palette
from briefer.gui.parts.labels import ElidedLabel
from briefer.gui.tab_order import tab_stops
from briefer.gui.window import MainWindow
from briefer.services.settings import Theme
from tests.gui.conftest import flush_deletions
from tests.gui.merging import scenes as merging
from tests.gui.sharing import colleague
from tests.gui.shell.scenes import (
    all_letters,
    booklet,
    envelope,
    labels,
    letter,
    look_pane,
    matrix,
    matrix_of_items,
    matrix_of_nothing,
    misspelt,
    no_packs,
    no_such_page,
    not_sent,
    own_words,
    pack,
    pack_choosing,
    pack_compared,
    pack_details,
    pack_findings,
    pack_template,
    placeholders,
    printing,
    protected_person,
    replies,
    review,
    review_asks,
    review_columns,
    review_match,
    review_of_pdf,
    review_split,
    save_as_template,
    sender,
    snippet,
    snippets,
    template_details,
    templates,
    thrown_pack,
    thrown_template,
    traceability,
    traceability_of_nothing,
    trash,
    versions,
    way_in,
    web_form,
    why,
)

Show = Callable[[MainWindow], object]


def hooks(window: MainWindow) -> None:
    letter(window)
    tabs = window.letter_view.chooser.findChild(QTabBar)
    assert isinstance(tabs, QTabBar)
    tabs.setCurrentIndex(1)


def findings(window: MainWindow) -> None:
    letter(window)
    window.registry["toggle-findings"].trigger()


def editing(window: MainWindow) -> None:
    letter(window)
    pieces = (piece for block in window.desk.outline.blocks for piece in block.pieces)
    window.desk.edit_requested.emit(next(piece.place for piece in pieces if piece.ask))


def kept(window: MainWindow) -> None:
    for body in ("osce", "ebrd"):
        window.desk.new_letter(AddresseeId(body))
    window.ask_addressee()


def toast(window: MainWindow) -> None:
    letter(window)
    now = window.desk.letter
    assert now is not None
    window.desk.untick_asks(now.asks[:1])


def library(window: MainWindow) -> None:
    window.show_view("library")


def hook(window: MainWindow) -> None:
    library(window)
    window.library.show_record(RecordKey(kind=Kind.HOOK, id="ebrd-agreement-1"))


def addressee(window: MainWindow) -> None:
    library(window)
    window.library.side.show_kind(Kind.ADDRESSEE)
    window.library.focus_start()


def trashed(window: MainWindow) -> None:
    library(window)
    window.library.trash()
    window.library.side.show_kind(None)
    window.library.trash()


def share(window: MainWindow) -> None:
    letter(window)
    window.registry["share"].trigger()
    window.sharing.view.share.chosen.setChecked(True)


def take_in(window: MainWindow) -> None:
    letter(window)
    app = window.sharing.doing.app
    colleague.edit_hook(app)
    file = app.records.path.with_name("colleague.briefing")
    file.write_bytes(colleague.file())
    window.sharing.doing.read_file(file)


VIEWS: dict[str, Show] = {
    "start": lambda _: None,
    "start with letters": kept,
    "letter": letter,
    "hooks": hooks,
    "findings": findings,
    "editing": editing,
    "toast": toast,
    "all letters": all_letters,
    "thrown letter": trash,
    "versions": versions,
    "replies": replies,
    "replies to a follow-up": not_sent,
    "why": why,
    "web form": web_form,
    "traceability": traceability,
    "traceability of nothing": traceability_of_nothing,
    "palette": lambda window: window.open_palette("exp"),
    "library": library,
    "hook": hook,
    "addressee": addressee,
    "trash": trashed,
    "protected person": protected_person,
    "look": look_pane,
    "misspelt": misspelt,
    "printing": printing,
    "printing a booklet": booklet,
    "printing an envelope": envelope,
    "printing labels": labels,
    "printing a page that is not there": no_such_page,
    "own words": own_words,
    "snippet": snippet,
    "snippets": snippets,
    "sender": sender,
    "matrix": matrix,
    "matrix of recommendations": matrix_of_items,
    "matrix of nothing": matrix_of_nothing,
    "way in": way_in,
    "review": review,
    "review: asks": review_asks,
    "review: pages": review_of_pdf,
    "which column is what": review_columns,
    "review: split": review_split,
    "review: match": review_match,
    "templates": templates,
    "template details": template_details,
    "placeholders": placeholders,
    "thrown template": thrown_template,
    "save as template": save_as_template,
    "no packs": no_packs,
    "pack": pack,
    "pack: letters to choose": pack_choosing,
    "pack: two requests compared": pack_compared,
    "pack: cover and look": pack_details,
    "pack: findings": pack_findings,
    "pack: a template's name": pack_template,
    "thrown pack": thrown_pack,
    "settings": lambda window: window.show_view("settings"),
    "help": lambda window: window.show_view("help"),
    "share": share,
    "take in": take_in,
    "library history": lambda window: window.registry["library-history"].trigger(),
    **merging.SCENES,
}


@dataclass(frozen=True)
class Shown:
    """A window with one of its views, its look, and whether anything had the focus in it."""

    window: MainWindow
    look: Look
    focused: bool


@pytest.fixture(scope="module", params=list(VIEWS.values()), ids=list(VIEWS))
def shown(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Shown]:
    """Return a window with each of the views in turn, one for all tests."""
    folder = tmp_path_factory.mktemp("shown")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1794484800")
        patch.setenv("XDG_CONFIG_HOME", str(folder))
        look = Look(face="Liberation Sans")
        window = make_window(build(folder / "library.briefer"), qapp, look)
        look.set_theme(Theme.LIGHT)
        window.start()
        window.show()
        show: Show = request.param
        show(window)
        settle(window)
        focused = QApplication.focusWidget()
        yield Shown(window, look, focused is not None and focused.isVisible())
        window.desk.keep_now()
        window.jobs.wait_for_done()
        window.merging.setup.forget()
        window.close()
        window.deleteLater()
        look.deleteLater()
        # The next window is dressed together with all that is still there.
        flush_deletions()


def settle(window: MainWindow) -> None:
    """Let what has been set going come to its end."""
    window.jobs.wait_for_done()
    if window.desk.letter is not None:
        window.desk.keep_now()
    # A layout that changes asks the one around it to follow in the next round.
    for _ in range(4):
        QApplication.processEvents()


def visible(window: QWidget) -> Iterator[QWidget]:
    """Yield all that is to be seen."""
    return (part for part in window.findChildren(QWidget) if part.isVisible())


def in_scroller(part: QWidget) -> bool:
    """Tell whether a part can be scrolled into sight."""
    above = part.parentWidget()
    while above is not None:
        if isinstance(above, QAbstractScrollArea):
            return True
        above = above.parentWidget()
    return False


def name_of(part: QWidget) -> str:
    """Return what a screen reader would call a part."""
    text = part.text() if isinstance(part, QAbstractButton) else ""
    return part.accessibleName() or text


def described(part: QWidget) -> str:
    return f"{type(part).__name__} {part.objectName()} {name_of(part)} {part.size().toTuple()}"


def test_everything_that_can_have_the_focus_has_a_name(shown: Shown) -> None:
    nameless = [
        described(part)
        for part in visible(shown.window)
        if part.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not isinstance(part, QMenu)
        and not name_of(part)
    ]
    assert nameless == []


def test_everything_that_can_be_pressed_can_be_hit(shown: Shown) -> None:
    small = [
        described(part)
        for part in visible(shown.window)
        if isinstance(part, QAbstractButton)
        # The buttons inside a field are in it for the pointer only; Esc does the same.
        and not isinstance(part.parentWidget(), QLineEdit)
        and (part.width() < 24 or part.height() < 24)
    ]
    assert small == []


def test_tab_comes_round_without_stopping_anywhere_twice(shown: Shown) -> None:
    for opened in shown.window.findChildren(Palette):
        opened.dismiss()
    page = shown.window.views.currentWidget()
    assert page is not None
    first = next(tab_stops(page))
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        first.setFocus()
        seen: list[QWidget] = []
        now: QWidget | None = first
        while now is not None and now not in seen:
            seen.append(now)
            QTest.keyClick(now, key)
            now = QApplication.focusWidget()
        assert now is first
        assert all(button in seen for button in shown.window.rail.buttons)


def test_tab_reaches_everything_that_wants_it(shown: Shown) -> None:
    page = shown.window.views.currentWidget()
    assert page is not None
    palettes = (shown.window.command_palette, shown.window.templates.fields)
    fields = (palette.field for palette in palettes)
    reached = {*tab_stops(page), *tab_stops(shown.window.rail), *fields}
    missed = [
        described(part)
        for part in visible(shown.window)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.isEnabled()
        and part.focusProxy() is None
        and not part.isWindow()
        and part is not shown.window.menuBar()
        and part not in reached
    ]
    assert missed == []


def test_tab_goes_header_chooser_outline_preview_findings_rail(window: MainWindow) -> None:
    letter(window)
    view = window.letter_view
    order = (view.header, view.chooser, view.outline, view.preview, view.findings)
    met = [
        next((n for n, pane in enumerate(order) if pane.isAncestorOf(stop)), -1)
        for stop in tab_stops(view)
    ]
    assert met == sorted(met)
    assert set(met) == set(range(len(order)))


def test_something_that_is_seen_has_the_focus(shown: Shown) -> None:
    assert shown.focused


def test_no_words_are_cut_off(shown: Shown) -> None:
    assert _cut(shown.window) == []


def _cut(window: MainWindow) -> list[str]:
    return [
        described(part)
        for part in visible(window)
        if _shows_words(part) and part.width() < _wanted(part)
    ]


def _is_wide(area: QScrollArea) -> bool:
    content = area.widget()
    return content is not None and content.width() > area.viewport().width()


def _wanted(part: QWidget) -> int:
    """Return the width that the words of a part take."""
    if isinstance(part, QLabel):
        return part.fontMetrics().horizontalAdvance(part.text())
    return part.sizeHint().width() - 1


def _shows_words(part: QWidget) -> bool:
    """Tell whether a part shows words on one line and is to show them all."""
    if isinstance(part, QToolButton):
        return part.toolButtonStyle() != Qt.ToolButtonStyle.ToolButtonIconOnly
    if isinstance(part, QLabel):
        return not isinstance(part, ElidedLabel) and not part.wordWrap()
    return isinstance(part, QAbstractButton)


_FORWARD, _BACK = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
_THEMES = sorted(Theme, key=lambda theme: theme is not Theme.LIGHT)
_ROUND = (*((_FORWARD, theme) for theme in _THEMES), *((_BACK, theme) for theme in _THEMES[::-1]))
"""Every look once, each unlike the one before it in one thing: to dress a window takes long."""


def test_every_view_is_drawn_in_every_theme_and_direction(shown: Shown) -> None:
    window, look = shown.window, shown.look
    start = look.direction, look.theme
    for direction, theme in (*_ROUND, start):
        if look.direction != direction:
            look.set_direction(direction)
            settle(window)
        if look.theme != theme:
            look.set_theme(theme)
        rail = window.rail.mapTo(window, QPoint(0, 0)).x()
        assert rail == (window.width() - window.rail.width() if direction == _BACK else 0)
        picture = window.grab().toImage()
        grounds = {picture.pixelColor(x, 4).name().upper() for x in (500, 600, 700)}
        assert grounds == {look.tokens.canvas}


def test_printed_words_keep_their_own_direction_in_a_mirrored_window(
    window: MainWindow, look: Look
) -> None:
    look.set_direction(Qt.LayoutDirection.RightToLeft)
    letter(window)
    assert "\u2068" in window.letter_view.header.date.text()
    assert "12 November 2026" in window.letter_view.header.date.text()


@pytest.fixture(scope="module")
def large(shown: Shown) -> MainWindow:
    """Return a view with text of 200 percent, from now on: these tests are the last of a view."""
    shown.look.set_scale(2)
    settle(shown.window)
    return shown.window


def test_text_of_200_percent_fits(large: MainWindow) -> None:
    assert large.size().toTuple() == (1280, 800)
    inside = QRect(0, 0, 1280, 800)
    outside = [
        described(part)
        for part in visible(large)
        if not in_scroller(part)
        and not part.isWindow()
        and not inside.contains(QRect(part.mapTo(large, QPoint(0, 0)), part.size()))
    ]
    assert outside == []
    sideways = [
        described(area)
        for area in visible(large)
        if isinstance(area, QScrollArea) and _is_wide(area)
    ]
    assert sideways == []


def test_no_words_are_cut_off_at_200_percent(large: MainWindow) -> None:
    assert _cut(large) == []
