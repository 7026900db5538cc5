"""A file of any bytes is read whole or refused with a sentence; nothing else happens."""

import io
import zipfile

from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefer.services.sharing import Exchange
from briefer.storage.exchange import (
    ExchangeUnreadable,
    decode_exchange,
    encode_exchange,
)
from tests.storage.exchanges import (
    SMALL,
    counting,
    members,
    plain,
    zipped,
)


def _outcome(data: bytes) -> Exchange | ExchangeUnreadable:
    try:
        return decode_exchange(data)
    except ExchangeUnreadable as told:
        return told


def _read_or_refused(data: bytes) -> None:
    found = _outcome(data)
    if isinstance(found, ExchangeUnreadable):
        assert found.message.isprintable()
        assert found.hint


@given(st.binary(max_size=300))
@example(b"PK\x05\x06" + bytes(18))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    _read_or_refused(data)
    _read_or_refused(b"PK\x03\x04" + data)
    _read_or_refused(b"PK\x03\x04" + data + b"PK\x05\x06" + bytes(18))


@given(st.sampled_from(sorted(members())), st.binary(max_size=200))
def test_a_part_of_any_bytes_is_read_or_refused(name: str, data: bytes) -> None:
    _read_or_refused(zipped(*(members() | {name: data}).items()))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=10,
)


@given(st.sampled_from(["senders", "letters"]), st.data(), JSON)
def test_a_field_of_any_value_is_read_or_refused(
    stem: str, data: st.DataObject, value: object
) -> None:
    (item,) = plain(stem)
    item[data.draw(st.sampled_from(sorted(item)))] = value
    _read_or_refused(counting(stem, [item]))


GOOD = encode_exchange(SMALL)
STORED = io.BytesIO()
with zipfile.ZipFile(STORED, "w") as stored:
    for part in members().items():
        stored.writestr(*part)
FILES = [GOOD, STORED.getvalue()]


@settings(max_examples=400)
@given(st.sampled_from(FILES), st.data())
def test_a_good_file_with_changed_bytes_is_read_or_refused(
    good: bytes, data: st.DataObject
) -> None:
    changed = bytearray(good)
    for _ in range(data.draw(st.integers(1, 4))):
        changed[data.draw(st.integers(0, len(good) - 1))] = data.draw(st.integers(0, 255))
    _read_or_refused(bytes(changed))


@settings(max_examples=400)
@given(st.sampled_from(FILES), st.data())
def test_a_good_file_that_is_cut_or_spliced_is_read_or_refused(
    good: bytes, data: st.DataObject
) -> None:
    places = st.integers(0, len(good))
    first, second, third = data.draw(places), data.draw(places), data.draw(places)
    _read_or_refused(good[:first])
    _read_or_refused(good[:first] + good[second:])
    _read_or_refused(good[:first] + good[second:third] + good[first:])
