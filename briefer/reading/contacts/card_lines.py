"""The lines of a vCard file, of version 2.1, 3.0 or 4.0: unfolded, decoded and taken apart."""

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from briefer.reading.encoding import decode

_QUOTED: Final = "QUOTED-PRINTABLE"
_IS_QUOTED: Final = re.compile(rb"[^:]*QUOTED-PRINTABLE", re.IGNORECASE)
_SOFT: Final = re.compile(rb"=[0-9A-Fa-f]{2}|;+\s*$")
"""How a line begins that some telephones write after one that should have ended in "="."""
_STRAY: Final = re.compile(rb"=(?![0-9A-Fa-f]{2})")
_HEAD: Final = re.compile(r'((?:[^":]|"[^"]*")*):')
_LONGEST_HEAD: Final = 4_096
"""Letters before the colon; a line with more of them is an attack."""
_PARAMETER: Final = re.compile(r';((?:[^";]|"[^"]*")*)')
_ESCAPED: Final = re.compile(r"\\([nN,;:\\])")


@dataclass(frozen=True)
class CardLine:
    """One line: what it holds in capitals, what is said of it, and its words, still escaped."""

    name: str
    parameters: dict[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])
    value: str = ""

    @property
    def kinds(self) -> frozenset[str]:
        """What kind of value it is, in small letters: "work", "pref"."""
        return self.parameters.get("TYPE", frozenset())

    @property
    def is_preferred(self) -> bool:
        """Whether it is the one to use of several."""
        return "pref" in self.kinds or "1" in self.parameters.get("PREF", frozenset())

    @property
    def fields(self) -> tuple[tuple[str, ...], ...]:
        """The words between semicolons, each as those between commas."""
        return tuple(
            tuple(unescaped(one).strip() for one in _split(part, ","))
            for part in _split(self.value, ";")
        )


def card_lines(data: bytes, encoding: str) -> Iterator[CardLine]:
    """Give the lines of a file; what is none is left out.

    `encoding` is what the letters are encoded in where a line does not say its own and is no UTF-8.
    """
    for raw in _unfolded(data):
        head, value = _parted(raw, encoding) if raw else ("", "")
        if head:
            yield CardLine(*_named(head), value)


def unescaped(words: str) -> str:
    """Return words with what stands behind backslashes: line breaks, commas, semicolons."""
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], words)


def _unfolded(data: bytes) -> Iterator[bytes]:
    """Give the whole lines of a file, whichever way they were broken."""
    parts: list[bytes] = []
    quoted = soft = keeps_space = False
    for raw in re.split(rb"\r\n|\n|\r", data):
        if raw.upper().startswith(b"VERSION"):
            keeps_space = raw.rstrip().endswith(b"2.1")
        if soft or (quoted and _SOFT.match(raw)):
            parts.append(raw)
        elif parts and raw[:1] in {b" ", b"\t"} and raw.strip():
            parts.append(raw if keeps_space else raw[1:])
        else:
            yield b"".join(parts)
            parts = [raw]
            quoted = _IS_QUOTED.match(raw, 0, _LONGEST_HEAD) is not None
        soft = quoted and raw.endswith(b"=")
        if soft:
            parts[-1] = parts[-1][:-1]
    yield b"".join(parts)


def _parted(raw: bytes, encoding: str) -> tuple[str, str]:
    """Return what stands before the colon of a line, and the words after it."""
    try:
        plain = raw.decode()
    except UnicodeDecodeError:
        plain = raw.decode(encoding, "replace")
    found = _HEAD.match(plain, 0, _LONGEST_HEAD)
    # Some write quotation marks that nothing closes; for them the first colon is the one.
    head = found[1] if found else plain.partition(":")[0] if ":" in plain else ""
    if not 0 < len(head) < _LONGEST_HEAD:
        return "", ""
    _, parameters = _named(head)
    charset = next(iter(parameters.get("CHARSET", ())), "")
    if _QUOTED.lower() in parameters.get("ENCODING", ()):
        value = _STRAY.sub(b"", raw.split(b":", head.count(":") + 1)[-1])
        return head, decode(binascii.a2b_qp(value), charset).text
    if charset:
        return head, decode(raw.split(b":", head.count(":") + 1)[-1], charset).text
    return head, plain[len(head) + 1 :]


def _named(head: str) -> tuple[str, dict[str, frozenset[str]]]:
    """Return the name of a line without its group, and what is said of the line.

    In version 2.1 a word alone is a kind ("WORK"), or how the line is written.
    """
    name = head.partition(";")[0].rpartition(".")[2].strip().upper()
    said: dict[str, frozenset[str]] = {}
    for match in _PARAMETER.finditer(head):
        key, equals, words = match[1].partition("=")
        if not equals:
            key, words = ("ENCODING" if key.upper() == _QUOTED else "TYPE"), key
        values = (word.strip(' "').lower() for word in words.split(","))
        known = said.get(key.strip().upper(), frozenset())
        said[key.strip().upper()] = known | frozenset(values)
    return name, said


def _split(words: str, sign: str) -> list[str]:
    """Return the words between signs that no backslash stands before."""
    parts: list[str] = [""]
    for piece in re.findall(rf"\\.|{sign}|[^\\{sign}]+|\\", words, re.DOTALL):
        if piece == sign:
            parts.append("")
        else:
            parts[-1] += piece
    return parts
