"""What is photographed: each scene sets the stage up."""

import datetime as dt
from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QTabBar

from briefer.domain.ids import Place
from briefer.errors import BrieferError
from briefer.gui.crash import CrashDialog, report
from briefer.gui.gate.gate import Gate
from briefer.services.claims import OpenElsewhere
from briefer.services.settings import Theme
from briefer.services.upkeep import Backup, Why
from tests.gallery import (
    formed,
    kept,
    letters,
    merged,
    packed,
    papered,
    printed,
    reviewed,
    shared,
    templated,
    traced,
    worded,
)
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


def _matrix(stage: Stage) -> None:
    stage.window.registry["matrix"].trigger()
    stage.settle()
    stage.window.matrix.table.go_to(8, 2)


def _matrix_of_items(stage: Stage) -> None:
    _matrix(stage)
    stage.window.matrix.tools.tabs.setCurrentIndex(1)
    stage.settle()
    stage.window.matrix.table.go_to(4, 6)


def _matrix_then(stage: Stage) -> None:
    _matrix(stage)
    stage.window.matrix.set_date(dt.date(1999, 11, 1))
    stage.settle()
    stage.window.matrix.table.go_to(4, 3)


def _settings(stage: Stage) -> None:
    stage.window.show_view("settings")


def _locked(stage: Stage) -> None:
    gate = Gate(stage.look)
    gate.resize(stage.window.size())
    gate.ask_passphrase("/home/example/library.briefer")
    _stand_before(stage, gate)
    gate.locked.secret.line.setText("correct horse")
    gate.locked.refuse("This passphrase does not open the library. Type it again.")


def _refused(stage: Stage) -> None:
    gate = Gate(stage.look)
    gate.resize(stage.window.size())
    backups = [
        Backup(
            number=number,
            at=dt.datetime(2026, 11, 12, 18 - number, 30, tzinfo=dt.UTC),
            why=why,
            path="",
            size=1_402_880,
            protected=why is Why.BEFORE_IMPORT,
        )
        for number, why in enumerate((Why.AUTOMATIC, Why.BEFORE_IMPORT, Why.BY_HAND, Why.BY_HAND))
    ]
    gate.refuse(
        "The library file “/home/example/library.briefer” is empty: its content is gone.",
        "It was left as it is: bring back a backup, or choose another file.",
        "/home/example/library.briefer",
        backups,
    )
    _stand_before(stage, gate)


def _stand_before(stage: Stage, gate: Gate) -> None:
    gate.show()
    stage.over = gate
    stage.settle()


def _settings_library(stage: Stage) -> None:
    keeper = stage.window.keeper
    for _ in range(4):
        keeper.back_up(lambda _: None)
        keeper.jobs.wait_for_done()
    stage.window.show_view("settings")
    stage.window.settings.show_library()
    stage.settle()
    keeper.jobs.wait_for_done()


def _settings_passphrase(stage: Stage) -> None:
    _settings_library(stage)
    panel = stage.window.settings.library.protection
    panel.ask_passphrase()
    panel.form.first.line.setText("correct horse")
    stage.window.settings.show_library()
    stage.settle()


def _settings_code(stage: Stage) -> None:
    _settings_library(stage)
    panel = stage.window.settings.library.protection
    panel.show_code("0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ-01")
    stage.window.keeper.code_is_shown = False
    stage.window.settings.show_library()
    stage.settle()


def _first_start(stage: Stage) -> None:
    stage.window.start_view.propose_passphrase()
    stage.settle()


