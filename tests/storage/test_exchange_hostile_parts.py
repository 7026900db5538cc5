"""A file from somebody else is read whole or refused: its parts, and the manifest above all."""

import json

import pytest

from briefer.storage.exchange import (
    ExchangeUnreadable,
    checking,
    contents,
)
from tests.storage.exchanges import (
    good_with,
    manifest,
    members,
    refused,
)


def test_very_many_values_are_refused_before_they_are_made() -> None:
    many = b"[" + b'{"id":""},' * 4_000_001
    with pytest.raises(ExchangeUnreadable, match="too many values"):
        contents.exchange_of(members() | {"senders.json": many})
    quotes = b"[" + b'"",' * 20_000_001
    with pytest.raises(ExchangeUnreadable, match="too many values"):
        contents.exchange_of(members() | {"senders.json": quotes})


def test_more_than_100000_records_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert checking.MOST_RECORDS == 100_000
    monkeypatch.setattr(checking, "MOST_RECORDS", 1)
    refused(good_with(), "more than 1 records")


def test_a_newer_version_is_said_to_be_one_even_with_other_fields() -> None:
    refused(good_with(manifest=manifest(version=2, new={"a": [1]})), "newer briefer")


@pytest.mark.parametrize(
    "changed",
    [
        {"briefer": "library"},
        {"version": 0},
        {"version": "1"},
        {"version": 1.5},
        {"unknown": 1},
        {"counts": []},
        {"counts": {"senders": "1"}},
    ],
)
def test_a_manifest_of_another_shape_is_refused(changed: dict[str, object]) -> None:
    refused(good_with(manifest=manifest(**changed)), "“manifest.json” of the file is not as")


@pytest.mark.parametrize("name", ["", " ", "a\nb", "a\0b", "\u202eevil", "x" * 201])
def test_a_name_that_cannot_be_shown_is_refused(name: str) -> None:
    refused(good_with(manifest=manifest(name=name)), "own name is empty")


def test_a_manifest_that_counts_otherwise_is_refused() -> None:
    refused(good_with(senders=b"[]"), "“senders.json” of the file is not complete")
    counts = json.loads(members()["manifest.json"])["counts"] | {"spells": 0}
    refused(good_with(manifest=manifest(counts=counts)), "a kind that briefer does not know")


@pytest.mark.parametrize("deep", [b"[" * 100_000, b'{"x":' * 100_000])
def test_deep_nesting_is_refused(deep: bytes) -> None:
    refused(good_with(manifest=b'{"x":' + deep), "“manifest.json” of the file is nested too")
    refused(good_with(senders=deep), "not as it should be")
