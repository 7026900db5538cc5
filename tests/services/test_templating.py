"""Templates of one's own are begun, made from letters, confirmed and kept in the library."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from briefer.bootstrap import App, build
from briefer.composing.checks.plans import template_findings
from briefer.composing.starting import start_letter
from briefer.domain.ids import AddresseeId, LetterId, Place
from briefer.domain.letter import Letter
from briefer.domain.records import Kind, RecordKey
from briefer.services import templating
from tests.content.letters import letter
from tests.golden import TODAY


@pytest.fixture
def app(tmp_path: Path) -> App:
    return build(tmp_path / "library.briefer")


def worded() -> Letter:
    return letter("ebrd").with_wording(Place("closing"), "The team of the Bank knows.", "x")


def test_a_template_that_is_begun_has_what_every_letter_needs(app: App) -> None:
    template = templating.begun("Mine", "kk")
    assert template.language == "kk"
    assert template_findings(template, app.library, app.phrases("en")) == ()
    kinds = {block.kind.value for block in template.blocks}
    assert {"salutation", "asks", "signature"} <= kinds
    assert templating.begun("Mine", "kk").id != template.id


def test_a_letter_becomes_a_template_that_serves_another_reader(app: App) -> None:
    phrases = app.phrases("en")
    found = templating.proposed(worded(), app.library, phrases, name="Mine", today=TODAY)
    assert [one.name for one in found.replacements] == ["reader"]
    app.records.commit(templating.kept(found.template, "New template", description="Ours."))
    held = app.records.held(RecordKey(kind=Kind.TEMPLATE, id=found.template.id))
    assert held is not None
    assert held.record == replace(found.template, description="Ours.")
    other = start_letter(
        app.library,
        AddresseeId("osce"),
        template=found.template.id,
        sender=worded().sender,
        date=TODAY,
        letter_id=LetterId("other"),
    )
    (closing,) = [block.text for block in other.blocks if block.id == "closing"]
    assert closing == "The team of {reader} knows."
    app.letters.keep(other)
    key = RecordKey(kind=Kind.TEMPLATE, id=found.template.id)
    assert app.records.letters_using(key) == ((LetterId("other"), other.title),)


def test_what_is_refused_stays_words(app: App) -> None:
    phrases = app.phrases("en")
    found = templating.proposed(worded(), app.library, phrases, name="Mine", today=TODAY)
    again = templating.proposed(
        worded(), app.library, phrases, name="Mine", today=TODAY, refused=found.replacements
    )
    assert again.replacements == ()
    (closing,) = [block.text for block in again.template.blocks if block.id == "closing"]
    assert closing == "The team of the Bank knows."
