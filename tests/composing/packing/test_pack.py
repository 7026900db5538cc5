"""A pack as one document: its parts, its letters, and the links between them."""

import datetime as dt
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefer.composing.laying import compose
from briefer.composing.packing.bound import LEAD, SUBTITLE
from briefer.composing.packing.front import proposed
from briefer.document import walk
from briefer.document.nodes import (
    Contents,
    Heading,
    Paragraph,
    ParagraphStyle,
    Quotation,
    SectionBreak,
)
from briefer.domain.ids import AskId, LetterId, PackId
from briefer.domain.pack import Pack, PackPlan, Part, PartKind
from briefer.domain.style import Citations
from tests.composing.packing.packs import (
    READERS,
    anchors,
    block_at,
    bound,
    document,
    headings,
    letters,
    pack_of,
    references,
    table_at,
)
from tests.ruritania import DATE, PHRASES, SENDER, library

ALL = PackPlan(parts=tuple(Part(kind=kind) for kind in PartKind))


def words(text: str) -> list[str]:
    return text.split()


def test_the_parts_follow_each_other_in_the_order_of_the_plan() -> None:
    assert headings(document(letters(), replace(pack_of(letters()), plan=ALL))) == [
        "Contents",
        "Summary",
        "Letter 1: Crown of Ruritania",
        "Letter 2: Reading Bank",
        "Letter 3: Union of Readers",
        "Letter 4: Assembly",
        "Findings in brief",
        "What is asked of whom",
        "Legal annex",
        "Where each request comes from",
        "Contacts",
        "Signatures",
    ]


def test_a_part_that_is_left_out_is_not_there_and_the_others_stay() -> None:
    plan = PackPlan().including(PartKind.MATRIX, included=False)
    found = headings(document(letters(), replace(pack_of(letters()), plan=plan)))
    assert "What is asked of whom" not in found
    assert "Legal annex" in found


def test_every_part_and_every_letter_is_a_section_of_its_own() -> None:
    made = document(letters())
    starts = [
        following for block, following in pairwise(made.blocks) if isinstance(block, SectionBreak)
    ]
    titles = [walk.plain(block.inlines) for block in starts if isinstance(block, Heading)]
    assert titles == headings(made)


def test_each_letter_counts_its_own_pages_and_says_which_letter_it_is() -> None:
    labels = [
        block.page_label
        for block in document(letters()).blocks
        if isinstance(block, SectionBreak) and block.page_label
    ]
    assert labels[2] == "Letter 3: page {page} of {pages}"
    assert len(labels) == len(READERS)


def test_the_words_of_each_letter_are_those_that_go_out() -> None:
    # Of two letters neither of which refers to the other, so that no annex moves.
    two = letters(("union", "assembly"))
    pack = walk.words(document(two))
    for letter in two:
        own = walk.words(compose(letter, library(), PHRASES))
        assert any(pack[at : at + len(own)] == own for at in range(len(pack)))


def test_what_is_asked_of_another_reader_of_the_pack_is_pointed_at_there() -> None:
    made = document(letters())
    found = [
        run for anchor, run in references(made) if anchor.startswith("letter-2/") and run.target
    ]
    assert ("the recommendations to the Crown in letter 1", "letter-1") in {
        (run.text, run.target) for run in found
    }
    assert not any(anchor.startswith("letter-2/annex") for anchor in anchors(made))


def test_what_stands_in_a_letters_own_annex_is_a_link_to_it() -> None:
    made = document(letters(("bank",)))
    found = {(run.text, run.target) for _, run in references(made)}
    assert (
        "the recommendations to the Crown in Annex A",
        "letter-1/annex/ruritania/title",
    ) in found


def test_every_heading_leads_to_the_contents_and_the_contents_are_there() -> None:
    made = document(letters())
    (contents,) = [block for block in made.blocks if isinstance(block, Contents)]
    for block in made.blocks:
        if isinstance(block, Heading) and block.level == 1:
            (run,) = block.inlines
            assert getattr(run, "target", None) == contents.anchor


def test_each_provision_stands_in_the_annex_once_with_its_official_words() -> None:
    made = document(letters())
    found = Counter(
        walk.plain(block.inlines)
        for block in made.blocks
        if isinstance(block, Quotation) and block.anchor.startswith("law/")
    )
    assert set(found.values()) == {1}
    assert "“words of treaty & <more>”" in found


