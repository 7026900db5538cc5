"""What the bundled library holds: whom, what is asked of whom, which law, and when it holds."""

import datetime as dt
from collections import Counter

import pytest

from briefer.domain.addressee import Paper
from briefer.domain.ids import AddresseeId, AskId, HookId, Place, RecommendationId
from briefer.domain.law import Currency, currency_on
from briefer.domain.role import Role, role_of
from tests.golden import bundled

SETTING = bundled()
LIBRARY = SETTING.library
THEN = dt.date(1999, 10, 4)
TODAY = dt.date(2026, 11, 23)

ASKED = {
    "K1": 1,
    "K2": 4,
    "K3": 2,
    "K4": 1,
    "K5": 1,
    "K6": 2,
    "K7": 2,
    "K8": 1,
    "K9": 1,
    "O1": 1,
    "O2": 3,
    "E1": 3,
    "C1": 1,
    "U1": 1,
    "U2": 1,
    "B1": 2,
}


def test_the_report_asks_for_sixteen_things_in_twenty_seven_asks() -> None:
    assert {item.id: len(item.asks) for item in LIBRARY.recommendations} == ASKED
    assert len(LIBRARY.asks) == 27
    letters = Counter(ask.id[0] for ask in LIBRARY.asks)
    assert letters == {"K": 15, "O": 4, "E": 3, "C": 1, "U": 2, "B": 2}


def test_every_addressee_has_its_parent() -> None:
    assert {addressee.id: addressee.parent for addressee in LIBRARY.addressees} == {
        "kz-government": None,
        "osce": None,
        "osce-odihr": "osce",
        "osce-rfom": "osce",
        "eu": None,
        "european-parliament": "eu",
        "council-of-europe": None,
        "us-government": None,
        "ebrd": None,
    }


@pytest.mark.parametrize(
    ("reader", "asks"),
    [
        ("osce", "O1.1 O2.1 O2.2 O2.3"),
        ("osce-rfom", "O2.1 O2.2"),
        ("osce-odihr", "O2.3"),
        ("eu", "E1.1 E1.2 E1.3"),
        ("european-parliament", "E1.1 E1.2 E1.3"),
        ("council-of-europe", "C1.1"),
        ("us-government", "U1.1 U2.1"),
        ("ebrd", "B1.1 B1.2"),
    ],
)
def test_each_body_is_offered_what_is_asked_of_it(reader: str, asks: str) -> None:
    assert [ask.id for ask in LIBRARY.asks_of(AddresseeId(reader))] == asks.split()


def test_only_the_united_states_gets_letter_paper() -> None:
    american = {known.id for known in LIBRARY.addressees if known.paper is Paper.LETTER}
    assert american == {"us-government"}


@pytest.mark.parametrize("key", ["kz-government", "osce", "osce-rfom", "eu", "ebrd"])
def test_an_address_that_was_not_seen_carries_no_date_but_a_note(key: str) -> None:
    provenance = LIBRARY.addressee(AddresseeId(key)).provenance
    assert provenance.checked is None
    assert provenance.note


@pytest.mark.parametrize("reader", [addressee.id for addressee in LIBRARY.addressees])
def test_a_letter_says_that_an_address_was_not_seen(reader: str) -> None:
    letter = SETTING.letter(AddresseeId(reader), TODAY)
    checked = LIBRARY.addressee(letter.addressee).provenance.checked
    told = [f for f in SETTING.found(letter) if f.code == "address-unchecked"]
    assert bool(told) is (checked is None)
    own = letter.with_wording(Place("inside-address"), "The Head\n1 New Street", "")
    assert not [f for f in SETTING.found(own) if f.code == "address-unchecked"]


