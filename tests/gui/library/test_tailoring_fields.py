"""What suits a letter to its reader and its date can be written in the forms, without a file."""

import datetime as dt

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from briefer.domain.addressee import Addressee, Case, OfficeHolder, Pronouns
from briefer.domain.ids import AskId
from briefer.domain.law import LegalHook, OutOfScope
from briefer.domain.recommendation import Overtaken, Recommendation, Renumbered, UpdatedAsk
from briefer.domain.records import Kind, RecordKey
from briefer.gui.library.field import Field
from briefer.gui.library.rows_editor import PartCard, RowsEditor
from briefer.gui.parts.buttons import ToolButton
from briefer.gui.window import MainWindow
from tests.gui.hands import child, press
from tests.gui.library.conftest import Room
from tests.gui.library.test_forms import fill, leave

K3 = RecordKey(kind=Kind.RECOMMENDATION, id="K3")


def rows(field: Field) -> RowsEditor:
    assert isinstance(field.widget, RowsEditor)
    return field.widget


def part(card: PartCard, path: str) -> Field:
    return next(field for field in card.fields if field.spec.path == path)


def added(editor: RowsEditor) -> PartCard:
    """Return a new part, as the button adds it."""
    editor.add_button.click()
    return editor.cards[-1]


def fill_in(card: PartCard, **typed: str) -> None:
    for path, words in typed.items():
        fill(part(card, path), words)


def choose(field: Field, value: str) -> None:
    """Choose a value with the arrow keys, as far as it takes."""
    combo = field.widget
    assert isinstance(combo, QComboBox)
    combo.setFocus()
    steps = combo.findData(value) - combo.currentIndex()
    for _ in range(abs(steps)):
        press(Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)
    assert combo.currentData() == value


def item(room: Room, key: str = "K2") -> Recommendation:
    record = room.held(Kind.RECOMMENDATION, key).record
    assert isinstance(record, Recommendation)
    return record


def body(room: Room) -> Addressee:
    record = room.held(Kind.ADDRESSEE, "osce").record
    assert isinstance(record, Addressee)
    return record


def event(room: Room, key: str = "K2") -> PartCard:
    """Open what has overtaken a recommendation, and return its card; a new one if there is none."""
    room.go_to(Kind.RECOMMENDATION, key)
    fold = child(room.form, ToolButton, "fold-overtaken")
    fold.setChecked(True)
    editor = rows(room.form.field("overtaken"))
    return editor.cards[0] if editor.cards else added(editor)


def test_everything_about_an_event_is_written_in_the_form(room: Room) -> None:
    card = event(room)
    fill_in(
        card,
        since="2024-06-19",
        label="new law 2024",
        what="There is a new law.",
        source="Gazette 7",
        checked="2026-11-01",
    )
    fill_in(added(rows(part(card, "articles"))), old="Article 1", new="Article 9")
    update = added(rows(part(card, "updates")))
    second = item(room).asks[1].id
    choose(part(update, "ask"), second)
    fill_in(
        update,
        title="Uphold Article 9",
        clause="uphold Article 9",
        heading="Observance of Article 9",
    )
    law = added(rows(part(update, "targets")))
    fill(law.fields[0], "ICCPR, Article 19(2)")
    leave(room)
    assert item(room).overtaken == Overtaken(
        since=dt.date(2024, 6, 19),
        label="new law 2024",
        what="There is a new law.",
        source="Gazette 7",
        checked=dt.date(2026, 11, 1),
        articles=(Renumbered(old="Article 1", new="Article 9"),),
        updates=(
            UpdatedAsk(
                ask=second,
                title="Uphold Article 9",
                clause="uphold Article 9",
                heading="Observance of Article 9",
                targets=(item(room).hooks[0],),
            ),
        ),
    )
    assert room.store.unfinished() == {}


def test_an_ask_has_a_heading(room: Room) -> None:
    room.go_to(Kind.RECOMMENDATION, "K2")
    heading = part(rows(room.form.field("asks")).cards[0], "heading")
    fill(heading, "End of all harassment.")
    leave(room)
    assert heading.hint.words == "Leave the full stop out."
    fill(heading, "End of all harassment")
    leave(room)
    assert item(room).asks[0].heading == "End of all harassment"