def test_the_annex_says_how_a_provision_stood_on_the_packs_date() -> None:
    pack = replace(pack_of(letters()), date=dt.date(2015, 6, 1))
    status = block_at(document(letters(), pack), "law/pact/status")
    assert isinstance(status, Paragraph)
    said = walk.plain(status.inlines)
    assert "On 1 June 2015: in force since 1 January 1990." in said
    assert "Binds or empowers: the Union." in said


def test_a_citation_leads_to_the_annex_and_the_annex_back_to_it() -> None:
    made = document(letters())
    out = {(anchor, run.target) for anchor, run in references(made)}
    assert ("letter-2/legal-basis/treaty/citation", "law/treaty") in out
    assert ("law/treaty/letters", "letter-2/legal-basis/treaty") in out


@pytest.mark.parametrize("citations", [Citations.FOOTNOTE, Citations.ENDNOTE])
def test_a_citation_in_a_note_leads_to_the_annex_too(citations: Citations) -> None:
    noted = [replace(letter, citations=citations) for letter in letters(("bank",))]
    made = document(noted)
    assert ("letter-1/legal-basis/treaty/quotation", "law/treaty") in {
        (anchor, run.target) for anchor, run in references(made)
    }
    assert not made.notes_title


def test_a_law_that_a_request_aims_at_is_there_though_no_letter_invokes_it() -> None:
    said = block_at(document(letters(("ruritania",))), "law/book-law/letters")
    assert isinstance(said, Paragraph)
    assert "No letter invokes it" in walk.plain(said.inlines)


def test_the_matrix_has_the_number_that_each_request_has_in_each_letter() -> None:
    made = document(letters(("union", "assembly")))
    assert table_at(made, "matrix/table") == [
        ["Request", "1: Union of Readers", "2: Assembly"],
        ["Ask U1.1", "1", "1"],
        ["Ask U1.2", "2", ""],
    ]
    targets = {run.target for anchor, run in references(made) if anchor.startswith("matrix/U1.1/")}
    assert targets == {"letter-1/asks/U1.1", "letter-2/asks/U1.1"}


def test_many_letters_are_listed_beside_each_request() -> None:
    made = document(letters(READERS * 3))
    heads, *rows = table_at(made, "matrix/table")
    assert heads == ["Request", "Asked in"]
    assert ["Ask R2.1", "letter 1, no. 3, letter 5, no. 3, letter 9, no. 3"] in rows


def test_what_stands_in_an_annex_is_named_so_in_the_matrix() -> None:
    rows = table_at(document(letters(("bank",))), "matrix/table")
    assert ["Ask R1.2", "Annex A, 2"] in rows


def test_each_request_is_traced_in_the_part_for_it() -> None:
    made = document(letters(("union",)))
    table = table_at(made, "trace/letter-1/table")
    assert [row[0] for row in table[1:]] == ["1. Ask U1.1", "2. Ask U1.2"]
    assert ("trace/letter-1/asks/U1.1", "letter-1/asks/U1.1") in {
        (anchor, run.target) for anchor, run in references(made)
    }


def test_the_findings_are_those_of_the_reports_that_are_used() -> None:
    made = document(letters(("union",)))
    assert headings(made, 2)[-1:] != []
    found = block_at(made, "findings/report/summary")
    assert isinstance(found, Paragraph)
    assert walk.plain(found.inlines) == "Libraries were closed."


def test_the_contacts_have_every_addressee_and_the_sender() -> None:
    made = document(letters(("union",)))
    assert table_at(made, "contacts/table")[1] == [
        "1. Union of Readers",
        "2 High Street\nZenda",
        "The Head",
    ]
    reached = block_at(made, "contacts/sender")
    assert isinstance(reached, Paragraph)
    assert walk.plain(reached.inlines).split("\n") == [
        "League of Readers",
        "1 Low Street",
        "Strelsau",
        "desk@league.example",
    ]


def test_the_page_for_signatures_has_a_row_for_each_who_signs() -> None:
    made = document(letters(("union",)), replace(pack_of(letters(("union",))), plan=ALL))
    assert table_at(made, "signatures/table")[1] == [
        "Rose Elphberg\nChair",
        "League of Readers",
        "",
        "",
    ]


