"""Phrasing: clauses that begin with a bare infinitive, made of what a report says."""

import re
from typing import Final

from briefer.reading.proposing.asking import begins_with_verb, english_verbs, is_verb_phrase
from briefer.reading.proposing.vocabulary import structure

_LEADING: Final = re.compile(
    r"(?:(?:please|and|also|then|et|и|y|therefore|thus|further|furthermore|in addition|finally)\b"
    r",?\s+)*"
    r"(?:(?:should|must)\s+)?(?:also\s+)?(?:to\s+(?=[a-z]))?",
    re.IGNORECASE,
)
_STATES: Final = re.compile(r"\s*\((?:[A-ZÀ-Ý][^()\d]{2,80}?)\)\s*$")
_PREPOSITION: Final = re.compile(r"(?:de |à |d['’])(?=\w)", re.IGNORECASE)
_SHORT: Final = 160
_ADVISED: Final = re.compile(
    r"(?:il (?:est (?:\w+ )?(?:recommandé|demandé|nécessaire|essentiel|important)|convient) "
    r"(?=d[e'’])|se recomienda |es necesario |(?:настоятельно )?рекомендуется |необходимо )",
    re.IGNORECASE,
)
_BE: Final = re.compile(r"(?:also\s+)?be\s+", re.IGNORECASE)
_NOT_BE: Final = re.compile(r"not\s+be\s+", re.IGNORECASE)
_NOT: Final = re.compile(r"not\s+", re.IGNORECASE)
_SINGULAR: Final = re.compile(r"(?:ss|us|is|ics)$")
_OF: Final = re.compile(
    r"\s+(?:of|to|in|for|on|by|with|from|under|at|that|which|who)\s+|\s+\w+ing\s+|,"
)


_CIRCUMSTANCE: Final = re.compile(
    r"^(?:At|In|On|By|Within|Without|Under|Before|To|For|With|Where|If|When|Until|As|Moreover|Furthermore|Similarly|Also)\b[^,]{0,80},\s+"
)


def bare_infinitive(words: str) -> str:
    """Return a request from its bare infinitive on: "accede immediately to …"."""
    text = words.strip()
    opening = _LEADING.match(text)
    text = _verb_first_of_all(tidied(text[opening.end() :] if opening else text))
    return _begun_small(_verb_first(text))


def _verb_first_of_all(text: str) -> str:
    """Return "ratify it without delay" for "without delay, ratify it", and the like."""
    advised = _ADVISED.match(text)
    text = text[advised.end() :] if advised else text
    foreign = _PREPOSITION.match(text)
    if foreign and begins_with_verb(text):
        return text[foreign.end() :]
    first, space, rest = text.partition(" ")
    if first.endswith("ing") and (verb := _of_gerund(first.casefold())):
        return f"{verb}{space}{rest}"
    moved = _CIRCUMSTANCE.match(text)
    if moved and len(text) <= _SHORT and is_verb_phrase(text[moved.end() :]):
        when = text[: moved.end()].rstrip(", ")
        return f"{text[moved.end() :]} {when[:1].lower()}{when[1:]}"
    return text


def _of_gerund(word: str) -> str:
    stem = word.removesuffix("ing")
    return next((one for one in (stem, f"{stem}e", stem[:-1]) if one in english_verbs()), "")


def ensured(subject: str, clause: str) -> str:
    """Return "ensure that …" of what should be so: newspapers that should be allowed to publish."""
    who, what = _CIRCUMSTANCE.sub("", subject.strip().lstrip('"“')), tidied(clause)
    who = _begun_small(who)
    if not who.isascii():
        return f"{who} {what}"
    plural = _is_plural(who)
    negated, passive = _NOT_BE.match(what), _BE.match(what)
    if negated:
        said = f"{'are' if plural else 'is'} not {what[negated.end() :]}"
    elif passive:
        said = f"{'are' if plural else 'is'} {what[passive.end() :]}"
    elif denied := _NOT.match(what):
        said = f"{'do' if plural else 'does'} not {what[denied.end() :]}"
    else:
        said = what if plural else _third_person(what)
    return f"ensure that {who} {said}"


def tidied(words: str) -> str:
    """Return words without the signs that end an item, and without who recommended it."""
    text = words.strip()
    text = re.sub(r"[;,.]?\s*(?:;\s*)?(?:and|et|и|y|or)?\s*$", "", text) if _trails(text) else text
    text = _STATES.sub("", text.rstrip(" ;,.")) if text.rstrip(" ;,.").endswith(")") else text
    return " ".join(text.rstrip(" ;,").removesuffix(".").split())


def _trails(text: str) -> bool:
    return bool(re.search(r"[;,.]\s*(?:and|et|и|y|or)?\s*$", text))


def _verb_first(text: str) -> str:
    """Return "accede immediately to" for "immediately accede to"."""
    first, _, rest = text.partition(" ")
    adverbs = next(known.adverbs for known in structure().languages if known.code == "en").split()
    word = first.casefold().rstrip(",")
    if word not in adverbs or word in {"not", "never", "also", "further", "always"}:
        return text
    verb, _, after = rest.partition(" ")
    if verb.casefold() not in english_verbs():
        return text
    if after.startswith(("to ", "from ", "with ", "in ", "on ")):
        return f"{verb} {word} {after}"
    return f"{word} {verb} {after}".rstrip()


def _begun_small(text: str) -> str:
    """Return a text that goes on within a sentence: acronyms and names keep their capitals."""
    first = text.split(maxsplit=1)[0] if text.split() else ""
    if len(first) > 1 and not first[1:].islower() and first.upper() == first:
        return text
    if first.casefold() in english_verbs() or not first[:1].isascii() or _is_article(first):
        return text[:1].lower() + text[1:]
    return text[:1].lower() + text[1:] if first[1:].islower() and not _is_name(text) else text


def _is_article(word: str) -> bool:
    return word in {"The", "A", "An", "All", "Any", "Every", "Each", "No", "This", "These", "Such"}


def _is_name(text: str) -> bool:
    """Tell whether a text begins with a name of two words with capitals."""
    return bool(re.match(r"[A-ZÀ-Ý]\w+\s+(?:of\s+)?[A-ZÀ-Ý]", text))


def _is_plural(subject: str) -> bool:
    head = _OF.split(subject, maxsplit=1)[0].split()
    word = head[-1].casefold() if head else ""
    if " and " in f" {_OF.split(subject, maxsplit=1)[0]} ":
        return True
    if head and head[0].casefold() in {"all", "these", "those", "both", "many", "several"}:
        return True
    return word in {"people", "children", "women", "men", "persons", "police", "media"} or (
        word.endswith("s") and not _SINGULAR.search(word)
    )


def _third_person(clause: str) -> str:
    verb, space, rest = clause.partition(" ")
    if verb.endswith("ly") and rest and verb not in english_verbs():
        return f"{verb} {_third_person(rest)}"
    if verb == "have":
        said = "has"
    elif verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        said = f"{verb}es"
    elif verb.endswith("y") and verb[-2:-1] not in "aeiou":
        said = f"{verb[:-1]}ies"
    else:
        said = f"{verb}s"
    return f"{said}{space}{rest}"