@pytest.mark.parametrize(
    ("hook", "reader", "role"),
    [
        ("ebrd-agreement-1", "ebrd", Role.LEVERAGE),
        ("ebrd-agreement-8-3", "ebrd", Role.LEVERAGE),
        ("ebrd-agreement-1", "us-government", Role.NONE),
        ("faa-498a", "us-government", Role.LEVERAGE),
        ("faa-498a", "ebrd", Role.NONE),
        ("eu-kz-pca-2", "european-parliament", Role.LEVERAGE),
        ("eu-kz-epca-1", "eu", Role.LEVERAGE),
        ("osce-copenhagen-8", "osce", Role.LEVERAGE),
        ("osce-copenhagen-8", "osce-odihr", Role.LEVERAGE),
        ("osce-copenhagen-9", "osce", Role.STANDARD),
        ("osce-copenhagen-9", "osce-rfom", Role.LEVERAGE),
        ("osce-copenhagen-7", "osce", Role.STANDARD),
        ("coe-statute-5", "council-of-europe", Role.LEVERAGE),
        ("iccpr-19", "ebrd", Role.STANDARD),
        ("iccpr-25", "kz-government", Role.LEVERAGE),
        ("kz-constitution-1995-20", "osce", Role.STANDARD),
        ("kz-criminal-code-1997-318", "kz-government", Role.TARGET),
        ("kz-criminal-code-1997-320", "ebrd", Role.TARGET),
        ("kz-national-security-law", "osce", Role.TARGET),
        ("kz-election-law", "us-government", Role.TARGET),
        ("kz-election-law-4-4", "us-government", Role.TARGET),
    ],
)
def test_each_provision_does_its_work(hook: str, reader: str, role: Role) -> None:
    found = LIBRARY.hook(HookId(hook))
    assert role_of(found, AddresseeId(reader), LIBRARY) is role


@pytest.mark.parametrize(
    ("hook", "then", "today"),
    [
        ("ebrd-agreement-1", Currency.IN_FORCE, Currency.IN_FORCE),
        ("faa-498a", Currency.IN_FORCE, Currency.IN_FORCE),
        ("eu-kz-pca-2", Currency.IN_FORCE, Currency.SUPERSEDED),
        ("eu-kz-epca-1", Currency.NOT_YET, Currency.IN_FORCE),
        ("eu-kz-epca-279", Currency.NOT_YET, Currency.IN_FORCE),
        ("osce-copenhagen-8", Currency.IN_FORCE, Currency.IN_FORCE),
        ("coe-statute-5", Currency.IN_FORCE, Currency.IN_FORCE),
        ("iccpr-19", Currency.NOT_YET, Currency.IN_FORCE),
        ("kz-constitution-1995-20", Currency.IN_FORCE, Currency.SUPERSEDED),
        ("kz-constitution-1995-32", Currency.IN_FORCE, Currency.LAPSED),
        ("kz-constitution-2026-expression", Currency.NOT_YET, Currency.IN_FORCE),
        ("kz-criminal-code-1997-318", Currency.IN_FORCE, Currency.LAPSED),
        ("kz-national-security-law", Currency.UNKNOWN, Currency.SUPERSEDED),
        ("kz-election-law", Currency.IN_FORCE, Currency.IN_FORCE),
        ("kz-election-law-4-4", Currency.IN_FORCE, Currency.LAPSED),
    ],
)
def test_each_provision_knows_when_it_holds(hook: str, then: Currency, today: Currency) -> None:
    found = LIBRARY.hook(HookId(hook))
    assert (currency_on(found, THEN), currency_on(found, TODAY)) == (then, today)


@pytest.mark.parametrize(
    ("hook", "last", "next_first"),
    [
        ("eu-kz-pca-2", dt.date(2020, 2, 29), dt.date(2020, 3, 1)),
        ("kz-constitution-1995-20", dt.date(2026, 6, 30), dt.date(2026, 7, 1)),
    ],
)
def test_a_successor_begins_the_day_after(hook: str, last: dt.date, next_first: dt.date) -> None:
    found = LIBRARY.hook(HookId(hook))
    assert found.superseded_by is not None
    successor = LIBRARY.hook(found.superseded_by)
    assert (found.in_force_until, successor.in_force_from) == (last, next_first)


def test_events_have_overtaken_four_recommendations_today_and_none_in_1999() -> None:
    items = LIBRARY.recommendations
    assert [item.id for item in items if item.is_overtaken_on(TODAY)] == ["K1", "K3", "K5", "K8"]
    assert not [item.id for item in items if item.is_overtaken_on(THEN)]


