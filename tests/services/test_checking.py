"""Everything beside a letter's words, brought together from the real store."""

import datetime as dt
from pathlib import Path

import pytest
from msgspec.structs import replace

from briefer.bootstrap import App, build
from briefer.composing.laying import lay_out
from briefer.composing.outlining import outline
from briefer.composing.starting import start_letter
from briefer.domain.finding import Finding
from briefer.domain.ids import AddresseeId, LetterId, Place
from briefer.domain.letter import Letter
from briefer.domain.profile import Profile
from briefer.services.checking import AT_ONCE, text_pages

DATE = dt.date(2026, 11, 27)


@pytest.fixture
def app(tmp_path: Path) -> App:
    return build(tmp_path / "own.briefer")


def _letter(app: App, to: str, key: str) -> Letter:
    return start_letter(
        app.library,
        AddresseeId(to),
        template=None,
        sender=app.library.senders[0],
        date=DATE,
        letter_id=LetterId(key),
    )


def _found(app: App, letter: Letter, pages: int | None = None) -> tuple[Finding, ...]:
    phrases = app.phrases(letter.language)
    words = outline(letter, app.library, phrases)
    document = lay_out(letter, words, phrases)
    return app.checker.check(letter, words, document, app.library, pages)


def _codes(found: tuple[Finding, ...]) -> set[str]:
    return {finding.code for finding in found}


def test_a_kept_letter_to_another_reader_is_compared(app: App) -> None:
    kept = _letter(app, "us-government", "kept")
    kept = kept.with_wording(Place("asks/U2.1"), "suspend all assistance to Kazakhstan", "x")
    app.letters.keep(kept)
    letter = _letter(app, "ebrd", "new")
    (found,) = (one for one in _found(app, letter) if one.code == "contradicting-letters")
    assert found.place == "asks/B1.2"
    assert kept.title in found.message
    # What is kept of the other letter is read anew once it has changed.
    app.letters.keep(kept.without_wording(Place("asks/U2.1")))
    assert "contradicting-letters" not in _codes(_found(app, letter))


def test_a_letter_is_not_compared_with_itself_or_with_one_to_the_same_reader(app: App) -> None:
    letter = _letter(app, "ebrd", "one")
    hard = letter.with_wording(Place("asks/B1.1"), "suspend all assistance to Kazakhstan", "x")
    app.letters.keep(hard)
    assert "contradicting-letters" not in _codes(_found(app, hard))
    again = replace(letter, id=LetterId("two"))
    assert "contradicting-letters" not in _codes(_found(app, again))


def test_many_letters_are_read_a_few_at_a_time(app: App) -> None:
    letter = _letter(app, "ebrd", "new")
    hard = _letter(app, "us-government", "hard")
    app.letters.keep(hard.with_wording(Place("asks/U2.1"), "suspend all assistance", "x"))
    for number in range(2 * AT_ONCE):
        app.letters.keep(_letter(app, "osce", f"other {number}"))
    assert "contradicting-letters" not in _codes(_found(app, letter))
    assert not app.checker.is_complete
    checks = 1
    while not app.checker.is_complete:
        _found(app, letter)
        checks += 1
    assert checks == 3
    assert "contradicting-letters" in _codes(_found(app, letter))


def test_pages_are_counted_to_the_annex(app: App) -> None:
    letter = _letter(app, "ebrd", "one")
    phrases = app.phrases("en")
    typeset = app.typesetter.typeset(
        lay_out(letter, outline(letter, app.library, phrases), phrases)
    )
    assert 1 <= text_pages(typeset, letter) < typeset.pages
    bare = letter.with_asks(letter.asks[:1])
    bare = bare.with_annex(())
    typeset = app.typesetter.typeset(lay_out(bare, outline(bare, app.library, phrases), phrases))
    assert text_pages(typeset, bare) == typeset.pages
    assert "too-many-pages" in _codes(_found(app, letter, pages=3))
    assert "too-many-pages" not in _codes(_found(app, letter, pages=2))


def test_every_addressee_has_a_profile_that_is_there(app: App) -> None:
    profiles = app.checker.profiles
    assert all(isinstance(profile, Profile) for profile in profiles.values())
    assert {body.profile for body in app.library.addressees} <= set(profiles)
    assert {"letter", "upr", "upr-joint", "ebrd-consultation"} <= set(profiles)
