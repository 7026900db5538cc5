"""From a report to the library: nothing before a person agrees, and all of it in one batch."""

from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest
from msgspec.structs import replace

from briefer.bootstrap import App, build
from briefer.domain.ids import AddresseeId, HookId
from briefer.domain.law import LegalHook
from briefer.domain.library import Library
from briefer.domain.proposal import (
    LegalReference,
    Proposal,
    ProposedAddressee,
    ProposedAsk,
    ProposedItem,
    Stretch,
)
from briefer.domain.recommendation import Recommendation
from briefer.domain.records import Kind, RecordKey
from briefer.domain.report_text import Line, ReportText
from briefer.domain.source import Source
from briefer.services.importing import Importing, SourceFacts, clause_of, short_title
from briefer.services.ports import Progressed

ABOUT = SourceFacts(title="Closed Books", publisher="League of Readers", date="2020", country="RT")
TEXT = "Open the archives, as Article 19 of the Charter and the Covenant ask."


class Typewriter:
    """Reads every line as it is, and tells when it did."""

    def read(
        self, data: bytes, name: str, progress: Progressed, cancelled: Callable[[], bool]
    ) -> ReportText:
        del name
        lines = data.decode().splitlines()
        for number, _ in enumerate(lines, 1):
            assert not cancelled()
            progress(number, len(lines))
        return ReportText(
            format="text",
            lines=tuple(Line(text=text, paragraph=n) for n, text in enumerate(lines, 1)),
        )


def _charter(at: int) -> LegalReference:
    words = "the Charter of 1215"
    return LegalReference(start=at, end=at + len(words), words=words, instrument="Charter of 1215")


def _covenant(at: int) -> LegalReference:
    return LegalReference(
        start=at,
        end=at + 12,
        words="the Covenant",
        instrument="ICCPR",
        hook=HookId("iccpr-19"),
    )


def proposed(report: ReportText, library: Library) -> Proposal:
    del library
    covenant, charter = TEXT.index("the Covenant"), TEXT.index("Article 19")
    item = ProposedItem(
        number=1,
        text=TEXT,
        place="item 1",
        stretch=Stretch(first=0, start=0, last=0, end=len(TEXT)),
        sub_items=("those of the Crown, under the Charter of 1215",),
        context="The archives are closed, against the Charter of 1215 and the Covenant.",
        sub_references=(_charter(21),),
        context_references=(_charter(34), replace(_covenant(covenant), start=57, end=69)),
        asks=(ProposedAsk(clause="open the archives"),),
        references=(
            LegalReference(
                start=charter,
                end=charter + 10,
                words="Article 19",
                instrument="Charter",
                provision="Article 19",
            ),
            _covenant(covenant),
        ),
    )
    return Proposal(
        report=report,
        addressees=(
            ProposedAddressee(name="the Crown of Ruritania", items=(item, replace(item, asks=()))),
            ProposedAddressee(name="the OSCE", items=(item,), matched=AddresseeId("osce")),
        ),
    )


@pytest.fixture
def app(tmp_path: Path) -> App:
    return build(tmp_path / "library.briefer")


@pytest.fixture
def importing(app: App) -> Importing:
    numbers = count(1)
    return Importing(
        Typewriter(), proposed, app.library, app.records, lambda: f"new-{next(numbers)}"
    )


def read(importing: Importing) -> Proposal:
    proposal = importing.read(b"one", "a.txt")
    assert isinstance(proposal, Proposal)
    return proposal


def test_reading_changes_nothing_and_tells_how_far_it_is(app: App, importing: Importing) -> None:
    before = app.records.counts(), app.records.batches()
    seen: list[tuple[int, int]] = []
    proposal = importing.read(b"one\ntwo", "a.txt", lambda done, of: seen.append((done, of)))
    assert isinstance(proposal, Proposal)
    assert [line.text for line in proposal.report.lines] == ["one", "two"]
    assert seen == [(1, 2), (2, 2)]
    assert (app.records.counts(), app.records.batches()) == before


def test_what_is_added_is_one_batch_that_can_be_reverted(app: App, importing: Importing) -> None:
    before = dict(app.records.counts())
    added = importing.add(read(importing), ABOUT, "Brought in: Closed Books")
    after = dict(app.records.counts())
    grown = {kind: after[kind] - before.get(kind, 0) for kind in after}
    assert {kind: by for kind, by in grown.items() if by} == {
        Kind.SOURCE: 1,
        Kind.ADDRESSEE: 1,
        Kind.HOOK: 2,
        Kind.RECOMMENDATION: 3,
    }
    (latest, *_) = app.records.batches()
    assert (latest.number, latest.label) == (added.batch, "Brought in: Closed Books")
    assert latest.imported
    assert importing.revert(added.batch).left == ()
    held = [app.records.held(key) for key in added.recommendations]
    assert all(one is None or one.trashed for one in held)
    assert dict(app.records.counts()) == before


def test_an_item_keeps_its_words_place_context_and_law(app: App, importing: Importing) -> None:
    added = importing.add(read(importing), ABOUT, "Brought in: Closed Books")
    held = app.records.held(added.recommendations[0])
    assert held is not None
    item = held.record
    assert isinstance(item, Recommendation)
    assert item.text == f"{TEXT}\nthose of the Crown, under the Charter of 1215"
    assert (item.place, item.context.partition(",")[0]) == ("item 1", "The archives are closed")
    assert item.hooks == (added.hooks[0].id, "iccpr-19", added.hooks[1].id)
    assert item.addressee == added.addressees[0].id
    assert [(ask.clause, ask.subject) for ask in item.asks] == [
        ("open the archives", added.addressees[0].id)
    ]
    source = app.records.held(added.source)
    assert source is not None
    assert isinstance(source.record, Source)
    assert source.record.publisher == "League of Readers"
    made = app.records.held(RecordKey(kind=Kind.HOOK, id=added.hooks[0].id))
    assert made is not None
    assert isinstance(made.record, LegalHook)
    assert made.record.provenance.place == "item 1"


def test_an_item_without_asks_asks_what_it_says(app: App, importing: Importing) -> None:
    added = importing.add(read(importing), ABOUT, "Brought in: Closed Books")
    held = app.records.held(added.recommendations[1])
    assert held is not None
    assert isinstance(held.record, Recommendation)
    assert [ask.clause for ask in held.record.asks] == [clause_of(TEXT)]
    assert clause_of("Repeal it;") == "repeal it"
    assert clause_of("NGOs should act.") == "NGOs should act"


def test_a_title_is_short_and_says_so() -> None:
    assert short_title("pay  librarians.") == "Pay librarians"
    cut = short_title("open the archives of the Crown and of every Council that it has appointed")
    assert cut.endswith(" …")
    assert len(cut) <= 74
