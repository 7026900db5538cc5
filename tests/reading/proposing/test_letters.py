"""A letter is a report whose addressee is whom it is written to."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.bootstrap import build
from briefer.domain.ids import AddresseeId
from briefer.domain.proposal import LineKind, Proposal
from briefer.reading.proposing.headings import Headings
from briefer.reading.proposing.letters import letter_in
from briefer.reading.proposing.naming import Naming
from briefer.reading.proposing.pieces import pieces_of
from briefer.storage.content import load_library
from tests.commandline import briefer
from tests.reading.proposing.reports import all_items, bullet, outline, proposed, report

LETTER = (
    "Forum for Elections",
    "3 March 2021",
    "The Director",
    "OSCE",
    "Dear Director,",
    "Respect the voters: that is what we ask of everybody.",
    "We urge you to:",
    bullet("send observers;"),
    bullet("publish the list."),
    "We hope that you are well, and should welcome a reply.",
    "Yours sincerely,",
    "Send flowers to Ann Example",
)


def test_what_a_letter_asks_its_reader_is_made_to_its_addressee() -> None:
    found = proposed(*LETTER)
    assert outline(found) == [("OSCE", ["send observers;", "publish the list."])]
    assert found.addressees[0].matched == "osce"


def test_greeting_and_end_are_left_out_and_not_silently() -> None:
    kinds = proposed(*LETTER).lines
    assert kinds[6:9] == (LineKind.ADDRESSEE, LineKind.ITEM, LineKind.ITEM)
    assert {*kinds[:6], *kinds[9:]} == {LineKind.LEFT_OUT}


@pytest.mark.parametrize(
    "asking", ["We urge your Organization to send observers.", "You should send observers."]
)
def test_a_request_without_a_list_is_found_too(asking: str) -> None:
    found = proposed(*LETTER[:6], asking, *LETTER[9:])
    assert outline(found) == [("OSCE", [asking])]
    (ask,) = found.addressees[0].items[0].asks
    assert (ask.subject, ask.subject_words, ask.clause) == ("osce", "", "send observers")


def test_another_body_is_not_taken_for_the_reader() -> None:
    other = (*LETTER[:9], "We call on the European Union to:", bullet("pay."), *LETTER[9:])
    assert [name for name, _ in outline(proposed(*other))] == ["OSCE", "the European Union"]


@pytest.mark.parametrize("without", [4, 10])
def test_without_a_greeting_or_an_end_it_is_no_letter(without: int) -> None:
    naming = Naming(load_library())
    pieces = pieces_of(report(*LETTER))
    assert letter_in(pieces, naming, Headings(naming)) is not None
    del pieces[without]
    assert letter_in(pieces, naming, Headings(naming)) is None


@pytest.mark.parametrize("suffix", [".txt", ".docx", ".pdf", ".html"])
@pytest.mark.parametrize("body", ["kz-government", "ebrd"])
def test_a_letter_of_our_own_comes_back_with_its_addressee(
    tmp_path: Path, body: str, suffix: str
) -> None:
    library, file = tmp_path / "library.briefer", tmp_path / f"letter{suffix}"
    made = briefer("--library", library, "compose", "--to", body, "-o", file)
    assert file.exists(), made.err
    app = build(library)
    found = app.importing.read(file.read_bytes(), file.name)
    assert isinstance(found, Proposal)
    asked = sum(len(item.asks) for item in app.library.made_to([AddresseeId(body)]))
    first = found.addressees[0]
    assert (first.matched, len(first.items)) == (body, asked)


@settings(max_examples=150, deadline=None)
@given(st.permutations(LETTER), st.sets(st.integers(0, len(LETTER) - 1)))
def test_in_any_order_every_line_is_accounted_for(lines: list[object], out: set[int]) -> None:
    kept = [line for place, line in enumerate(lines) if place not in out]
    found = proposed(*kept)  # pyright: ignore[reportArgumentType] - lines and words, as above
    assert len(found.lines) == len(kept)
    assert all(item.text.strip() for item in all_items(found))