@pytest.mark.parametrize(
    ("key", "label", "since", "checked"),
    [
        ("K1", "overtaken 2006", dt.date(2006, 1, 24), True),
        ("K3", "law replaced 2012", dt.date(2012, 1, 6), False),
        ("K5", "recodified 2015", dt.date(2015, 1, 1), True),
        ("K8", "repealed 2004", dt.date(2004, 4, 14), True),
    ],
)
def test_what_overtook_a_recommendation_is_dated(
    key: str, label: str, since: dt.date, checked: bool
) -> None:
    overtaken = LIBRARY.recommendation(RecommendationId(key)).overtaken
    assert overtaken is not None
    assert (overtaken.label, overtaken.since) == (label, since)
    assert (overtaken.checked is not None) is checked


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("ebrd-agreement-8-3", False),
        ("osce-copenhagen-8", False),
        ("coe-statute-5", False),
        ("eu-kz-epca-1", False),
        ("ebrd-agreement-1", True),
        ("faa-498a", True),
        ("eu-kz-pca-2", True),
    ],
)
def test_a_provision_that_the_report_does_not_name_says_so(key: str, told: bool) -> None:
    assert LIBRARY.hook(HookId(key)).in_source is told


PARTICULARS: dict[str, tuple[str, ...]] = {
    "K1.1": ("immediately", "Optional Protocols"),
    "K2.1": ("immediate", "all harassment", "independent print and broadcast"),
    "K2.2": ("law and practice", "freedom of expression"),
    "K2.3": ("every newspaper", "licence", "immediately"),
    "K2.4": ("pending libel suits", "highest procedural standards"),
    "K3.1": ("impinge", "Procuracy", "registration", "without judicial review"),
    "K3.2": ("Constitution of Kazakhstan", "international law"),
    "K4.1": ("media", "censorship", "interference", "professional duties"),
    "K5.1": ("318", "320", "honour and dignity", "President of Kazakhstan", "other officials"),
    "K6.1": ("all individuals", "international standards", "form and to join", "parties"),
    "K6.2": ("prescribed by law", "public associations", "consistently and fairly"),
    "K7.1": ("onerous", "public meetings", "peaceful demonstrations"),
    "K7.2": ("parties, public associations and others", "consistent manner", "international"),
    "K8.1": ("repeal", "amendments", "any administrative offence"),
    "K9.1": ("enforce", "government officials", "particular candidates"),
    "O1.1": ("observation", "pre-election assessment", "clear, measurable and good-faith", "full"),
    "O2.1": ("useful engagement", "region"),
    "O2.2": ("carefully", "future visits", "future reporting"),
    "O2.3": ("{body:osce-rfom}", "future deliberations", "whether to observe"),
    "E1.1": ("periodic reviews", "association and assembly", "political participation"),
    "E1.2": ("Cooperation Council", "public report", "compliance"),
    "E1.3": ("contingent", "specific and measurable progress"),
    "C1.1": ("all consideration", "associate member", "{asks:kz-government}"),
    "U1.1": ("continue", "arbitrary interference", "assembly", "political participation"),
    "U2.1": ("all assistance", "export guarantees", "{report}", "section 498A", "relative need"),
    "B1.1": ("{report}", "annual country assessment"),
    "B1.2": ("nature", "level", "future assistance", "substantial", "{asks:kz-government}"),
}


def test_every_ask_keeps_its_particulars() -> None:
    assert {ask.id for ask in LIBRARY.asks} == set(PARTICULARS)
    for key, words in PARTICULARS.items():
        clause = LIBRARY.ask(AskId(key)).clause
        assert [word for word in words if word not in clause] == [], key


def test_nobody_real_signs_the_sample_letters() -> None:
    (sender,) = LIBRARY.senders
    assert sender.id == "example"
    assert "invented" in sender.about
    # RFC 2606, section 2: nobody can own a name under this domain.
    assert sender.contact.endswith(".example")
