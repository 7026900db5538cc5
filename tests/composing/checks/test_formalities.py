"""What a letter must have, what its date says of its particulars, and how long it may be."""

import dataclasses
import datetime as dt

import pytest
from msgspec import structs

from briefer.composing.checks.around import Around
from briefer.composing.copying import with_copies
from briefer.domain.addressee import OfficeHolder, Pronouns
from briefer.domain.base import Provenance
from briefer.domain.copies import Copies
from briefer.domain.finding import BringBack, Severity
from briefer.domain.ids import BlockId, Place
from briefer.domain.law import OutOfScope
from briefer.domain.ledger import Sending
from briefer.domain.letter import Letter
from briefer.domain.library import MemoryLibrary
from briefer.domain.profile import LETTER, Profile, ProfileId
from briefer.domain.sender import Sender
from tests.composing.checks.found import found, mended, text_at
from tests.ruritania import DATE, SENDER, letter_to, library

SHE = Pronouns(subject="she", object="her", possessive="her")
HOLDERS = (
    OfficeHolder(
        name="Rudolf Rassendyll",
        salutation="Dear Mr Rassendyll",
        since=dt.date(2010, 1, 1),
        until=dt.date(2018, 12, 31),
    ),
    OfficeHolder(
        name="Flavia Elphberg",
        salutation="Dear Princess",
        since=dt.date(2019, 1, 1),
        until=dt.date(2021, 12, 31),
        style="H.R.H.",
        pronouns=SHE,
    ),
)


def staffed(seen: dt.date | None = None) -> MemoryLibrary:
    """Return the library in which persons hold the office of the bank."""
    old = library()
    origin = Provenance(origin="made up", checked=seen)
    bodies = [
        structs.replace(body, holders=HOLDERS, provenance=origin) if body.id == "bank" else body
        for body in old.addressees
    ]
    return MemoryLibrary(
        sources=old.sources,
        addressees=bodies,
        hooks=[
            structs.replace(hook, beyond=(OutOfScope(words="Lending", why="It is about reading."),))
            if hook.id == "treaty"
            else hook
            for hook in old.hooks
        ],
        recommendations=old.recommendations,
        senders=old.senders,
        templates=old.templates,
    )


def to_the_bank(date: dt.date = DATE, sender: Sender = SENDER) -> Letter:
    letter = letter_to("bank", date=date, sender=sender)
    return with_copies(structs.replace(letter, copies=Copies()), staffed())


def test_the_holder_on_the_letters_date_is_written_to_with_style_and_pronouns() -> None:
    letter = to_the_bank().with_wording(
        Place("closing"), "We trust {addressee.them} and {addressee.their} staff.", "x"
    )
    assert "H.R.H. Flavia Elphberg" in text_at(letter, "inside-address", staffed())
    assert text_at(letter, "salutation", staffed()) == "Dear Princess,"
    assert text_at(letter, "closing", staffed()) == "We trust her and her staff."
    earlier = to_the_bank(dt.date(2015, 5, 4))
    assert text_at(earlier, "salutation", staffed()) == "Dear Mr Rassendyll,"


def test_without_stored_pronouns_the_body_is_named() -> None:
    letter = to_the_bank(dt.date(2015, 5, 4))
    letter = letter.with_wording(Place("closing"), "Ask {addressee.them}, {addressee.their}.", "x")
    assert text_at(letter, "closing", staffed()) == "Ask the Bank, the Bank’s."


def test_a_holder_out_of_term_is_found_and_the_present_one_offered() -> None:
    letter = to_the_bank().with_wording(Place("inside-address"), "Rudolf Rassendyll\nZenda", "x")
    (finding,) = found(letter, "holder-out-of-term", known=staffed())
    assert finding.message == "Rudolf Rassendyll held the office until 31 December 2018 only."
    after = mended(letter, finding, staffed())
    assert text_at(after, "inside-address", staffed()) == "Flavia Elphberg\nZenda"


