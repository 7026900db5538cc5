"""Every word of the window can be translated."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QWidget,
)

from briefer import resources
from briefer.bootstrap import App
from briefer.domain.records import Kind, RecordKey
from briefer.gui.app import make_window
from briefer.gui.languages import install_translations, own_language_name
from briefer.gui.look.look import Look
from briefer.gui.preview.marks import page_words
from briefer.gui.window import MainWindow
from briefer.gui.words import translated
from briefer.sentences import sentence
from tests.gui.conftest import flush_deletions
from tests.gui.merging import scenes as merging
from tests.gui.shell.scenes import (
    all_letters,
    letter,
    look_pane,
    matrix,
    matrix_of_items,
    matrix_of_nothing,
    no_packs,
    not_sent,
    pack,
    pack_choosing,
    pack_compared,
    pack_details,
    pack_findings,
    pack_template,
    protected_person,
    replies,
    review,
    review_asks,
    review_columns,
    review_match,
    review_split,
    sender,
    thrown_pack,
    traceability,
    traceability_of_nothing,
    trash,
    versions,
    way_in,
    web_form,
    why,
)
from tests.translations import CORE, FILES, compile_to, extract, messages

OPEN, CLOSE = "⟦", "⟧"


class Pseudo(QTranslator):
    """Speaks a language in which every phrase stands in brackets."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """Return the phrase in brackets, with its count in it."""
        del context, disambiguation
        return f"{OPEN}{source.replace('%n', str(n))}{CLOSE}"


@pytest.fixture
def pseudo(qapp: QApplication) -> Iterator[None]:
    """Speak the language in brackets during a test."""
    translator = Pseudo()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture
def foreign(qapp: QApplication, app_parts: App, look: Look, pseudo: None) -> Iterator[MainWindow]:
    """Return the window in that language."""
    del pseudo
    window = make_window(app_parts, qapp, look)
    window.start()
    window.show()
    yield window
    window.desk.keep_now()
    window.jobs.wait_for_done()
    window.merging.setup.forget()
    window.close()
    window.deleteLater()


def words_of(part: QWidget) -> Iterator[str]:
    """Yield all that a part shows or says."""
    yield part.toolTip()
    yield part.accessibleName()
    yield part.accessibleDescription()
    yield part.windowTitle() if part.isWindow() else ""
    match part:
        case QLabel() | QAbstractButton():
            yield part.text()
        case QLineEdit():
            yield part.placeholderText()
        case QTabBar():
            yield from (part.tabText(number) for number in range(part.count()))
        case QComboBox():
            yield from (part.itemText(number) for number in range(part.count()))
        case QMenu():
            yield part.title()
        case _:
            pass


def all_words(window: MainWindow) -> set[str]:
    """Return everything that the window shows or says, in whatever is built by now."""
    parts = [window, *window.findChildren(QWidget)]
    said = {text for part in parts for text in words_of(part)}
    for action in window.findChildren(QAction):
        said |= {action.text(), action.toolTip(), str(action.property("why") or "")}
    return {text for text in said if text}


def data_of(app: App, window: MainWindow) -> str:
    """Return all words that are not the window's own: the library's, the letter's, the keys'."""
    library = app.library
    known = (
        *library.addressees,
        *library.hooks,
        *library.recommendations,
        *library.sources,
        *library.senders,
        *library.templates,
        *library.snippets,
    )
    letter = window.desk.letter
    words = [*_strings([msgspec.to_builtins(record) for record in known])]
    for profile in app.checker.profiles.values():
        words += [*_strings(msgspec.to_builtins(profile)), " ".join(profile.notes)]
        words.append(profile.name[:1].upper() + profile.name[1:])
    if letter is not None:
        words += _strings(msgspec.to_builtins(letter))
        words += _strings(msgspec.to_builtins(window.desk.outline))
        words += [
            line
            for page in window.desk.document.blocks
            for line in _strings(msgspec.to_builtins(page))
        ]
        words += _strings(msgspec.to_builtins(window.desk.phrases))
        words += dict(window.desk.outline.annexes).values()
    words += [window.registry.keys(spec.id) for spec in window.registry]
    words += [*_report(window), *_sheet(window), *_pack(window), *_jobs(window)]
    words += [line.text for line in window.letter_view.form_pane.parts.rows]
    # A language is offered by the name that it has for itself.
    words += map(own_language_name, app.languages)
    words += [str(app.letters.path), "English", "briefer"]
    return " ".join(" ".join(words).split())


def _report(window: MainWindow) -> list[str]:
    """Return the words of the report that is reviewed."""
    opened = window.review.doing.opened
    return (
        [] if opened is None else [opened.name, *_strings(msgspec.to_builtins(opened.bench.review))]
    )


def _pack(window: MainWindow) -> Iterator[str]:
    """Yield the words of the pack that is shown, and of its letters."""
    made = window.packs.view.binding.made
    if made is not None:
        yield from _strings(msgspec.to_builtins(made.bound.pack))
        yield from _strings(msgspec.to_builtins(made.document))
        for letter in made.bound.letters:
            yield from _strings(msgspec.to_builtins(letter.original))
            yield from _strings(msgspec.to_builtins(letter.words))


def _jobs(window: MainWindow) -> Iterator[str]:
    """Yield the words of jobs, of the one that is set up, and of its letters."""
    for merge in window.merging.board.merges:
        yield from _strings(msgspec.to_builtins(merge))
        yield from (suffix[1:].upper() for suffix in merge.suffixes)
    for panel in window.merging.view.pane.panels:
        yield from panel.made.names
    pages = window.merging.view.page.letters.preview.proof.pages
    if pages is not None:
        for page in range(pages.typeset.pages):
            yield page_words(pages.lines, pages.typeset.placements, page)
    draft = window.merging.setup.draft
    yield from (draft.source, draft.title, draft.folder, draft.pattern)
    yield from _strings(msgspec.to_builtins([draft.read, draft.workbook]))
    if draft.letter is not None:
        yield from _strings(msgspec.to_builtins(draft.letter))


def _sheet(window: MainWindow) -> list[str]:
    """Return the words of the sheet whose columns are asked about."""
    model = window.review.view.columns.preview.model()
    return [
        str(model.index(row, column).data())
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]


def _strings(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for inner in value.values():  # pyright: ignore[reportUnknownVariableType]
                yield from _strings(inner)  # pyright: ignore[reportUnknownArgumentType]
        case list() | tuple():
            for inner in value:  # pyright: ignore[reportUnknownVariableType]
                yield from _strings(inner)  # pyright: ignore[reportUnknownArgumentType]
        case _:
            return


def left_over(text: str, data: str) -> str:
    """Return what of `text` is neither translated nor data: words somebody forgot."""
    rest = text
    while OPEN in rest:
        shorter = re.sub(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}", "\x00", rest)
        if shorter == rest:
            return rest
        rest = shorter
    pieces = re.split(r"\x00|[·…“”(),;:\n]|\.\s", rest)
    words = (" ".join(piece.split()) for piece in pieces)
    return " | ".join(
        piece for piece in words if re.search(r"[^\W\d_]{2,}", piece) and piece not in data
    )


def editing(window: MainWindow) -> None:
    letter(window)
    pieces = (piece for block in window.desk.outline.blocks for piece in block.pieces)
    window.desk.edit_requested.emit(next(piece.place for piece in pieces if piece.ask))


def without_asks(window: MainWindow) -> None:
    letter(window)
    now = window.desk.letter
    assert now is not None
    window.desk.untick_asks(now.asks)
    window.desk.check_now()
    window.registry["toggle-findings"].trigger()


def library(window: MainWindow) -> None:
    window.show_view("library")
    for kind in (Kind.HOOK, Kind.ADDRESSEE, Kind.SOURCE, Kind.SENDER, Kind.TEMPLATE, None):
        window.library.side.show_kind(kind)
    window.library.show_record(RecordKey(kind=Kind.HOOK, id="ebrd-agreement-1"))


VIEWS: dict[str, Callable[[MainWindow], object]] = {
    "start": lambda _: None,
    "letter": letter,
    "editing": editing,
    "findings": without_asks,
    "all letters": all_letters,
    "thrown letter": trash,
    "versions": versions,
    "replies": replies,
    "replies to a follow-up": not_sent,
    "why": why,
    "web form": web_form,
    "traceability": traceability,
    "traceability of nothing": traceability_of_nothing,
    "palette": lambda window: window.open_palette(""),
    "library": library,
    "protected person": protected_person,
    "look": look_pane,
    "sender": sender,
    "matrix": matrix,
    "matrix of recommendations": matrix_of_items,
    "matrix of nothing": matrix_of_nothing,
    "way in": way_in,
    "which column is what": review_columns,
    "review": review,
    "review: asks": review_asks,
    "review: split": review_split,
    "review: match": review_match,
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
    "share": lambda window: window.registry["share"].trigger(),
    **merging.SCENES,
}


@pytest.mark.parametrize("show", VIEWS.values(), ids=VIEWS.keys())
def test_no_words_are_forgotten(
    foreign: MainWindow, app_parts: App, show: Callable[[MainWindow], object]
) -> None:
    show(foreign)
    foreign.jobs.wait_for_done()
    QApplication.processEvents()
    flush_deletions()
    data = data_of(app_parts, foreign)
    forgotten = {text: rest for text in all_words(foreign) if (rest := left_over(text, data))}
    assert not forgotten, "\n".join(f"{text!r}: {rest!r}" for text, rest in forgotten.items())


def test_the_check_itself_finds_forgotten_words() -> None:
    assert left_over("Forgotten words", "") == "Forgotten words"
    assert left_over("⟦Saved ⟧14:02", "") == ""
    assert left_over("⟦Letter to ⟦the⟧ ⟧EBRD · Extra", "EBRD") == "Extra"


def test_the_core_s_sentences_are_translated_with_their_values(pseudo: None) -> None:
    del pseudo
    said = sentence("“{path}” exists already.", path="a.pdf")
    assert translated(said) == "⟦“a.pdf” exists already.⟧"
    assert translated("as it is") == "as it is"
    nested = sentence("{hint} Written before that: {done}.", hint=said, done="b.pdf")
    assert translated(nested) == "⟦⟦“a.pdf” exists already.⟧ Written before that: b.pdf.⟧"


def test_every_string_is_found_for_translators(tmp_path: Path) -> None:
    file = tmp_path / "briefer_xx.ts"
    file.write_text((FILES / "briefer_en.ts").read_text("utf-8"), encoding="utf-8")
    extract(file)
    text = file.read_text("utf-8")
    found = messages()
    assert text.count("<source>") == len(found)
    contexts = {message.context for message in found}
    assert contexts == set(re.findall("<name>(.*?)</name>", text))
    assert {CORE, "Actions", "StartView", "Desk", "MainWindow"} <= contexts
    assert ("Start", "%n asks", True) in found
    assert (CORE, "“{path}” exists already.", False) in found


def test_english_counts_are_up_to_date(tmp_path: Path) -> None:
    kept = FILES / "briefer_en.ts"
    fresh = tmp_path / kept.name
    fresh.write_text(kept.read_text("utf-8"), encoding="utf-8")
    extract(fresh, plurals_only=True)
    assert fresh.read_text("utf-8") == kept.read_text("utf-8"), "run `make translations`"
    assert "unfinished" not in kept.read_text("utf-8")
    compile_to(fresh, tmp_path / "briefer_en.qm")
    assert (tmp_path / "briefer_en.qm").read_bytes() == resources.read_bytes(
        "i18n", "briefer_en.qm"
    )


@pytest.mark.parametrize("language", ["en", "de", "ar"])
def test_counts_are_right_in_every_language_that_has_no_translation(
    qapp: QApplication, language: str
) -> None:
    before = set(qapp.findChildren(QTranslator))
    install_translations(qapp, QLocale(language))
    said = [QCoreApplication.translate("Start", "%n asks", None, n) for n in (1, 2)]
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()
    assert said == ["1 ask", "2 asks"]
