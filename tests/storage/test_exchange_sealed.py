"""A file under a passphrase opens with it, and with nothing else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.errors import BrieferError
from briefer.storage.exchange import (
    ExchangeUnreadable,
    WrongPassphrase,
    decode_exchange,
    encode_exchange,
    is_protected,
    protect,
    unprotect,
)
from tests.storage.exchanges import SMALL


@pytest.fixture(scope="module")
def sealed() -> bytes:
    return protect(encode_exchange(SMALL), "zendà")


def test_a_protected_file_opens_with_its_passphrase(sealed: bytes) -> None:
    assert is_protected(sealed)
    assert not is_protected(encode_exchange(SMALL))
    assert decode_exchange(unprotect(sealed, "zendà")) == SMALL


def test_a_passphrase_is_the_same_from_every_keyboard(sealed: bytes) -> None:
    assert unprotect(sealed, "zenda\u0300") == encode_exchange(SMALL)


@pytest.mark.parametrize("wrong", ["strelsau", "", "\ud800"])
def test_another_passphrase_is_said_to_be_wrong(sealed: bytes, wrong: str) -> None:
    with pytest.raises(WrongPassphrase, match="does not open with this passphrase"):
        unprotect(sealed, wrong)


@pytest.mark.parametrize("empty", ["", "\ud800"])
def test_nothing_is_protected_by_nothing(empty: str) -> None:
    with pytest.raises(BrieferError, match="at least one"):
        protect(b"", empty)


def test_a_protected_file_that_is_damaged_is_said_to_be(sealed: bytes) -> None:
    flipped = bytearray(sealed)
    flipped[-20] ^= 1
    for bad in (bytes(flipped), sealed[:-10], sealed[:100], sealed[:22], b""):
        with pytest.raises(ExchangeUnreadable, match="damaged") as caught:
            unprotect(bad, "zendà")
        assert not isinstance(caught.value, WrongPassphrase)


@pytest.mark.parametrize("factor", [22, 25, 63, 64, 99])
def test_a_protected_file_that_asks_for_too_much_work_is_refused(
    sealed: bytes, factor: int
) -> None:
    head, rest = sealed.split(b"\n", 2)[:2], sealed.split(b"\n", 2)[2]
    asking = head[1].rsplit(b" ", 1)[0] + b" %d" % factor
    with pytest.raises(ExchangeUnreadable, match="more time or memory"):
        unprotect(b"\n".join([head[0], asking, rest]), "zendà")


def test_a_protected_file_that_is_too_large_is_refused() -> None:
    with pytest.raises(ExchangeUnreadable, match="larger than 50 MB"):
        unprotect(bytes(51_000_001), "zendà")


@settings(max_examples=30)
@given(st.data())
def test_the_head_of_a_protected_file_can_be_anything(sealed: bytes, data: st.DataObject) -> None:
    head = bytearray(sealed[:110])
    head[data.draw(st.integers(22, 60))] = data.draw(st.integers(0, 255))
    with pytest.raises(ExchangeUnreadable):
        unprotect(bytes(head), "zendà")
