"""List markers: which signs at the start of a paragraph are no part of its words.

Bullets, numbers and bracketed letters are told by their looks. A lone letter is a marker only
where its neighbours in the file say so, for it may as well be an initial or a word: "C " that a
converter left for a bullet stands before many paragraphs, "A." is followed by "B.".
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Final, NamedTuple

_TIGHT: Final = "•·▪▫■□●○◦‣⁃∙►▶▸▹➢➤❖◆◇♦✓✔✗✘\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc\uf076"
_LOOSE: Final = "!*»›→➔⇒★☆¤¨Ø"
_DASHES: Final = "-–—−‐‑"
_SPACE: Final = "[ \\t\u00a0\u2002\u2003\u2009\u202f]"
_MARKER: Final = re.compile(
    rf"""(?P<glyph>[{re.escape(_TIGHT)}])(?:{_SPACE}+|(?=[^\W\d_]))
    | (?P<tight>[*–—](?=[a-z]))
    | (?P<loose>[{re.escape(_LOOSE)}]){_SPACE}+
    | (?P<wide>o)(?:{_SPACE}{{2,}}|\t)
    | (?P<dash>[{re.escape(_DASHES)}]{{1,2}}){_SPACE}+
    | (?P<section>§){_SPACE}+(?=[^\W\d])
    | (?P<number>\(?\d{{1,3}}(?:\.\d{{1,3}}){{0,5}}\.?[.)]|\d{{1,3}}(?:\.\d{{1,3}}){{1,5}}){_SPACE}+
    | (?P<roman>\(?[ivxlc]{{1,7}}[.)]|\(?[IVXLC]{{1,7}}[.)]){_SPACE}+
    | (?P<letter>\(?[^\W\d_][.)]){_SPACE}+
    | (?P<bare>[^\W\d_]|[\U0000e000-\U0000f8ff]|[^\w\s"'“”‘’«»„(\[&@#%$€£¿¡.…,;:!?§]){_SPACE}+
    """,
    re.VERBOSE,
)
_ROMAN: Final = re.compile(r"(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})", re.IGNORECASE)
_VALUES: Final = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
# One-letter words of the languages that reports are written in.
_WORDS: Final = frozenset("AIaiÀàYyOoEeÉéАаВвИиКкОоСсУуЯяЎўÓóUuZzWw")
_FEW: Final = 3
_LONGEST: Final = 8
_ANY: Final = "Word"
_FEW_WORDS: Final = 4


class Marked(NamedTuple):
    """A marker as printed, its words, and its kind and place in a list: ("(a)", 2) for "(b)"."""

    marker: str
    text: str
    kind: str
    place: int


class Markers:
    """Knows which of a file's paragraphs start with a list marker."""

    def __init__(self, starts: Iterable[str]) -> None:
        """Learn from how the paragraphs of a file start, in their order."""
        followers: defaultdict[str, list[str]] = defaultdict(list)
        runs: list[str] = []
        self._letters: set[tuple[str, str]] = set()
        last: dict[str, str] = {}
        for start in starts:
            found = _MARKER.match(start)
            if not found:
                continue
            runs.append(found.group().strip())
            if found["bare"]:
                followers[found["bare"]].append(start[found.end() :])
            elif found["letter"] or found["roman"]:
                self._learn_letter(found.group().strip(), last)
        self._bare = {sign for sign, rests in followers.items() if _is_bullet(sign, rests)}
        self._glyphs = Counter(runs)

    def _learn_letter(self, marker: str, last: dict[str, str]) -> None:
        """Keep a letter that follows the one before it in the alphabet, and that one."""
        form, sign = _form(marker), marker.strip("().")
        before = last.get(form, "")
        if len(sign) == 1 and before and ord(sign) == ord(before) + 1:
            self._letters |= {(form, before), (form, sign)}
        if len(sign) == 1:
            last[form] = sign

    def split(self, text: str) -> Marked | None:
        """Return the marker that `text` starts with, and the words after it; None without one."""
        found = _MARKER.match(text)
        if not found or not text[found.end() :].strip():
            return None
        marker, rest = found.group().strip(), text[found.end() :].lstrip()
        match found.lastgroup:
            case "glyph" | "tight" | "loose" | "wide" | "dash" | "section":
                return Marked(marker, rest, marker, 0)
            case "number":
                return _numbered(marker, rest)
            case "bare":
                return Marked(marker, rest, marker, 0) if marker in self._bare else None
            case _:
                return self._lettered(marker, rest)

    def _lettered(self, marker: str, rest: str) -> Marked | None:
        form, sign = _form(marker), marker.strip("().")
        if (form, sign) in self._letters:
            return Marked(marker, rest, form, ord(sign.lower()) - ord("a") + 1)
        value = roman_value(sign)
        if value and (len(sign) > 1 or self._has_roman(form, sign)):
            return Marked(marker, rest, f"roman {form}", value)
        if len(sign) == 1 and ")" in marker and (sign.islower() or marker.startswith("(")):
            return Marked(marker, rest, form, ord(sign.lower()) - ord("a") + 1)
        return None

    def _has_roman(self, form: str, sign: str) -> bool:
        """Tell whether a lone I, V or X has a neighbour that can only be a numeral."""
        near = {"i": "ii", "v": "iv", "x": "ix"}.get(sign.lower(), "")
        near = near.upper() if sign.isupper() else near
        return bool(near) and any(
            _form(marker) == form and marker.strip("().") == near for marker in self._glyphs
        )

    def is_alone(self, text: str) -> bool:
        """Tell whether `text` is nothing but a marker."""
        words = text.strip()
        marked = len(words) <= _LONGEST and self.split(f"{words} {_ANY}")
        return bool(marked) and marked.text == _ANY

    def is_usual(self, marker: str) -> bool:
        """Tell whether several paragraphs of the file start with this very marker."""
        return self._glyphs[marker] >= _FEW


def roman_value(sign: str) -> int:
    """Return what a Roman numeral counts, or 0 where `sign` is none."""
    if not sign or not _ROMAN.fullmatch(sign):
        return 0
    digits = [_VALUES[letter] for letter in sign.lower()]
    following = [*digits[1:], 0]
    return sum(
        -digit if digit < after else digit for digit, after in zip(digits, following, strict=True)
    )


def _numbered(marker: str, rest: str) -> Marked | None:
    plain = marker.strip("().")
    parts = plain.split(".")
    bare = marker == plain
    # "2.5 million" is no marker, and "3.6 Recommendations" is.
    if bare and not (rest[:1].isupper() or len(parts) > 2):
        return None
    kind = f"number {len(parts)} {'(' in marker}{')' in marker}"
    return Marked(marker, rest, kind, int(parts[-1]))


def _form(marker: str) -> str:
    """Return what a lettered marker looks like with its letter taken out: "(a)", "A."."""
    sign = marker.strip("().")
    return marker.replace(sign, "A" if sign.isupper() else "a")


def _is_bullet(sign: str, rests: list[str]) -> bool:
    """Tell whether a sign before these words is what a converter left for a bullet."""
    if not sign.isalpha():
        return len(rests) > 1
    firsts = [rest.split(maxsplit=1)[0] for rest in rests if rest.strip()]
    capital = sum(first[:1].isupper() for first in firsts)
    alike = Counter(firsts).most_common(1)[0][1] if firsts else 0
    if sign == "o" and len(firsts) > 1 and capital == len(firsts):
        return True
    if sign in _WORDS:
        return len(firsts) >= _FEW and capital == len(firsts) and alike * 2 <= len(firsts)
    enough = len(firsts) >= _FEW or _is_short_list(rests)
    return sign.isupper() and enough and capital * 5 >= len(firsts) * 4 and alike * 2 <= len(firsts)


def _is_short_list(rests: list[str]) -> bool:
    """Tell whether two paragraphs read as the items of one list."""
    if len(rests) != _FEW - 1:
        return False
    first, second = (rest.rstrip() for rest in rests)
    return first.endswith(";") and second.endswith((";", ".")) and len(first.split()) > _FEW_WORDS
