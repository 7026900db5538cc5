"""Bytes to characters: what the file says of its encoding, else the likeliest guess."""

import codecs
import re
from typing import Final, NamedTuple

from charset_normalizer import from_bytes

from briefer.reading import notices
from briefer.sentences import Sentence, sentence

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CANDIDATES: Final = (
    "cp1252",
    "cp1251",
    "koi8_r",
    "koi8_u",
    "cp1250",
    "iso8859_2",
    "iso8859_5",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "cp1257",
    "cp866",
    "cp850",
    "mac_roman",
    "mac_cyrillic",
    "gb18030",
    "big5",
    "shift_jis",
    "euc_jp",
    "euc_kr",
)
# What browsers read under these names, whatever the standards mean by them.
_AS_BROWSERS: Final = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}
_NAMES: Final = {"cp125": "windows-125", "koi8": "koi8", "iso8859": "iso-8859"}
_SAMPLE: Final = 200_000
_CONTROLS: Final = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_WESTERN: Final = frozenset(
    ["cp1250", "cp1254", "cp1257", "iso8859_2", "cp850", "mac_roman", "cp1252"]
)
# Letters and signs that Western texts have beyond ASCII, in windows-1252.
_WESTERN_SIGNS: Final = frozenset(
    "ÀÂÄÇÈÉÊËÎÏÑÓÔÖÙÛÜßàáâäãåæçèéêëìíîïñòóôöõøùúûüœŒÁÍÚÃÕØÅÆ" + "€‘’“”–—…•«»¡¿§©®°ºª·´\xa0\xad"
)


class Decoded(NamedTuple):
    """Characters, how they were encoded, and what the person is told about that."""

    text: str
    encoding: str
    warnings: tuple[Sentence, ...] = ()


def decode(data: bytes, declared: str = "") -> Decoded:
    """Return the characters of `data`: by its mark, as `declared`, as UTF-8, or as guessed."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _cleaned(data[len(mark) :].decode(codec, "replace"), codec, ())
    codec = _codec(declared)
    if codec and (text := _strictly(data, codec)) is not None:
        return _cleaned(text, _shown(codec), ())
    return _undeclared(data, declared)


def _undeclared(data: bytes, declared: str) -> Decoded:
    for codec in filter(None, (_wide(data), "utf-8")):
        if (text := _strictly(data, codec)) is not None:
            return _cleaned(text, codec, _misdeclared(declared, codec))
    codec = _guess(data)
    warnings = _misdeclared(declared, codec) or (sentence(notices.GUESSED, encoding=_shown(codec)),)
    return _cleaned(data.decode(codec, "replace"), _shown(codec), warnings)


def _misdeclared(declared: str, codec: str) -> tuple[Sentence, ...]:
    if not _codec(declared):
        return ()
    return (
        sentence(notices.MISDECLARED, declared=_shown(_codec(declared)), encoding=_shown(codec)),
    )


def _codec(name: str) -> str:
    """Return Python's name of a text encoding, or "" for a name that is none."""
    try:
        found = codecs.lookup(name.strip().lower())
    except (LookupError, ValueError):
        return ""
    # Codecs as "zip" and "rot13" are no encodings of text.
    if not getattr(found, "_is_text_encoding", True) or found.name in {"idna", "punycode"}:
        return ""
    return _AS_BROWSERS.get(found.name, found.name)


def _strictly(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except (UnicodeError, ValueError):
        return _as_browser(data, codec)


def _as_browser(data: bytes, codec: str) -> str | None:
    """Return windows-1252 with its five unused bytes, which browsers let pass."""
    if codec != "cp1252":
        return None
    unused = len(re.findall(rb"[\x81\x8d\x8f\x90\x9d]", data))
    return data.decode(codec, "replace") if unused * 1000 < len(data) else None


def _wide(data: bytes) -> str:
    """Return the UTF-16 that bytes without a mark plainly are, or ""."""
    sample = data[:2000]
    if len(sample) < 4 or len(data) % 2:
        return ""
    for lane, other, codec in (
        (sample[1::2], sample[::2], "utf-16-le"),
        (sample[::2], sample[1::2], "utf-16-be"),
    ):
        if _low(lane) > 0.95 * len(lane) and _low(other) < 0.2 * len(other):
            return codec
    return ""


def _low(lane: bytes) -> int:
    """Count the bytes that are hardly ever letters of an eight-bit text."""
    return sum(byte < 0x09 for byte in lane)


def _guess(data: bytes) -> str:
    sample = data[:_SAMPLE]
    best = from_bytes(sample, cp_isolation=list(_CANDIDATES)).best()
    found = best.encoding if best else "cp1252"
    if found == "mac_cyrillic" and _has_windows_capitals(sample):
        return "cp1251"
    return "cp1252" if found in _WESTERN and _is_western(sample) else found


def _has_windows_capitals(sample: bytes) -> bool:
    """Tell Windows from Macintosh, which have the same small Russian letters."""
    windows = sum(0xC0 <= byte <= 0xDE for byte in sample)
    return windows >= sum(0x80 <= byte <= 0x9F for byte in sample)


def _is_western(sample: bytes) -> bool:
    """Tell whether all but a few signs beyond ASCII are those of Western texts."""
    beyond = [sign for sign in sample.decode("cp1252", "replace") if ord(sign) > 127]
    usual = sum(sign in _WESTERN_SIGNS for sign in beyond)
    return usual >= 0.97 * len(beyond)


def _shown(codec: str) -> str:
    for start, name in _NAMES.items():
        if codec.startswith(start):
            return (name + codec[len(start) :]).replace("_", "-")
    return codec.replace("_", "-")


def _cleaned(text: str, encoding: str, warnings: tuple[Sentence, ...]) -> Decoded:
    """Leave out what no text holds, and count what could not be decoded."""
    lost = text.count("\ufffd")
    text, unseen = _CONTROLS.subn("", text.removeprefix("\ufeff"))
    if lost:
        warnings += (sentence(notices.UNREADABLE_LETTERS, count=lost),)
    if unseen:
        warnings += (sentence(notices.UNSEEN_SIGNS, count=unseen),)
    return Decoded(text, encoding, warnings)
