"""What a report says of itself: who published it, and when."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.domain.report_text import Line, ReportText
from briefer.reading.html import read_html
from briefer.reading.proposing.dating import date_in, date_of
from briefer.reading.proposing.propose import propose
from briefer.reading.text import read_text
from briefer.storage.content import load_library

_ASK = "Recommendations\n\nTo the Government of Kazakhstan:\n\n• Release all prisoners."


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Astana, 12 March 2019", "2019-03-12"),
        ("March 12, 2019", "2019-03-12"),
        ("12th of March 2019", "2019-03-12"),
        ("Published: 2019-03-12", "2019-03-12"),
        ("12.03.2019", "2019-03-12"),
        ("31/03/2019", "2019-03-31"),
        ("03/04/2019", ""),
        ("Paris, le 1er mars 2019", "2019-03-01"),
        ("Lomé, le 14 août 2019", "2019-08-14"),
        ("Алматы, 12 марта 2019 года", "2019-03-12"),
        ("Март 2019", "2019-03"),
        ("Buenos Aires, 5 de diciembre de 2018", "2018-12-05"),
        ("Resolution 2231 (2018)", ""),
        ("A/HRC/44/10", ""),
        ("2019-44-10", ""),
        ("tel. 12.13.2019", ""),
    ],
)
def test_dates_are_read_in_four_languages_where_they_mean_one_day(text: str, date: str) -> None:
    assert date_in(text) == date


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        (["The raid of 3 May 2019 left many hurt.", "Date: 12 June 2019"], "2019-06-12"),
        (["Closed Doors", "Bishkek, 2022"], "2022"),
        (["Resolution 2231 (2018)"], ""),
        (["On 3 May 2019 the police of the city of Almaty held 40 people for hours."], ""),
    ],
)
def test_a_report_is_dated_by_a_line_that_says_little_else(lines: list[str], date: str) -> None:
    assert date_of(lines) == date


@pytest.mark.parametrize(
    ("first", "publisher"),
    [
        ("Human Rights Watch\n\nClosed Doors", "Human Rights Watch"),
        ("Closed Doors\n\nPublished by Freedom House, June 2019", "Freedom House"),
        ("Closed Doors\n\n© 2019 Presse Libre. Tous droits réservés.", "Presse Libre"),
        ("Portes closes\n\nPublié par Reporters en lutte en juin 2019", "Reporters en lutte"),
        (
            "Jueces\n\nPublicado por Observatorio de la Justicia, 2022",
            "Observatorio de la Justicia",
        ),
        ("Коалиция против пыток\n\nДоклад", "Коалиция против пыток"),
        ("The Committee of Ministers met on 3 May 2019.\n\nClosed Doors", ""),
        ("Closed Doors\n\nThe cells of Almaty", ""),
    ],
)
def test_the_publisher_is_guessed_by_what_a_report_says(first: str, publisher: str) -> None:
    lines = f"{first}\n\n{_ASK}".split("\n\n")
    report = ReportText(
        format="text", lines=tuple(Line(text=text, paragraph=n) for n, text in enumerate(lines, 1))
    )
    assert propose(report, load_library()).publisher == publisher


def test_a_page_says_in_its_head_who_published_it_and_when() -> None:
    page = (
        '<html><head><title>Closed Doors</title><meta property="og:site_name" content="Freedom  '
        'House"><meta property="article:published_time" content="2019-02-20T00:01:00+00:00"></head>'
        "<body><p>On 3 May 2018 doors were closed.</p></body></html>"
    )
    report = read_html(page.encode())
    assert (report.publisher, report.date) == ("Freedom House", "2019-02-20")
    proposal = propose(report, load_library())
    assert (proposal.publisher, proposal.date) == ("Freedom House", "2019-02-20")


def test_what_is_no_date_in_a_pages_head_is_none() -> None:
    page = '<html><head><meta name="date" content="soon"></head><body><p>Words.</p></body></html>'
    assert read_html(page.encode()).date == ""


@given(st.text(max_size=80))
def test_any_words_give_a_date_or_none(text: str) -> None:
    found = date_of([text])
    assert found in ("", date_in(text)) or found.isdigit()


@pytest.mark.parametrize(
    ("header", "publisher"),
    [
        ("Human Rights Watch - Home Page", "Human Rights Watch"),
        ("A/HRC/14/15", "United Nations Human Rights Council"),
        ("CAT/C/KAZ/CO/3", "Committee against Torture"),
        ("E/C.12/KAZ/CO/2", "Committee on Economic, Social and Cultural Rights"),
        ("See CAT/C/KAZ/CO/3.", ""),
    ],
)
def test_a_site_and_the_symbol_of_a_document_say_who_published_it(
    header: str, publisher: str
) -> None:
    report = read_text(f"Contents\n\nSearch\n\nMenu\n\n{header}\n\n{_ASK}".encode())
    assert propose(report, load_library()).publisher == publisher
