"""Voice: how a body is named to this reader, and how an ask is put to it."""

from typing import NamedTuple

from briefer.composing.phrases import Phrases
from briefer.domain.addressee import Addressee
from briefer.domain.ids import AddresseeId
from briefer.domain.library import Library
from briefer.domain.recommendation import Ask


class Voice(NamedTuple):
    """The reader of a letter, and the words to speak to it with."""

    reader: Addressee
    library: Library
    phrases: Phrases

    def names(self, body: AddresseeId, *, possessive: bool = False) -> str:
        """Return a body's name from the reader's side: "your Government" to itself."""
        naming = self.library.addressee(body).naming
        if self.library.belongs_to(self.reader.id, body):
            return naming.second_possessive if possessive else naming.second
        return naming.third_possessive if possessive else naming.third

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
        return _with(phrase, f"{{body:{ask.subject}}}", ask.clause)

    def recommends(self, ask: Ask) -> str:
        """Return `ask` as a recommendation to its subject, for an annex with several subjects."""
        return capitalised(_with(self.phrases.annex_item, self.names(ask.subject), ask.clause))


def capitalised(text: str) -> str:
    """Return `text` with its first letter as a capital."""
    return text[:1].upper() + text[1:]


def _with(phrase: str, body: str, clause: str) -> str:
    # The clause keeps its placeholders, so that str.format must not see them.
    return phrase.replace("{body}", body).replace("{clause}", clause)
