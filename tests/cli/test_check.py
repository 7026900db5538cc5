"""`briefer check`, run as a program."""

import json
from pathlib import Path

import pytest

from tests.commandline import Done, briefer

TODAY = ("--date", "2026-11-27")
THEN = ("--date", "1999-11-01")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "own.briefer"


def _check(library: Path, to: str, *options: str) -> Done:
    return briefer("check", "--library", library, "--to", to, *options)


def _found(done: Done, code: str) -> list[dict[str, object]]:
    return [found for found in json.loads(done.out) if found["code"] == code]


def test_a_letter_of_1999_is_judged_by_1999(library: Path) -> None:
    done = _check(library, "ebrd", *THEN, "--json")
    assert done.code == 0
    assert all(found["severity"] != "error" for found in done.json())
    assert not _found(done, "overtaken")
    codes = {found["code"] for found in done.json()}
    assert "office-of-today" in codes


def test_the_agreement_of_1995_names_its_successor(library: Path) -> None:
    now = _check(library, "european-parliament", "--hook", "eu-kz-pca-2", *TODAY, "--json")
    assert now.code == 1
    (found,) = _found(now, "not-in-force")
    assert found["severity"] == "error"
    assert "eu-kz-epca-1" in str(found["message"])
    assert found["fix"] == {
        "type": "swap-hook",
        "hook": "eu-kz-pca-2",
        "successor": "eu-kz-epca-1",
    }
    then = _check(library, "european-parliament", "--hook", "eu-kz-pca-2", *THEN, "--json")
    assert (then.code, _found(then, "not-in-force")) == (0, [])


def test_what_is_overtaken_is_told_with_the_event_its_day_and_its_law(library: Path) -> None:
    done = _check(library, "kz-government", *TODAY, "--json")
    told = {str(found["message"])[:2]: str(found["message"]) for found in _found(done, "overtaken")}
    assert set(told) == {"K1", "K3", "K5", "K8"}
    for words in ("24 January 2006", "Law of 28 November 2005, No. 91", "Source: zakonpravo.kz"):
        assert words in told["K1"]
    for words in ("1 January 2015", "3 July 2014, No. 226-V"):
        assert words in told["K5"]
    assert "Article 318 of the Code of 1997 may be Article 375" in told["K5"]
    assert "that is not confirmed" in told["K5"]
    for words in ("14 April 2004, No. 545", "adilet.zan.kz, Z040000545_"):
        assert words in told["K8"]
    assert all("use-updated" in str(found["fix"]) for found in _found(done, "overtaken"))


def test_law_that_does_not_bind_is_refused_without_a_reason(library: Path) -> None:
    done = _check(library, "ebrd", "--hook", "faa-498a", *TODAY)
    assert done.code == 1
    assert "error: Foreign Assistance Act, section 498A(a)(1) does not bind EBRD" in done.out
    assert "The letter has 1 error." in done.err
    assert "Traceback" not in done.err
    reason = ("--reason", "faa-498a=A member of the Bank is bound by it.")
    assert _check(library, "ebrd", "--hook", "faa-498a", *reason, *TODAY).code == 0


def test_the_request_that_is_wider_than_its_law_is_told(library: Path) -> None:
    done = _check(library, "us-government", *TODAY, "--json")
    (found,) = _found(done, "wider-than-hook")
    assert found["place"] == "asks/U2.1"
    assert "export guarantees may fall outside it" in str(found["message"])


def test_a_profile_sets_the_budget(library: Path) -> None:
    about = "sender.about=" + "word " * 2900
    done = _check(library, "ebrd", "--profile", "upr", "--set", about, *TODAY, "--json")
    (found,) = _found(done, "too-many-words")
    assert found["severity"] == "warning"
    assert "2815" in str(found["message"])


def test_people_read_sentences_and_places(library: Path) -> None:
    done = _check(library, "ebrd", *TODAY)
    assert done.code == 0
    assert "warning: K1 is overtaken" in done.out
    assert "    at annex/K1.1 (overtaken)" in done.out
