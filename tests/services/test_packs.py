"""Packs of kept letters, bound and checked through a real library file."""

import datetime as dt
from pathlib import Path

import pytest
from msgspec.structs import replace

from briefer.bootstrap import App, build
from briefer.composing.packing.bound import LEAD
from briefer.domain.finding import Severity
from briefer.domain.ids import AddresseeId, LetterId, PackId, PackTemplateId, SenderId
from briefer.domain.letter import Letter
from briefer.domain.pack import Pack, PackPlan, PackTemplate, PartKind
from briefer.domain.records import Kind, RecordKey
from briefer.services import editing
from briefer.services.packing_letters import letters_to, proposed_title

DATE = dt.date(2026, 11, 12)
BODIES = ("ebrd", "european-parliament", "kz-government")


@pytest.fixture
def app(tmp_path: Path) -> App:
    """Return the application on a library of its own."""
    return build(tmp_path / "library.briefer")


@pytest.fixture
def letters(app: App) -> tuple[Letter, ...]:
    """Return three letters, kept."""
    made = letters_to(
        map(AddresseeId, BODIES),
        app.library,
        sender=app.library.sender(SenderId("example")),
        date=DATE,
        new_id=lambda body: LetterId(f"own-{body}"),
    )
    for letter in made:
        app.letters.keep(letter)
    return made


def pack_of(letters: tuple[Letter, ...]) -> Pack:
    return Pack(id=PackId("one"), title="Kazakhstan", letters=tuple(each.id for each in letters))


def test_a_pack_has_its_letters_in_its_own_order(app: App, letters: tuple[Letter, ...]) -> None:
    pack = replace(pack_of(letters), letters=(letters[2].id, letters[0].id))
    assert app.packing.letters_of(pack) == (letters[2], letters[0])
    readers = [
        each.original.addressee for each in app.packing.bind(pack, app.library).bound.letters
    ]
    assert readers == ["kz-government", "ebrd"]


def test_a_letter_in_the_trash_is_left_out_and_told_of(
    app: App, letters: tuple[Letter, ...]
) -> None:
    app.letters.discard(letters[1])
    made = app.packing.bind(pack_of(letters), app.library)
    assert [each.original.id for each in made.bound.letters] == [letters[0].id, letters[2].id]
    first = app.packing.findings(made, app.library)[0]
    assert first.finding.code == "letters-gone"
    assert first.finding.severity is Severity.ERROR


def test_the_findings_of_all_letters_come_together_worst_first(
    app: App, letters: tuple[Letter, ...]
) -> None:
    made = app.packing.bind(pack_of(letters), app.library)
    found = app.packing.findings(made, app.library)
    ranks = [[*Severity].index(each.finding.severity) for each in found]
    assert ranks == sorted(ranks)
    assert {each.letters for each in found} >= {(letter.id,) for letter in letters}


def test_a_pack_without_letters_is_bound_with_the_day_of_today(app: App) -> None:
    made = app.packing.bind(Pack(id=PackId("empty"), title="Empty"), app.library)
    assert made.document.date == app.clock.now().date()


def test_packs_and_their_templates_are_kept_and_come_back_as_they_were(
    app: App, letters: tuple[Letter, ...], tmp_path: Path
) -> None:
    plan = PackPlan(classification="For two").including(PartKind.MATRIX, included=False)
    pack = replace(pack_of(letters), plan=plan).with_wording(LEAD, "Mine", "Proposed")
    template = PackTemplate(id=PackTemplateId("brief"), name="Brief", plan=plan)
    for record in (pack, template):
        app.records.commit(editing.added(record, "New"))
    again = build(tmp_path / "library.briefer")
    for kind, record in ((Kind.PACK, pack), (Kind.PACK_TEMPLATE, template)):
        held = again.records.held(RecordKey(kind=kind, id=record.id))
        assert held is not None
        assert held.record == record


def test_the_title_that_is_proposed_names_the_country(
    app: App, letters: tuple[Letter, ...]
) -> None:
    phrases = app.phrases("en")
    assert proposed_title(letters, app.library, phrases, "en") == "Kazakhstan: briefing pack"
    assert proposed_title((), app.library, phrases, "en") == "briefing pack"


def test_a_pack_that_is_shared_brings_its_letters(
    app: App, letters: tuple[Letter, ...], tmp_path: Path
) -> None:
    pack = pack_of(letters)
    app.records.commit(editing.added(pack, "New"))
    key = RecordKey(kind=Kind.PACK, id=pack.id)
    shared = app.upkeep.share("mine", [key], [], "")
    other = build(tmp_path / "other.briefer")
    exchange = other.upkeep.read_shared(shared)
    assert {letter.id for letter in exchange.letters} == {letter.id for letter in letters}
    other.upkeep.take_in(exchange, [key], "theirs")
    held = other.records.held(key)
    assert held is not None
    assert held.record == pack
    assert other.packing.letters_of(pack) == letters
