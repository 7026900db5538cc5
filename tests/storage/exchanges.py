"""Exchange files for tests: good ones, and a way to make any other."""

import io
import json
import zipfile
from functools import cache

import pytest

from briefer.services.sharing import Exchange
from briefer.storage.content import load_library
from briefer.storage.exchange import ExchangeUnreadable, decode_exchange, encode_exchange
from tests.ruritania import SENDER, letter_to

SMALL = Exchange(name="From Zenda", records=(SENDER,), letters=(letter_to("bank"),))


@cache
def bundled() -> Exchange:
    """Return everything that briefer brings with it, and a letter."""
    library = load_library()
    records = (
        *library.sources,
        *library.addressees,
        *library.hooks,
        *library.recommendations,
        *library.senders,
        *library.templates,
    )
    return Exchange(name="Everything", records=records, letters=(letter_to("bank"),))


@cache
def members(exchange: Exchange = SMALL) -> dict[str, bytes]:
    """Return the parts of a good file."""
    with zipfile.ZipFile(io.BytesIO(encode_exchange(exchange))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(*parts: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    """Return a zip file of any parts, as any tool could write it."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts:
            archive.writestr(name, data)
    return file.getvalue()


def good_with(**changed: bytes) -> bytes:
    """Return a good file with parts put in place of its own: `senders=b"[]"`."""
    named = {f"{stem}.json": data for stem, data in changed.items()}
    return zipped(*(members() | named).items())


def plain(stem: str, exchange: Exchange = SMALL) -> list[dict[str, object]]:
    """Return one part of a good file as plain values, to be changed."""
    return json.loads(members(exchange)[f"{stem}.json"])


def manifest(**changed: object) -> bytes:
    """Return the manifest of a good file with other values."""
    return json.dumps(json.loads(members()["manifest.json"]) | changed).encode()


def counting(stem: str, items: object, number: int = 1) -> bytes:
    """Return a good file whose part holds `items`, and whose manifest agrees."""
    counts = json.loads(members()["manifest.json"])["counts"] | {stem: number}
    return good_with(manifest=manifest(counts=counts), **{stem: json.dumps(items).encode()})


def refused(data: bytes, said: str) -> None:
    """Check that a file is refused with a sentence, which can be shown, and a next step."""
    with pytest.raises(ExchangeUnreadable, match=said) as caught:
        decode_exchange(data)
    assert caught.value.message.isprintable()
    assert caught.value.hint
