"""What is photographed: each scene sets the stage up."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QTabBar

from briefer.domain.ids import Place
from briefer.errors import BrieferError
from briefer.gui.crash import CrashDialog, report
from briefer.services.settings import Theme
from tests.gallery import letters, shared
from tests.gallery.stage import Stage
from tests.gallery.states import picture_of_states

Scene = Callable[[Stage], object]


def _letter(stage: Stage) -> None:
    stage.write_to("ebrd")


def _start_with_letters(stage: Stage) -> None:
    for addressee in ("osce", "us-government", "ebrd"):
        stage.write_to(addressee)
    stage.window.ask_addressee()
    stage.settle()


def _hooks(stage: Stage) -> None:
    stage.write_to("ebrd")
    tabs = stage.window.letter_view.chooser.findChild(QTabBar)
    if tabs is not None:
        tabs.setCurrentIndex(1)
    stage.settle()


def _findings(stage: Stage) -> None:
    stage.write_to("ebrd")
    stage.window.registry["toggle-findings"].trigger()
    stage.settle()


def _editing(stage: Stage) -> None:
    stage.write_to("ebrd")
    _edit_ask(stage)


def _edit_ask(stage: Stage) -> None:
    outline = stage.window.desk.outline
    asks = [piece for block in outline.blocks for piece in block.pieces if piece.ask]
    stage.window.desk.edit_requested.emit(asks[1].place)
    stage.settle()


def _reworded(stage: Stage) -> None:
    stage.write_to("ebrd")
    desk = stage.window.desk
    asks = [piece for block in desk.outline.blocks for piece in block.pieces if piece.ask]
    desk.word(asks[1].place, "say publicly that the level of future assistance depends on progress")
    desk.show_place(Place(asks[1].place))
    stage.settle()


def _palette(stage: Stage) -> None:
    stage.write_to("ebrd")
    stage.window.open_palette("exp")


def _palette_unavailable(stage: Stage) -> None:
    stage.window.open_palette("")


def _settings(stage: Stage) -> None:
    stage.window.show_view("settings")


def _help(stage: Stage) -> None:
    stage.window.show_view("help")


def _banner(stage: Stage) -> None:
    stage.write_to("ebrd")
    problem = BrieferError(
        "The disk is full.", "Your letter is safe in the library; choose another folder."
    )
    stage.window.letter_view.feedback.failed(problem, "Choose another folder", lambda: None)


def _toast(stage: Stage) -> None:
    stage.write_to("ebrd")
    desk = stage.window.desk
    letter = desk.letter
    if letter is not None:
        desk.untick_asks(letter.annex[-1:], annex=True)


def _preview_tab(stage: Stage) -> None:
    stage.write_to("ebrd")
    view = stage.window.letter_view
    view.columns.bring(view.right)


def _choose_tab(stage: Stage) -> None:
    stage.write_to("ebrd")
    view = stage.window.letter_view
    view.columns.bring(view.chooser)


def _calendar(stage: Stage) -> None:
    stage.write_to("ebrd")
    # The offscreen platform closes the first popup when it makes it active, and only that.
    stage.window.letter_view.header.reply_by.open_calendar()
    stage.settle()
    stage.window.letter_view.header.reply_by.open_calendar()


def _menu(stage: Stage) -> None:
    stage.write_to("ebrd")
    menus = stage.window.menuBar().actions()
    stage.window.menuBar().setActiveAction(menus[2])


def _crash(stage: Stage) -> None:
    stage.write_to("ebrd")
    dialog = CrashDialog(report(IndexError()), True, stage.look, stage.window)
    dialog.open()
    dialog.move(stage.window.mapToGlobal(QPoint(360, 180)))


def _components(stage: Stage) -> None:
    stage.picture = picture_of_states(stage)


SCENES: Mapping[str, Scene] = {
    "start": lambda _: None,
    "start-with-letters": _start_with_letters,
    "letter-ebrd": _letter,
    "letter-us-government": lambda stage: stage.write_to("us-government"),
    "letter-kz-government": lambda stage: stage.write_to("kz-government"),
    "hooks": _hooks,
    "findings": _findings,
    "editing": _editing,
    "reworded": _reworded,
    "palette": _palette,
    "palette-without-letter": _palette_unavailable,
    "settings": _settings,
    "help": _help,
    "banner": _banner,
    "toast": _toast,
    "calendar": _calendar,
    "menu": _menu,
    "crash": _crash,
    "components": _components,
    "letters": letters.letters_list,
    "letters-none": letters.letters_none,
    "letters-deleting": letters.letters_deleting,
    "versions": letters.history,
    "conflict": letters.conflict,
    "share": shared.share,
    "take-in": shared.preview,
    "take-in-passphrase": shared.passphrase,
    "library-history": shared.history,
}

LARGE: Mapping[str, Scene] = {
    "letters": letters.letters_list,
    "letters-deleting": letters.letters_deleting,
    "versions": letters.history,
    "conflict": letters.conflict,
    "start": lambda _: None,
    "letter": _letter,
    "letter-choose": _choose_tab,
    "letter-preview": _preview_tab,
    "editing": _editing,
    "palette": _palette,
    "settings": _settings,
    "help": _help,
    "share": shared.share,
    "take-in": shared.preview,
    "library-history": shared.history,
}
NARROW: Mapping[str, Scene] = {"letter": _letter, "preview": _preview_tab, "start": lambda _: None}
MIRRORED: Mapping[str, Scene] = {
    "letters": letters.letters_list,
    "versions": letters.history,
    "start": lambda _: None,
    "letter": _letter,
    "hooks": _hooks,
    "findings": _findings,
    "editing": _editing,
    "palette": _palette,
    "take-in": shared.preview,
}
STRONG: Mapping[str, Scene] = {"letter": _letter, "hooks": _hooks, "findings": _findings}
WIDE: Mapping[str, Scene] = {"letter": _letter, "toast": _toast}

BATCHES: tuple[tuple[str, Mapping[str, Scene], Scene], ...] = (
    ("light", SCENES, lambda stage: stage.dress(theme=Theme.LIGHT)),
    ("dark", SCENES, lambda stage: stage.dress(theme=Theme.DARK)),
    ("200-percent", LARGE, lambda stage: stage.dress(scale=2)),
    ("900", NARROW, lambda stage: stage.resize(900, 800)),
    ("640", NARROW, lambda stage: stage.resize(640, 800)),
    ("right-to-left", MIRRORED, lambda stage: stage.dress(mirrored=True)),
    ("high-contrast", STRONG, lambda stage: stage.dress(theme=Theme.HIGH_CONTRAST)),
    ("1920", WIDE, lambda stage: stage.resize(1920, 1080)),
)
"""The end of the pictures' names, what they show, and how the window is set up before."""
