"""What a list of letters shows, what it finds, and what is known to be used."""

import datetime as dt
from pathlib import Path

import pytest
from msgspec.structs import replace

from briefer.bootstrap import App, build
from briefer.composing.copying import with_copies
from briefer.composing.starting import start_letter
from briefer.domain.ids import AddresseeId, LetterId, Place, SenderId
from briefer.domain.letter import Letter, LetterStatus
from briefer.domain.records import key_of
from briefer.domain.sender import Sender
from briefer.services.letters import LetterChanged


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> App:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1794484800")
    return build(tmp_path / "library.briefer")


def made(app: App, key: str, title: str = "", body: str = "ebrd") -> Letter:
    letter = start_letter(
        app.library,
        AddresseeId(body),
        template=None,
        sender=Sender(id=SenderId("own")),
        date=dt.date(2026, 11, 12),
        letter_id=LetterId(key),
    )
    return with_copies(replace(letter, title=title or letter.title), app.library)


def found(app: App, search: str) -> list[str]:
    return [entry.id for entry in app.letters.entries(search)]


def test_a_list_tells_the_status_of_each_letter(app: App) -> None:
    for status in LetterStatus:
        app.letters.keep(replace(made(app, status), status=status))
    assert {e.id: e.status for e in app.letters.entries()} == {s.value: s for s in LetterStatus}


@pytest.mark.parametrize(
    "search", ["zürich", "ZURICH", "éclair zurich", "reconstruction", "ebrd", "GRÜSSE", "100 %"]
)
def test_letters_are_found_without_case_and_marks_by_title_addressee_and_own_words(
    app: App, search: str
) -> None:
    letter = made(app, "a", "Eclair to ZÜRICH")
    letter = letter.with_wording(Place("opening"), "Grüsse and GRÜßE, 100 %", "")
    app.letters.keep(letter)
    app.letters.keep(made(app, "b", "Other", "osce"))
    assert found(app, search) == ["a"]
    assert set(found(app, "")) == {"a", "b"}
    assert found(app, "%") == ["a"]
    assert found(app, "nowhere") == []


def test_a_record_is_used_by_the_letters_that_have_a_copy_of_it(app: App) -> None:
    letter = made(app, "a")
    app.letters.keep(letter)
    for copy in letter.copies:
        assert app.records.letters_using(key_of(copy)) == (("a", letter.title),)
    app.letters.keep(replace(letter, copies=made(app, "b", body="osce").copies))
    item = letter.copies.recommendations[0]
    assert app.records.letters_using(key_of(item)) == ()


def test_a_list_is_no_licence_to_overwrite_what_something_else_changed(app: App) -> None:
    letter = made(app, "a")
    app.letters.keep(letter)
    other = build(app.letters.path)
    theirs = other.letters.letter(letter.id)
    assert theirs is not None
    other.letters.keep(replace(theirs, title="Theirs"))
    assert [known.title for known in app.letters.letters()] == ["Theirs"]
    with pytest.raises(LetterChanged):
        app.letters.keep(replace(letter, title="Mine"))
    assert app.letters.letter(letter.id) == replace(letter, title="Theirs")
    app.letters.keep(replace(letter, title="Mine"))


def test_an_automatic_snapshot_of_the_same_state_is_taken_once_and_a_named_one_always(
    app: App,
) -> None:
    letter = made(app, "a")
    app.letters.keep(letter)
    first = app.letters.take_snapshot(letter)
    assert app.letters.take_snapshot(letter) == first
    named = app.letters.take_snapshot(letter, "Sent to Ana")
    assert [(s.number, s.name) for s in app.letters.snapshots(letter.id)] == [
        (named, "Sent to Ana"),
        (first, ""),
    ]


def test_named_snapshots_outlive_any_number_of_automatic_ones(app: App) -> None:
    letter = made(app, "a")
    app.letters.keep(letter)
    app.letters.take_snapshot(letter, "First")
    for number in range(60):
        app.letters.take_snapshot(replace(letter, title=f"State {number}"))
    known = app.letters.snapshots(letter.id)
    assert [s.name for s in known if s.name] == ["First"]
    assert len(known) == 51


def test_what_is_written_in_leaves_the_trash(app: App) -> None:
    letter = made(app, "a")
    app.letters.keep(letter)
    app.letters.discard(letter)
    assert [entry.id for entry in app.letters.entries(trashed=True)] == ["a"]
    app.letters.keep(replace(letter, title="Again"))
    assert found(app, "") == ["a"]
