"""Layouts of real publishers: whom each sentence asks, and what is a list and what is not."""

from hypothesis import given
from hypothesis import strategies as st

from briefer.domain.report_text import Line
from briefer.reading.proposing.spoken import spoken_of
from briefer.reading.proposing.steps import steps_in
from tests.reading.proposing.reports import all_items, bullet, heading, outline, proposed

_WORDS = st.lists(st.sampled_from(["close", "the", "camp", "and", "a", "free"]), min_size=1).map(
    " ".join
)


def _cell(text: str, row: int, column: int) -> Line:
    return Line(text=text, paragraph=1, cell=(row, column))


def test_an_item_that_asks_two_bodies_is_one_for_each() -> None:
    found = proposed(
        heading("Recommendations"),
        bullet(
            "The Government of Ukraine should free A, and the Government of Spain should free B."
        ),
    )
    assert outline(found) == [
        ("The Government of Ukraine", ["The Government of Ukraine should free A"]),
        ("the Government of Spain", ["the Government of Spain should free B."]),
    ]


def test_an_item_that_asks_a_body_and_its_organ_stays_one() -> None:
    found = proposed(
        heading("Recommendations"),
        bullet("The European Union should act. The European Parliament should hold a hearing."),
    )
    assert len(all_items(found)) == 1


def test_a_paragraph_among_bullets_that_asks_is_an_item() -> None:
    found = proposed(
        heading("Recommendations"),
        "To the OSCE:",
        bullet("Observe the election."),
        "Publish what is seen.",
        "The last mission was small.",
        bullet("Send more observers."),
    )
    assert [item.text for item in all_items(found)] == [
        "Observe the election.",
        "Publish what is seen.",
        "Send more observers.",
    ]
    assert all_items(found)[2].context == "The last mission was small."


def test_a_second_paragraph_in_a_cell_goes_on_or_is_an_item_itself() -> None:
    found = proposed(
        heading("Recommendations"),
        _cell("Ministry of Justice", 0, 0),
        _cell("Repeal the law.", 0, 1),
        _cell("It is out of date.", 0, 1),
        _cell("Supreme Court", 1, 0),
        _cell("Review the sentences.", 1, 1),
        _cell("Publish the judgments.", 1, 1),
    )
    assert outline(found) == [
        ("Ministry of Justice", ["Repeal the law. It is out of date."]),
        ("Supreme Court", ["Review the sentences.", "Publish the judgments."]),
    ]


def test_the_government_is_the_one_of_the_country_that_the_report_speaks_of() -> None:
    found = proposed(
        "Prisons in Kazakhstan",
        heading("Recommendations"),
        "To the Government:",
        bullet("Let the Ombudsman visit every prison of Kazakhstan."),
    )
    assert found.addressees[0].matched == "kz-government"


def test_all_governments_are_none_of_the_library() -> None:
    found = proposed(
        "Prisons in Kazakhstan",
        heading("Recommendations"),
        "To all governments:",
        bullet("Fund the work of lawyers."),
    )
    assert found.addressees[0].matched is None


def test_a_numbered_lead_ends_where_the_numbers_go_on() -> None:
    found = proposed(
        heading("Concerns and recommendations"),
        bullet("The State party should:", "7."),
        bullet("Free them;", "(a)", 1),
        bullet("Pay them.", "(b)", 1),
        bullet("The Committee is concerned about prisons.", "8."),
        bullet("The Supreme Court should review the sentences.", "9."),
    )
    assert outline(found) == [
        ("The State party", ["Free them;", "Pay them."]),
        ("The Supreme Court", ["The Supreme Court should review the sentences."]),
    ]


def test_what_others_have_recommended_is_no_item() -> None:
    found = proposed(
        "The Special Rapporteur on torture has said that the law should be repealed.",
        "“The Government must act,” said a lawyer.",
        "We call on the European Union to act.",
    )
    assert [item.text for item in all_items(found)] == ["We call on the European Union to act."]


def test_what_a_summary_says_already_is_proposed_once() -> None:
    found = proposed(
        heading("Key recommendations"),
        "UNHCR should:",
        bullet("Monitor all hearings."),
        heading("Recommendations"),
        "To UNHCR:",
        bullet("Monitor all hearings"),
    )
    assert outline(found) == [("UNHCR", ["Monitor all hearings."])]


def test_a_request_whose_verb_is_not_known_is_an_item_under_a_name() -> None:
    found = proposed(heading("Recommendations"), "To the President:", "Frobnicate the bill.")
    assert [item.text for item in all_items(found)] == ["Frobnicate the bill."]


def test_every_bullet_under_a_bare_call_may_name_its_own_body() -> None:
    found = proposed(
        heading("Recommendations"),
        "We call on:",
        bullet("the Bar of Almaty to restore the licence;"),
        bullet("the European Union to raise the case."),
    )
    assert [body.name for body in found.addressees] == ["the Bar of Almaty", "the European Union"]


def test_a_list_of_concerns_holds_no_items() -> None:
    found = proposed(
        heading("Concerns and recommendations"),
        bullet("The Committee is concerned about:", "11."),
        bullet("The low number of women judges;", "(a)", 1),
        bullet("The State party should appoint more women.", "12."),
    )
    assert [item.text for item in all_items(found)] == [
        "The State party should appoint more women."
    ]


def test_companies_that_nobody_knows_are_asked_by_their_names() -> None:
    found = proposed(
        heading("Recommendations"),
        "Meta, Google and Telegram should:",
        bullet("Protect accounts."),
        "Germany and France should:",
        bullet("Grant asylum."),
    )
    assert [body.name for body in found.addressees] == [
        "Meta, Google and Telegram",
        "Germany and France",
    ]


def test_under_the_governments_each_may_be_named() -> None:
    found = proposed(
        heading("Recommendations to the Governments"),
        "The Government of Uzbekistan should register unions.",
        "The Government of Turkmenistan should invite the ILO.",
    )
    assert [body.name for body in found.addressees] == [
        "The Government of Uzbekistan",
        "The Government of Turkmenistan",
    ]


def test_names_are_words_that_are_never_written_small() -> None:
    spoken = spoken_of(["It was Interpol, and the Reports.", "Two reports by Interpol on Kenya."])
    assert spoken.names >= {"Interpol", "Kenya"}
    assert "Reports" not in spoken.names
    assert spoken.country == "KE"


@given(st.lists(_WORDS, min_size=2, max_size=8), st.sampled_from(["({})", "{})"]))
def test_a_list_within_a_line_is_cut_at_each_of_its_letters(parts: list[str], bracket: str) -> None:
    marks = [bracket.format(letter) for letter in "abcdefgh"[: len(parts)]]
    text = "They should: " + "; ".join(
        f"{mark} {part}" for mark, part in zip(marks, parts, strict=True)
    )
    found = steps_in(text, 0, "")
    assert [step.marker for step in found] == marks
    ends = [step.end for step in found[1:]] + [len(text)]
    told = [text[step.begin : end].rstrip("; ") for step, end in zip(found, ends, strict=True)]
    assert told == parts


@given(st.text(max_size=80), st.sampled_from(["", "(a)", "1)", "•"]))
def test_steps_are_in_order_and_within_the_line(text: str, marker: str) -> None:
    places = [place for step in steps_in(text, 0, marker) for place in (step.end, step.begin)]
    assert places == sorted(places)
    assert all(0 < place <= len(text) for place in places)