@pytest.mark.parametrize(
    ("path", "typed", "sentence"),
    [
        ("clause", "Uphold Article 9", "Begin with a small letter, like “repeal …”."),
        ("clause", "uphold Article 9.", "Leave the full stop out."),
        ("clause", "uphold Article 9;", "Leave out the sign at the end."),
        ("heading", "Observance.", "Leave the full stop out."),
    ],
)
def test_what_is_no_clause_is_told_beside_it(
    room: Room, path: str, typed: str, sentence: str
) -> None:
    before = item(room, "K3")
    update = rows(part(event(room, "K3"), "updates")).cards[0]
    fill(part(update, path), typed)
    leave(room)
    assert part(update, path).hint.words == sentence
    assert item(room, "K3") == before


@pytest.mark.parametrize("typed", ["There is a new law", "there is a new law."])
def test_what_happened_is_a_full_sentence(room: Room, typed: str) -> None:
    before = item(room, "K3")
    what = part(event(room, "K3"), "what")
    fill(what, typed)
    leave(room)
    assert what.hint.words == "Write a full sentence, with its full stop."
    assert item(room, "K3") == before


def test_an_update_begins_with_the_first_ask_that_has_none(room: Room) -> None:
    room.go_to(Kind.RECOMMENDATION, "K3")
    known = item(room, "K3")
    assert known.overtaken is not None
    field = room.form.field("overtaken")
    only_one = replace(known.overtaken, updates=known.overtaken.updates[:1])
    room.shelf.word(K3, field.spec.path, only_one, "Fewer", "")
    update = added(rows(part(event(room, "K3"), "updates")))
    assert part(update, "ask").value() == known.asks[1].id


def test_an_update_names_an_ask_that_is_there(room: Room) -> None:
    known = item(room, "K3")
    assert known.overtaken is not None
    first, *others = known.overtaken.updates
    lost = replace(known.overtaken, updates=(replace(first, ask=AskId("K3.9")), *others))
    room.shelf.word(K3, "overtaken", lost, "Lost", "")
    update = rows(part(event(room, "K3"), "updates")).cards[0]
    ask = part(update, "ask")
    assert isinstance(ask.widget, QComboBox)
    assert ask.widget.currentText() == "No longer there"
    fill(part(update, "title"), "Another title")
    leave(room)
    assert ask.hint.words == "Choose the ask whose place it takes."
    choose(ask, known.asks[0].id)
    leave(room)
    kept = item(room, "K3").overtaken
    assert kept is not None
    assert (kept.updates[0].ask, kept.updates[0].title) == (known.asks[0].id, "Another title")


def test_an_ask_takes_with_it_what_can_be_asked_now_and_undo_brings_both_back(room: Room) -> None:
    room.go_to(Kind.RECOMMENDATION, "K3")
    before = item(room, "K3")
    rows(room.form.field("asks")).cards[0].remove.click()
    now = item(room, "K3")
    assert before.overtaken is not None
    assert now.overtaken is not None
    assert now.overtaken.updates == before.overtaken.updates[1:]
    assert len(rows(part(event(room, "K3"), "updates")).cards) == len(now.overtaken.updates)
    room.actions["undo"].trigger()
    assert item(room, "K3") == before


def test_words_that_reach_further_than_a_provision_are_written_with_the_reason(room: Room) -> None:
    room.go_to(Kind.HOOK, "iccpr-19")
    card = added(rows(room.form.field("beyond")))
    fill_in(card, words="fair elections", why="It is about expression")
    leave(room)
    assert part(card, "why").hint.words == "Write a full sentence, with its full stop."
    fill_in(card, why="It is about expression.")
    leave(room)
    hook = room.held(Kind.HOOK, "iccpr-19").record
    assert isinstance(hook, LegalHook)
    assert hook.beyond == (OutOfScope(words="fair elections", why="It is about expression."),)