def _read_only(stage: Stage) -> None:
    stage.write_to("ebrd")
    stage.window.standing_banner.tell(OpenElsewhere("elsewhere", None, forcible=True))


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
    "no-packs": packed.no_packs,
    "pack": packed.pack,
    "pack-letters": packed.pack_letters,
    "pack-details": packed.pack_details,
    "pack-findings": packed.pack_findings,
    "pack-compared": packed.pack_compared,
    "pack-choosing": packed.pack_choosing,
    "templates": templated.templates,
    "templates-placeholders": templated.placeholders,
    "templates-details": templated.template_details,
    "save-as-template": templated.saving,
    "start-template": templated.start_with_template,
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
    "library": kept.view,
    "library-hook": kept.hook,
    "library-asks": kept.asks,
    "library-addressee": kept.addressee,
    "library-found": kept.found,
    "library-trash": kept.trashed,
    "library-twins": kept.twins,
    "library-updated": kept.updated,
    "library-person": kept.person,
    "misspelt": worded.misspelt,
    "spelling-settings": worded.spelling_settings,
    "snippets": worded.snippets,
    "print": printed.pages,
    "print-stamped": printed.stamped,
    "print-booklet": printed.booklet,
    "print-envelope": printed.envelope,
    "print-labels": printed.labels,
    "print-wrong": printed.wrong,
    "look": papered.look,
    "look-pale": papered.pale,
    "sender": papered.sender,
    "sender-paper": papered.paper,
    "sender-look": papered.sender_look,
    "template-look": papered.template_look,
    "matrix": _matrix,
    "matrix-recommendations": _matrix_of_items,
    "matrix-1999": _matrix_then,
    "settings": _settings,
    "settings-library": _settings_library,
    "settings-passphrase": _settings_passphrase,
    "settings-code": _settings_code,
    "locked": _locked,
    "refused": _refused,
    "first-start": _first_start,
    "read-only": _read_only,
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
    "letters-sent": letters.letters_sent,
    "versions": letters.history,
    "replies": letters.replies,
    "replies-overdue": letters.replies_overdue,
    "follow-up": letters.follow_up,
    "follow-up-replies": letters.follow_up_ledger,
    "conflict": letters.conflict,
    "web-form": formed.parts,
    "why-ask": traced.why_ask,
    "why-law": traced.why_law,
    "why-block": traced.why_block,
    "traceability": traced.table,
    "traceability-empty": traced.table_empty,
    "traceability-annex": traced.annex,
    "share": shared.share,
    "take-in": shared.preview,
    "take-in-passphrase": shared.passphrase,
    "library-history": shared.history,
    "review": reviewed.review,
    "review-way-in": reviewed.way_in,
    "review-reading": reviewed.reading,
    "review-pages": reviewed.pages,
    "review-columns": reviewed.columns,
    "review-asks": reviewed.asks,
    "review-split": reviewed.split,
    "review-match": reviewed.match,
    "review-missing": reviewed.fields_tab,
    **merged.SCENES,
}

LARGE: Mapping[str, Scene] = {
    "print": printed.pages,
    "print-sheets": printed.sheets,
    "misspelt": worded.misspelt,
    "look": papered.look,
    "sender-paper": papered.paper,
    "pack": packed.pack,
    "templates": templated.templates,
    "web-form": formed.parts,
    "why-ask": traced.why_ask,
    "traceability": traced.table,
    "letters": letters.letters_list,
    "letters-sent": letters.letters_sent,
    "replies": letters.replies,
    "letters-deleting": letters.letters_deleting,
    "versions": letters.history,
    "conflict": letters.conflict,
    "start": lambda _: None,
    "letter": _letter,
    "letter-choose": _choose_tab,
    "letter-preview": _preview_tab,
    "editing": _editing,
    "palette": _palette,
    "matrix": _matrix,
    "settings": _settings,
    "settings-library": _settings_library,
    "settings-code": _settings_code,
    "locked": _locked,
    "refused": _refused,
    "first-start": _first_start,
    "help": _help,
    "share": shared.share,
    "take-in": shared.preview,
    "library-history": shared.history,
    "library": kept.view,
    "library-record": kept.record,
    "review": reviewed.review,
    "review-source": reviewed.source_tab,
    "review-missing": reviewed.fields_tab,
    **merged.SCENES,
}
NARROW: Mapping[str, Scene] = {
    "print": printed.pages,
    "print-sheets": printed.sheets,
    "misspelt": worded.misspelt,
    "look": papered.look,
    "sender-paper": papered.paper,
    "pack": packed.pack,
    "templates": templated.templates,
    "letter": _letter,
    "preview": _preview_tab,
    "start": lambda _: None,
    **merged.SCENES,
}
MIRRORED: Mapping[str, Scene] = {
    "print": printed.pages,
    "misspelt": worded.misspelt,
    "look": papered.look,
    "sender-paper": papered.paper,
    "save-as-template": templated.saving,
    "pack": packed.pack,
    "templates": templated.templates,
    "web-form": formed.parts,
    "why-ask": traced.why_ask,
    "traceability": traced.table,
    "locked": _locked,
    "refused": _refused,
    "letters": letters.letters_list,
    "letters-sent": letters.letters_sent,
    "replies": letters.replies,
    "versions": letters.history,
    "start": lambda _: None,
    "letter": _letter,
    "hooks": _hooks,
    "findings": _findings,
    "editing": _editing,
    "palette": _palette,
    "take-in": shared.preview,
    "library-hook": kept.hook,
    "matrix-1999": _matrix_then,
    "review": reviewed.review,
    **merged.SCENES,
}
STRONG: Mapping[str, Scene] = {
    "print": printed.pages,
    "look": papered.pale,
    "pack": packed.pack,
    "templates": templated.templates,
    "web-form": formed.parts,
    "why-ask": traced.why_ask,
    "traceability": traced.table,
    "letter": _letter,
    "hooks": _hooks,
    "findings": _findings,
    "matrix": _matrix,
    "review": reviewed.review,
}
WIDE: Mapping[str, Scene] = {
    "pack": packed.pack,
    "templates": templated.templates,
    "letter": _letter,
    "toast": _toast,
    "matrix": _matrix,
}

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
