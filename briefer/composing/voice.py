"""Voice: how a body is named to this reader, and how an ask is put to it.

Bodies are named through placeholders only, so that no word within quotation marks is ever put
into another voice.
"""

import re
from typing import NamedTuple

from briefer.composing.phrases import Phrases
from briefer.domain.addressee import Addressee, in_language
from briefer.domain.ids import AddresseeId
from briefer.domain.library import Library
from briefer.domain.recommendation import Ask

_BODY = re.compile(r"\{body(?:\.([a-z]+))?\}")


class Voice(NamedTuple):
    """The reader of a letter, and the words to speak to it with."""

    reader: Addressee
    library: Library
    phrases: Phrases

    def knows(self, body: AddresseeId) -> bool:
        """Return whether the library has this body."""
        return self.library.find(Addressee, body) is not None

    def names(self, body: AddresseeId, *, possessive: bool = False, case: str = "") -> str:
        """Return a body's name from the reader's side: "your Government" to itself.

        `case` is the form that a language needs after some word, where the body has one.
        """
        naming = in_language(self.library.addressee(body), self.phrases.language).naming
        own = self.library.belongs_to(self.reader.id, body)
        if possessive:
            return naming.second_possessive if own else naming.third_possessive
        form = naming.case(case)
        return form.second if own else form.third

    def requests(self, ask: Ask) -> str:
        """Return the clause of `ask` as a request to the reader, its placeholders still in it.

        What another organ of the same body should do becomes a request to ask it, what another
        body should do one to press it.
        """
        if self.library.belongs_to(self.reader.id, ask.subject):
            return ask.clause
        *_, whole = self.library.lineage(self.reader.id)
        inside = self.library.belongs_to(ask.subject, whole.id)
        phrase = self.phrases.request_to_organ if inside else self.phrases.request_to_other
        # The clause keeps its placeholders, so that str.format must not see them.
        named = _BODY.sub(lambda found: _placeholder(ask.subject, found[1]), phrase)
        return named.replace("{clause}", ask.clause)

    def recommends(self, ask: Ask) -> str:
        """Return `ask` as a recommendation to its subject, for an annex with several subjects."""
        return capitalised(put(self.phrases.annex_item, self, ask.subject, clause=ask.clause))


def put(phrase: str, voice: Voice, body: AddresseeId, **words: str) -> str:
    """Return a phrase with a body's name, in the case that it asks for, and with other words."""
    named = _BODY.sub(lambda found: voice.names(body, case=found[1] or ""), phrase)
    for name, word in words.items():
        named = named.replace(f"{{{name}}}", word)
    return named


def capitalised(text: str) -> str:
    """Return `text` with its first letter as a capital."""
    return text[:1].upper() + text[1:]


def _placeholder(body: AddresseeId, case: str | None) -> str:
    return f"{{body:{body}.{case}}}" if case else f"{{body:{body}}}"
