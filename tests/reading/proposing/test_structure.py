"""How parts, headings, items and bodies are told apart, layout by layout."""

from briefer.domain.report_text import Line
from tests.reading.proposing.reports import all_items, bullet, heading, outline, proposed


def test_a_body_in_front_of_a_bare_verb_is_the_one_that_is_asked() -> None:
    found = proposed(
        heading("Recommendations"),
        "We recommend that:",
        bullet("The Government of Georgia repeal the law;", "1."),
        bullet("The Public Defender monitor prisons.", "2."),
    )
    assert [body.name for body in found.addressees] == [
        "The Government of Georgia",
        "The Public Defender",
    ]
    assert all_items(found)[0].asks[0].clause == "repeal the law"


def test_names_under_an_item_belong_to_it() -> None:
    found = proposed(
        heading("Recommendations"),
        heading("To the President of Turkmenistan", 3),
        bullet("Immediately and unconditionally release prisoners, including:", "-"),
        bullet("Mansur Mingelov;", "-", 1),
        bullet("Disclose the fate of the disappeared.", "-"),
    )
    first, second = all_items(found)
    assert first.sub_items == ("Mansur Mingelov;",)
    assert second.text.startswith("Disclose")


def test_an_item_goes_on_after_the_end_of_a_page() -> None:
    found = proposed(
        heading("Recommendations"),
        "To the OSCE:",
        bullet("Observe every election in the", "1."),
        "Republic, and publish what is seen.",
        bullet("Send monitors.", "2."),
        bullet("Report.", "3."),
    )
    assert outline(found) == [
        (
            "the OSCE",
            [
                "Observe every election in the Republic, and publish what is seen.",
                "Send monitors.",
                "Report.",
            ],
        )
    ]


def test_a_numbered_title_is_a_marker() -> None:
    found = proposed(
        heading("Recommendations"),
        "Recommendation 1: The Ministry of Interior should abolish the exit visa.",
        "Recommendation 2: The European Union should review the agreement.",
    )
    assert [body.name for body in found.addressees] == [
        "The Ministry of Interior",
        "The European Union",
    ]
    assert found.addressees[1].matched == "eu"


def test_a_lead_in_that_is_run_into_its_bullet_is_context() -> None:
    found = proposed(
        "To the European Union and Member States:",
        "The agreement entered into force this year. • The European Parliament should use it.",
    )
    (item,) = all_items(found)
    assert item.text == "The European Parliament should use it."
    assert item.context == "The agreement entered into force this year."


def test_a_body_is_rather_new_than_a_wrong_one() -> None:
    found = proposed(
        heading("Recommendations"),
        "To the Government of Kyrgyzstan:",
        bullet("Release him."),
        "To the Parliament:",
        bullet("Repeal the law."),
        "To Member States:",
        bullet("Speak up."),
    )
    assert [body.matched for body in found.addressees] == [None, None, None]


def test_a_table_of_contents_is_no_part() -> None:
    found = proposed(
        "Recommendations .............. 12",
        "Findings ..................... 20",
        heading("Findings"),
        bullet("Ten people were arrested."),
        heading("Recommendations"),
        "To the Government of Kazakhstan:",
        bullet("Release them."),
    )
    assert outline(found) == [("the Government of Kazakhstan", ["Release them."])]


def test_a_chapter_ends_the_recommendations_within_the_one_before() -> None:
    found = proposed(
        heading("Chapter 1"),
        Line(text="Recommendations:", paragraph=1, bold=True),
        bullet("The police should wear cameras."),
        heading("Chapter 2"),
        bullet("Ten people were hurt."),
        Line(text="Recommendations:", paragraph=1, bold=True),
        bullet("The police should publish statistics."),
    )
    assert outline(found) == [
        (
            "The police",
            ["The police should wear cameras.", "The police should publish statistics."],
        )
    ]


def test_pledges_are_not_recommendations() -> None:
    found = proposed(
        bullet("Conclusions and/or recommendations", "II."),
        bullet("The recommendations listed below will be examined by Slovenia, in June.", "111."),
        bullet("To ratify the Convention (Spain);", "1.", 1),
        bullet("Voluntary pledges and commitments", "III."),
        bullet("The following pledges were made by Slovenia:", "113."),
        bullet("A centre will be opened."),
        title="Report of the Working Group on the Universal Periodic Review",
    )
    assert outline(found) == [("Slovenia", ["To ratify the Convention (Spain);"])]


def test_a_report_without_recommendations_says_so() -> None:
    found = proposed("A walk in the park.", "It rained.")
    assert not found.addressees
    assert found.warnings == ("No recommendations were found in this report.",)
