"""What one person exports, another takes over whole, with a passphrase or without."""

import datetime as dt
import hashlib
import io
import stat
import string
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefer.domain.ids import ImageId, PackId, RecommendationId, SenderId, SourceId
from briefer.domain.image import Image
from briefer.domain.pack import Pack
from briefer.domain.recommendation import Overtaken, Recommendation
from briefer.domain.records import Kind, Record, key_of
from briefer.domain.sender import Sender
from briefer.domain.source import Source
from briefer.services.sharing import Exchange
from briefer.storage.exchange import (
    ExchangeUnwritable,
    decode_exchange,
    encode_exchange,
)
from tests.ruritania import RECOMMENDATIONS, SENDER, SOURCE, letter_to
from tests.storage.exchanges import SMALL, bundled

ORDER = list(Kind)


def _in_order(exchange: Exchange) -> Exchange:
    """Return an exchange as a file holds it: kind by kind."""
    records = sorted(exchange.records, key=lambda record: ORDER.index(key_of(record).kind))
    return replace(exchange, records=tuple(records))


def test_everything_that_briefer_brings_with_it_comes_back_the_same() -> None:
    assert decode_exchange(encode_exchange(bundled())) == _in_order(bundled())


def test_pictures_and_packs_travel_too() -> None:
    image = Image(id=ImageId("logo"), name="Logo", media_type="image/png", data=bytes(range(256)))
    pack = Pack(id=PackId("all"), title="All", letters=(letter_to("bank").id,))
    exchange = Exchange(name="x", records=(image, pack))
    assert decode_exchange(encode_exchange(exchange)) == exchange


def test_nothing_can_be_shared_too() -> None:
    assert decode_exchange(encode_exchange(Exchange(name="x"))) == Exchange(name="x")


def test_the_same_exchange_gives_the_same_bytes_and_tells_nothing_of_the_computer() -> None:
    data = encode_exchange(bundled())
    assert hashlib.sha256(data).digest() == hashlib.sha256(encode_exchange(bundled())).digest()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        infos = archive.infolist()
    names = [info.filename for info in infos]
    assert names == sorted(names)
    assert len(names) == 10
    for info in infos:
        assert info.date_time == (1980, 1, 1, 0, 0, 0)
        assert info.external_attr >> 16 == stat.S_IFREG | 0o600
        assert (info.create_system, info.extra, info.comment) == (3, b"", b"")


def test_records_that_repeat_themselves_are_not_taken_for_a_bomb() -> None:
    alike = [Sender(id=SenderId(f"{n:05}"), about="the same words " * 500) for n in range(600)]
    exchange = Exchange(name="x", records=tuple(alike))
    assert decode_exchange(encode_exchange(exchange)) == exchange


@pytest.mark.parametrize("bad", ["a\0b", "a\rb", "a\x1bb", "a\x85b", "a\ufffeb", "a\ud800b"])
def test_what_nobody_could_read_is_not_written(bad: str) -> None:
    with pytest.raises(ExchangeUnwritable) as caught:
        encode_exchange(replace(SMALL, records=(replace(SENDER, about=bad),)))
    assert caught.value.hint


def test_an_exchange_has_a_name() -> None:
    with pytest.raises(ExchangeUnwritable):
        encode_exchange(replace(SMALL, name=" "))


TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")
    | st.sampled_from("\n\t\"\\{}'"),
    max_size=30,
)
IDS = st.text(string.ascii_letters + string.digits + " -./é字", min_size=1, max_size=8).filter(
    str.strip
)
DATES = st.dates(dt.date(1000, 1, 1), dt.date(2999, 12, 31))


@st.composite
def senders(draw: st.DrawFn) -> Sender:
    address = tuple(draw(st.lists(TEXTS, max_size=3)))
    return Sender(id=SenderId(draw(IDS)), about=draw(TEXTS), address=address)


@st.composite
def sources(draw: st.DrawFn) -> Source:
    return replace(SOURCE, id=SourceId(draw(IDS)), title=draw(TEXTS), summary=draw(TEXTS))


@st.composite
def recommendations(draw: st.DrawFn) -> Recommendation:
    over = Overtaken(since=draw(DATES), label=draw(TEXTS), what=draw(TEXTS))
    return replace(
        RECOMMENDATIONS[0],
        id=RecommendationId(draw(IDS)),
        number=draw(st.integers(0, 1_000_000)),
        overtaken=draw(st.none() | st.just(over)),
        asks=(),
        topics=tuple(draw(st.lists(TEXTS, max_size=3))),
    )


@st.composite
def images(draw: st.DrawFn) -> Image:
    data = draw(st.binary(max_size=100))
    return Image(id=ImageId(draw(IDS)), name=draw(TEXTS), media_type="image/png", data=data)


RECORDS: st.SearchStrategy[Record] = st.one_of(senders(), sources(), recommendations(), images())


@st.composite
def exchanges(draw: st.DrawFn) -> Exchange:
    records = draw(st.lists(RECORDS, max_size=6, unique_by=key_of))
    title, date = draw(TEXTS), draw(st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)))
    letter = replace(letter_to("bank"), title=title, date=date)
    letters = draw(st.sampled_from([(), (letter,)]))
    return Exchange(name=draw(IDS), records=tuple(records), letters=letters)


@given(exchanges())
def test_whatever_is_shared_comes_back_the_same(exchange: Exchange) -> None:
    assert decode_exchange(encode_exchange(exchange)) == _in_order(exchange)
