"""Listings: the JSON shapes that scripts rely on, and columns that people read."""

from pathlib import Path
from typing import Any

import pytest

from briefer.bootstrap import build
from briefer.domain.ids import SenderId
from briefer.domain.sender import Sender
from tests.commandline import Done, briefer
from tests.ruritania import SENDER, letter_to

ADDRESSEES = {
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
NUMBERS = [*(f"K{n}" for n in range(1, 10)), "O1", "O2", "E1", "C1", "U1", "U2", "B1"]


@pytest.fixture(scope="module")
def recommendations() -> list[dict[str, Any]]:
    return briefer("recommendations", "--json").json()


@pytest.fixture(scope="module")
def hooks() -> dict[str, dict[str, Any]]:
    return {hook["id"]: hook for hook in briefer("hooks", "--json").json()}


@pytest.fixture(scope="module")
def hooks_for_the_bank() -> dict[str, dict[str, Any]]:
    return {hook["id"]: hook for hook in briefer("hooks", "--for", "ebrd", "--json").json()}


def test_every_addressee_is_listed_with_the_body_it_belongs_to() -> None:
    listed = briefer("addressees", "--json").json()
    assert {known["id"]: known["parent"] for known in listed} == ADDRESSEES
    assert all(set(known) == {"id", "name", "parent", "language"} for known in listed)
    assert {known["language"] for known in listed} == {"en", "en-US"}


def test_there_are_16_recommendations_and_27_asks(recommendations: list[dict[str, Any]]) -> None:
    assert [item["id"] for item in recommendations] == NUMBERS
    assert sum(len(item["asks"]) for item in recommendations) == 27


def test_a_recommendation_has_its_shape(recommendations: list[dict[str, Any]]) -> None:
    bank = next(item for item in recommendations if item["id"] == "B1")
    assert set(bank) == {
        "id",
        "source",
        "addressee",
        "number",
        "text",
        "asks",
        "hooks",
        "status",
    }
    assert (bank["addressee"], bank["status"]) == ("ebrd", "live")
    assert "ebrd-agreement-1" in bank["hooks"]
    assert all(set(ask) == {"id", "subject", "text"} for ask in bank["asks"])


def test_recommendations_that_events_overtook_say_so(recommendations: list[dict[str, Any]]) -> None:
    overtaken = [item["id"] for item in recommendations if item["status"] == "overtaken"]
    assert overtaken == ["K1", "K3", "K5", "K8"]
    then = briefer("recommendations", "--json", env={"SOURCE_DATE_EPOCH": "941500800"}).json()
    assert {item["status"] for item in then} == {"live"}


def test_asks_are_in_plain_words(recommendations: list[dict[str, Any]]) -> None:
    texts = [ask["text"] for item in recommendations for ask in item["asks"]]
    assert not [text for text in texts if "{" in text or "[" in text or "your " in text.lower()]
    assert any("the recommendations to the Government of Kazakhstan" in text for text in texts)


def test_recommendations_for_a_body_are_those_it_is_asked_to_act_on() -> None:
    parliament = briefer("recommendations", "--for", "european-parliament", "--json").json()
    assert [item["id"] for item in parliament] == ["E1"]
    office = briefer("recommendations", "--for", "osce-odihr", "--json").json()
    assert office
    assert {ask["subject"] for item in office for ask in item["asks"]} == {"osce-odihr"}


def test_hooks_have_their_shape_and_no_role_without_a_reader(
    hooks: dict[str, dict[str, Any]],
) -> None:
    assert set(hooks["eu-kz-pca-2"]) == {
        "id",
        "instrument",
        "provision",
        "quotation",
        "citation",
        "binds",
        "in_force_from",
        "in_force_until",
        "superseded_by",
    }
    assert hooks["eu-kz-pca-2"]["in_force_until"] == "2020-02-29"
    assert hooks["eu-kz-pca-2"]["superseded_by"] == "eu-kz-epca-1"
    assert "ebrd" in hooks["ebrd-agreement-1"]["binds"]
    assert hooks["ebrd-agreement-1"]["quotation"].endswith("market economics.")


def test_hooks_for_a_body_say_what_they_do_there(
    hooks_for_the_bank: dict[str, dict[str, Any]],
) -> None:
    roles = {key: hook["role"] for key, hook in hooks_for_the_bank.items()}
    assert roles["ebrd-agreement-1"] == "leverage"
    assert roles["iccpr-19"] == "standard"
    assert roles["kz-criminal-code-1997-318"] == "target"
    assert "faa-498a" not in roles
    assert list(dict.fromkeys(roles.values())) == ["leverage", "standard", "target"]


def test_templates_and_senders_are_listed() -> None:
    templates = briefer("templates", "--for", "us-government", "--json").json()
    assert [template["id"] for template in templates][:1] == ["formal-letter"]
    named = {"id", "name", "description", "language", "languages", "for_bodies"}
    assert set(templates[0]) == named
    own = templates[0]["languages"][0]
    assert own["language"] == "en"
    assert own["told"] == own["texts"] > 0
    senders = briefer("senders", "--json").json()
    assert [sender["id"] for sender in senders] == ["example"]


def test_the_sender_used_in_the_window_is_listed(tmp_path: Path) -> None:
    library = tmp_path / "library.briefer"
    build(library).letters.keep(letter_to("bank"))
    for found in (
        briefer("--library", library, "senders", "--json"),
        briefer("senders", "--json", "--library", library),
        briefer("senders", "--json", env={"BRIEFER_LIBRARY": str(library)}),
    ):
        assert [sender["id"] for sender in found.json()] == ["example", SENDER.id]
    elsewhere = {"BRIEFER_LIBRARY": str(tmp_path / "other.json")}
    assert len(briefer("--library", library, "senders", "--json", env=elsewhere).json()) == 2


@pytest.mark.parametrize("search", ["REGISTRATION revoke", "régistration   revokë"])
def test_searching_wants_every_word_and_minds_no_accents_or_capitals(search: str) -> None:
    found = briefer("recommendations", "--search", search, "--json").json()
    assert [item["id"] for item in found] == ["K3"]


def test_searching_knows_other_names() -> None:
    assert briefer("addressees", "--search", "Акорда", "--json").json() == []
    found = briefer("addressees", "--search", "обсе", "--json").json()
    # One by what people also call it, the others by their names in Russian.
    assert [known["id"] for known in found] == ["osce", "osce-odihr", "osce-rfom"]


def test_columns_are_aligned_and_hold_no_colour_codes() -> None:
    lines = briefer("addressees").out.splitlines()
    assert lines[0].split() == ["Id", "Parent", "Language", "Name"]
    assert len(lines) == 1 + len(ADDRESSEES)
    start = lines[0].index("Name")
    assert all(line[start - 1] == " " and line[start] != " " for line in lines)
    assert all("\x1b" not in briefer(command).out for command in ("hooks", "templates", "senders"))


def test_recommendations_list_their_asks_below_them() -> None:
    lines = briefer("recommendations", "--for", "ebrd").out.splitlines()
    assert [line.split()[0] for line in lines] == ["Id", "B1", "B1.1", "B1.2"]


def test_a_provision_is_listed_with_its_role_and_days() -> None:
    line = _line(briefer("hooks", "--for", "eu"), "eu-kz-pca-2")
    assert line.split()[1:6] == ["leverage", "since", "1999-07-01", "until", "2020-02-29"]


def test_nothing_found_is_said_beside_the_output() -> None:
    done = briefer("hooks", "--search", "no such words")
    assert (done.code, done.out) == (0, "")
    assert done.err == "Nothing in the library answers to that.\n"
    assert briefer("hooks", "--search", "no such words", "--json").json() == []


@pytest.mark.parametrize(
    "command", ["addressees", "recommendations", "hooks", "templates", "senders"]
)
def test_a_listing_for_nobody_names_the_known_ones(command: str) -> None:
    done = briefer(command, "--for", "nobody", "--json")
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("briefer: There is no addressee “nobody” in the library.\n")
    assert "ebrd" in done.err


def test_an_empty_sender_is_nobody(tmp_path: Path) -> None:
    library = tmp_path / "library.briefer"
    nobody = Sender(id=SenderId("nobody"))
    build(library).letters.keep(letter_to("bank", sender=nobody))
    assert len(briefer("--library", library, "senders", "--json").json()) == 1


def _line(done: Done, start: str) -> str:
    return next(line for line in done.out.splitlines() if line.startswith(f"{start} "))