def test_a_person_in_office_has_a_style_and_all_pronouns_or_none(room: Room) -> None:
    room.go_to(Kind.ADDRESSEE, "osce")
    card = added(rows(room.form.field("holders")))
    fill_in(
        card,
        name="Rose Elphberg",
        style="H.E.",
        salutation="Excellency",
        office="Secretary General",
        since="2026-01-01",
    )
    leave(room)
    plain = OfficeHolder(
        name="Rose Elphberg",
        style="H.E.",
        salutation="Excellency",
        office="Secretary General",
        since=dt.date(2026, 1, 1),
    )
    assert body(room).holders == (plain,)
    pronouns = added(rows(part(card, "pronouns")))
    fill_in(pronouns, subject="she")
    leave(room)
    for path in ("object", "possessive"):
        said = part(pronouns, path).hint.words
        assert said == "Write all three, or remove the pronouns."
    assert body(room).holders == (plain,)
    fill_in(pronouns, object="her", possessive="her")
    leave(room)
    hers = Pronouns(subject="she", object="her", possessive="her")
    assert body(room).holders == (replace(plain, pronouns=hers),)
    pronouns.remove.click()
    assert body(room).holders == (plain,)


def test_a_body_has_a_name_for_each_case(room: Room) -> None:
    room.go_to(Kind.ADDRESSEE, "osce")
    card = added(rows(room.form.field("naming.cases")))
    fill_in(card, name="To the", third="to the OSCE", second="to you")
    leave(room)
    assert part(card, "name").hint.words == "Write one word in small letters, like to."
    fill_in(card, name="to")
    leave(room)
    assert body(room).naming.cases == (Case(name="to", third="to the OSCE", second="to you"),)


def test_a_body_keeps_to_a_profile_whose_limits_one_sees(window: MainWindow) -> None:
    window.show_view("library")
    key = RecordKey(kind=Kind.ADDRESSEE, id="osce")
    window.library.show_record(key)
    form = window.library.record.form
    assert form is not None
    combo = form.field("profile").widget
    assert isinstance(combo, QComboBox)
    names = [combo.itemText(row) for row in range(combo.count())]
    assert "A letter (pages 2 · asks 5)" in names
    assert "A joint submission to the Universal Periodic Review (words 5630)" in names
    choose(form.field("profile"), "upr-joint")
    QApplication.processEvents()
    held = window.shelf.held(key)
    assert held is not None
    assert isinstance(held.record, Addressee)
    assert held.record.profile == "upr-joint"


def test_parts_of_parts_say_to_a_screen_reader_where_they_stand(room: Room) -> None:
    updates = rows(part(event(room, "K3"), "updates"))
    card = updates.cards[1]
    assert part(card, "title").widget.accessibleName() == "Event: Ask as it stands now 2: Title"
    law = rows(part(card, "targets"))
    assert law.cards[0].fields[0].widget.accessibleName() == (
        "Event: Ask as it stands now 2: Provision 1"
    )
    assert law.add_button.accessibleName() == "Event: Ask as it stands now 2: Add a provision"


def test_what_is_unfinished_in_a_part_of_a_part_outlasts_the_record(room: Room) -> None:
    card = event(room, "K3")
    update = rows(part(card, "updates")).cards[0]
    fill(part(update, "clause"), "Uphold")
    room.go_to(Kind.RECOMMENDATION, "K2")
    room.go_to(Kind.RECOMMENDATION, "K3")
    clause = part(rows(part(event(room, "K3"), "updates")).cards[0], "clause")
    assert clause.draft() == "Uphold"
    assert clause.hint.words.startswith("Begin with a small letter")


def test_a_new_recommendation_has_the_next_number_of_its_report_and_body(room: Room) -> None:
    room.go_to(Kind.RECOMMENDATION, "K2")
    fill(room.form.field("note"), "busy here")
    leave(room)
    room.actions["new-record"].trigger()
    made = room.looked_at().record
    assert isinstance(made, Recommendation)
    numbers = [
        held.record.number
        for held in (room.held(Kind.RECOMMENDATION, f"K{n}") for n in range(1, 9))
        if isinstance(held.record, Recommendation)
    ]
    assert made.addressee == "kz-government"
    assert made.number > max(numbers)
    assert made.code == f"#{made.number}"
    number = room.form.field("number").widget
    assert isinstance(number, QLineEdit)
    assert number.text() == str(made.number)