def test_a_holder_who_is_not_yet_in_office_is_found_too() -> None:
    letter = to_the_bank(dt.date(2015, 5, 4))
    letter = letter.with_wording(Place("salutation"), "Dear Flavia Elphberg,", "x")
    (finding,) = found(letter, "holder-out-of-term", known=staffed())
    assert "holds the office from 1 January 2019 only" in finding.message


def test_an_office_whose_holder_is_not_known_on_the_date_is_advice() -> None:
    (finding,) = found(to_the_bank(dt.date(2022, 1, 1)), "holder-unknown", known=staffed())
    assert (finding.severity, "Flavia Elphberg" in finding.message) == (Severity.ADVICE, True)
    assert not found(to_the_bank(), "holder-unknown", known=staffed())
    assert not found(letter_to("bank"), "holder-unknown")


def test_an_address_of_today_is_told_to_a_letter_of_long_ago() -> None:
    known = staffed(seen=dt.date(2020, 1, 1))
    assert found(letter_to("bank", date=dt.date(2014, 1, 1)), "office-of-today", known=known) == []
    fresh = structs.replace(letter_to("bank", date=dt.date(2014, 1, 1)), copies=Copies())
    assert found(fresh, "office-of-today", known=known)
    near = structs.replace(letter_to("bank", date=dt.date(2018, 1, 1)), copies=Copies())
    assert not found(near, "office-of-today", known=known)


@pytest.mark.parametrize(
    ("block", "code"), [("salutation", "no-salutation"), ("signature", "no-signature")]
)
def test_what_a_letter_must_have_is_missed_and_brought_back(block: str, code: str) -> None:
    letter = letter_to("bank").leaving_out(BlockId(block))
    (finding,) = found(letter, code)
    assert finding.fix == BringBack(block=BlockId(block))
    assert mended(letter, finding) == letter_to("bank")
    emptied = letter_to("bank").with_wording(Place(block), " ", "x")
    assert found(emptied, code)


def test_the_day_of_the_reply() -> None:
    letter = letter_to("bank")
    assert found(structs.replace(letter, reply_by=None), "no-reply-date")
    assert found(structs.replace(letter, reply_by=letter.date), "reply-date")
    late = structs.replace(letter, reply_by=letter.date + dt.timedelta(days=10))
    after = Around(today=letter.date + dt.timedelta(days=11))
    assert found(late, "reply-date-past", after)
    assert not found(late, "reply-date-past", Around(today=late.reply_by))
    sent = structs.replace(late, sent=Sending(date=letter.date))
    assert not found(sent, "reply-date-past", after)
    # A letter of long ago is judged by its own time.
    assert not found(late, "reply-date-past", Around(today=dt.date(2026, 11, 27)))


def test_a_letter_cannot_quote_a_report_that_is_still_to_come() -> None:
    assert found(letter_to("bank", date=dt.date(2019, 2, 28)), "source-later")
    assert not found(letter_to("bank", date=dt.date(2019, 3, 1)), "source-later")


def test_limits_of_words_and_pages() -> None:
    key = ProfileId("essay")
    essay = Profile(id=key, name="an essay", words=20, pages=1, strict=True)
    around = Around(pages=2, profiles={key: essay, LETTER: Profile(id=LETTER, name="a letter")})
    letter = letter_to("bank")
    assert not found(letter, "too-many-words", around)
    for code in ("too-many-words", "too-many-pages"):
        (finding,) = found(structs.replace(letter, profile=key), code, around)
        assert finding.severity is Severity.WARNING
    one = dataclasses.replace(around, pages=1)
    assert not found(structs.replace(letter, profile=key), "too-many-pages", one)


def test_a_request_that_is_wider_than_its_law_is_found() -> None:
    (finding,) = found(to_the_bank(), "wider-than-hook", known=staffed())[:1]
    assert finding.message == "This request is wider than Treaty, Article 1: It is about reading."
    assert finding.words == "lending"
    assert not found(to_the_bank().with_hooks(()), "wider-than-hook", known=staffed())