def test_the_cover_says_who_what_and_when() -> None:
    made = document(letters(("union", "bank")))
    cover = {
        block.style: walk.plain(block.inlines)
        for block in made.blocks[:6]
        if isinstance(block, Paragraph)
    }
    assert cover == {
        ParagraphStyle.ORGANISATION: SENDER.organisation,
        ParagraphStyle.TITLE: "Ruritania: closed books",
        ParagraphStyle.SUBTITLE: "Letters to the Union and the Reading Bank, and the law",
        ParagraphStyle.COVER_LINE: "4 May 2020",
    }


def test_the_writers_own_words_stand_in_place_of_those_proposed() -> None:
    own = letters(("union",))
    pack = pack_of(own)
    made = bound(own, pack)
    worded = pack.with_wording(LEAD, "Read this.\n\nThen that.", proposed(LEAD, made))
    worded = worded.with_wording(SUBTITLE, "Two letters", proposed(SUBTITLE, made))
    said = walk.words(document(own, worded))
    assert [word for word in said if word in {"Two", "letters"}][:2] == ["Two", "letters"]
    assert " ".join(said).count("Read this. Then that.") == 1
    assert proposed(LEAD, made) not in " ".join(said)


def test_a_classification_stands_at_the_foot_of_every_page() -> None:
    plan = PackPlan(classification="Not for publication")
    made = document(letters(), replace(pack_of(letters()), plan=plan))
    papers = [
        made.furniture,
        *(
            block.furniture
            for block in made.blocks
            if isinstance(block, SectionBreak) and block.furniture
        ),
    ]
    for paper in papers:
        assert "Not for publication" in walk.plain(paper.footer)
        assert "Not for publication" in walk.plain(paper.first_footer)
    assert len(papers) == len(READERS) + 1


def test_a_pack_without_letters_has_its_cover_and_says_nothing_of_letters() -> None:
    made = document((), Pack(id=PackId("empty"), title="Empty"))
    assert "{" not in " ".join(walk.words(made))
    assert headings(made) == ["Contents"]


def test_letters_that_are_gone_are_named() -> None:
    own = letters(("union",))
    pack = replace(pack_of(own), letters=(LetterId("gone"), own[0].id))
    assert bound(own, pack).missing() == (LetterId("gone"),)


def test_a_pack_without_a_date_has_that_of_its_latest_letter() -> None:
    one, other = letters(("union", "bank"))
    later = replace(other, date=dt.date(2020, 7, 1))
    assert bound((one, later)).date == dt.date(2020, 7, 1)
    assert bound(()).date == DATE


_ORDERS = st.permutations(list(PartKind)).flatmap(
    lambda kinds: st.tuples(
        *[st.builds(Part, kind=st.just(kind), included=st.booleans()) for kind in kinds]
    )
)


@given(
    readers=st.lists(st.sampled_from(READERS), max_size=9),
    parts=_ORDERS,
    citations=st.sampled_from(Citations),
    dropped=st.sets(st.sampled_from(["R1.1", "R1.2", "R2.1", "B1.1", "B1.2", "U1.1", "U1.2"])),
)
def test_whatever_is_bound_every_link_leads_somewhere_and_anchors_are_one_of_a_kind(
    readers: list[str],
    parts: tuple[Part, ...],
    citations: Citations,
    dropped: set[str],
) -> None:
    own = [
        replace(
            letter,
            citations=citations,
            asks=tuple(ask for ask in letter.asks if ask not in dropped),
            annex=tuple(AskId(ask) for ask in letter.annex if ask not in dropped),
        )
        for letter in letters(readers)
    ]
    made = document(own, replace(pack_of(own), plan=PackPlan(parts=parts)))
    known = set(anchors(made))
    included = {part.kind for part in parts if part.included}
    for anchor, run in references(made):
        part = run.target.partition("/")[0]
        if part == "contents" and PartKind.CONTENTS not in included:
            continue
        if part.startswith("letter-") and PartKind.LETTERS not in included:
            continue
        assert run.target in known, (anchor, run)
    titles = [block.anchor for block in made.blocks if isinstance(block, Heading)]
    assert len(titles) == len(set(titles))
    assert "{" not in " ".join(walk.words(made))
