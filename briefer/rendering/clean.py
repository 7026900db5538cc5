"""Making text fit to print: what no file format can hold is replaced, never dropped in silence."""

import re

_LINE_AND_TAB = re.compile("[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]")
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def printable(text: str) -> str:
    """Return `text` as every format may hold it, one character for each of its own.

    Tabs and line ends become spaces, since only a LineBreak ends a line. Control characters,
    unpaired surrogates and noncharacters become U+FFFD; XML 1.0 (section 2.2) forbids most of
    them, and none has a shape. Direction marks and everything else stay.
    """
    if text.isprintable():  # stricter than we are, and sooner answered
        return text
    return _UNPRINTABLE.sub(_REPLACEMENT, _LINE_AND_TAB.sub(" ", text))


def encodable(text: str) -> str:
    """Return `text` with U+FFFD for each unpaired surrogate, so that it has a UTF-8 form."""
    return _SURROGATE.sub(_REPLACEMENT, text)
