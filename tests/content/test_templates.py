"""The templates that briefer brings: each makes a sound letter for every reader."""

import itertools

import pytest
from msgspec.structs import replace

from briefer.composing.starting import REPLY_WITHIN, start_letter
from briefer.document.nodes import Heading, NumberedList, Paragraph, Table
from briefer.domain.finding import Finding, Severity
from briefer.domain.ids import AddresseeId, LetterId, Place, TemplateId
from briefer.domain.letter import Letter
from briefer.domain.sender import Sender, Signatory
from briefer.domain.style import Citations
from tests.content.letters import LIBRARY, SETTING, said
from tests.golden import TODAY

TEMPLATES = [template.id for template in LIBRARY.templates]
READERS = [addressee.id for addressee in LIBRARY.addressees]
ALONE = LIBRARY.senders[0]
TOGETHER = replace(
    ALONE,
    others=(
        Signatory(name="Bela Sample", title="Chair", organisation="Sampletown Writers"),
        Signatory(name="Kim Sample", organisation="Sampletown Lawyers"),
    ),
)


def letter(template: str, reader: str, sender: Sender = ALONE) -> Letter:
    """Return the letter that a template and a reader make."""
    made = start_letter(
        LIBRARY,
        AddresseeId(reader),
        template=TemplateId(template),
        sender=sender,
        date=TODAY,
        letter_id=LetterId("x"),
    )
    # Only its writer knows when the earlier letter went out.
    return made.with_field("earlier.date", "1 October 2026") if template == "follow-up" else made


def findings(written: Letter, *codes: str) -> list[Finding]:
    return [finding for finding in SETTING.found(written) if finding.code in codes]


def test_there_is_a_template_for_each_kind_of_letter() -> None:
    assert set(TEMPLATES) >= {
        "formal-letter",
        "urgent-appeal",
        "committee-letter",
        "bank-strategy",
        "review-submission",
        "joint-letter",
        "follow-up",
        "meeting-brief",
        "position-paper",
    }


@pytest.mark.parametrize(("template", "reader"), list(itertools.product(TEMPLATES, READERS)))
def test_every_template_makes_a_sound_letter_for_every_reader(template: str, reader: str) -> None:
    written = letter(template, reader)
    worst = [finding for finding in SETTING.found(written) if finding.severity is Severity.ERROR]
    assert worst == []
    assert not findings(written, "no-salutation", "no-signature", "no-reply-date")
    words = said(written)
    assert "{" not in words
    assert "[" not in words.replace("[wording to be checked]", "")
    document = SETTING.document(written)
    assert any(isinstance(block, NumberedList) for block in document.blocks)


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_template_reads_well_with_nothing_ticked(template: str) -> None:
    for reader in READERS:
        bare = letter(template, reader).with_hooks(()).with_annex(())
        words = said(bare)
        for needs_law in ("basis in law", "the law on which", "legal basis", "provisions apply"):
            assert needs_law not in words.lower()


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_organisation_and_all_who_sign_are_named(template: str) -> None:
    written = letter(template, "ebrd", TOGETHER)
    words = said(written)
    signs = any(block.kind.value == "signature" for block in written.blocks)
    if signs:
        assert "Bela Sample\nChair\nSampletown Writers" in words
        assert "\n\nKim Sample\nSampletown Lawyers" in words
    if not signs or template == "joint-letter":
        assert "Sampletown Press Watch, Sampletown Writers and Sampletown Lawyers" in words


def test_a_letter_does_not_go_out_while_one_who_signs_has_no_name() -> None:
    nameless = replace(ALONE, others=(Signatory(organisation="Sampletown Writers"),))
    (finding,) = findings(letter("joint-letter", "osce", nameless), "unfilled")
    assert finding.place == "signature"
    assert not findings(letter("joint-letter", "osce", TOGETHER), "unfilled")


@pytest.mark.parametrize(
    ("template", "reader", "words"),
    [
        ("bank-strategy", "ebrd", "settles its next strategy for Kazakhstan"),
        ("committee-letter", "european-parliament", "give evidence to the committee"),
    ],
)
def test_what_suits_one_sort_of_reader_is_told_to_that_sort_only(
    template: str, reader: str, words: str
) -> None:
    assert [to for to in READERS if words in said(letter(template, to))] == [reader]


def test_words_for_several_stand_in_joint_letters_only() -> None:
    assert "of one mind" in said(letter("joint-letter", "osce", TOGETHER))
    assert "of one mind" not in said(letter("joint-letter", "osce"))


def test_a_submission_is_numbered_through_and_kept_within_its_budget() -> None:
    written = letter("review-submission", "osce")
    numbers = [
        block.number
        for block in SETTING.document(written).blocks
        if isinstance(block, Paragraph) and block.number
    ]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) > 3
    assert (written.profile, written.citations) == ("upr", Citations.ENDNOTE)
    long = written.with_wording(Place("concern"), "word " * 2900, "x")
    assert findings(long, "too-many-words")


def test_an_urgent_appeal_asks_before_the_law_and_soon() -> None:
    written = letter("urgent-appeal", "ebrd")
    kinds = [block.kind.value for block in written.blocks]
    assert kinds.index("asks") < kinds.index("legal-basis")
    assert written.reply_by is not None
    assert written.reply_by - written.date < REPLY_WITHIN


def test_a_brief_has_its_table_and_stays_on_one_page() -> None:
    written = letter("meeting-brief", "ebrd")
    blocks = SETTING.document(written).blocks
    assert any(isinstance(block, Table) for block in blocks)
    assert [block.level for block in blocks if isinstance(block, Heading)][:2] == [1, 2]
    assert not findings(written, "too-many-pages")
