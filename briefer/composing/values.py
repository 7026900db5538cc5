"""What the placeholders of one letter stand for."""

from collections.abc import Mapping, Sequence

from briefer.composing.dates import country_name, listed, long_date, partial_date
from briefer.composing.parallel import sender_in
from briefer.composing.phrases import Phrases
from briefer.composing.placeholders import POSSESSIVE, AskSet, Body, Name, fill, placeholders
from briefer.composing.voice import Voice, put
from briefer.domain.addressee import Addressee
from briefer.domain.ids import AddresseeId
from briefer.domain.letter import Letter
from briefer.domain.library import Library
from briefer.domain.sender import Sender
from briefer.domain.source import Source


def sources_of(letter: Letter, library: Library) -> tuple[Source, ...]:
    """Return the reports that the letter's asks come from, each once, in the asks' order."""
    keys = [library.recommendation_of(ask).source for ask in (*letter.asks, *letter.annex)]
    return tuple(library.source(key) for key in dict.fromkeys(keys))


def report_name(source: Source, letter: Letter, phrases: Phrases, *, again: bool = False) -> str:
    """Return how running text names a report: with its title at first, without it `again`."""
    return (phrases.report_again if again else phrases.report).format(
        publisher=source.publisher,
        title=source.title,
        date=partial_date(source.date, letter.language),
    )


def letter_values(letter: Letter, voice: Voice, sources: Sequence[Source]) -> dict[str, str]:
    """Return the words for every plain name of the closed list, as far as they are known."""
    values = _known(letter, voice, sources)
    values |= {field.name: field.value for field in letter.fields}
    values.setdefault(
        "addressee.valediction",
        # Closing words may greet once more, and then as the letter did.
        voice.reader.valediction.replace("{addressee.salutation}", values["addressee.salutation"]),
    )
    values.setdefault("sender.signatories", _signatories(letter.sender, values))
    if "subject" not in values:
        values["subject"] = fill(voice.reader.subject, values, voice.phrases.names).text
    return values


def _known(letter: Letter, voice: Voice, sources: Sequence[Source]) -> dict[str, str]:
    language, reader = letter.language, voice.reader
    sender = sender_in(letter.sender, language)
    holder = reader.holder_on(letter.date)
    pronouns = holder.pronouns if holder else None
    countries = dict.fromkeys(source.country for source in sources)
    salutation = holder.salutation if holder else reader.salutation
    return {
        "addressee.name": reader.name,
        "addressee.short_name": reader.short_name,
        "addressee.office": (holder.office if holder else "") or reader.office,
        "addressee.person": f"{holder.style} {holder.name}".strip() if holder else "",
        "addressee.address": "\n".join(reader.address),
        "addressee.salutation": salutation,
        "addressee.they": pronouns.subject if pronouns else reader.naming.second,
        "addressee.them": pronouns.object if pronouns else reader.naming.second,
        "addressee.their": pronouns.possessive if pronouns else reader.naming.second_possessive,
        "sender.organisation": sender.organisation,
        "sender.address": "\n".join(sender.address),
        "sender.contact": sender.contact,
        "sender.about": sender.about,
        "sender.signatory": sender.signatory,
        "sender.title": sender.title,
        "sender.organisations": listed(sender.organisations, language),
        "sender.local_contact": _local_contact(sender, reader),
        "date": long_date(letter.date, language),
        "reply_by": long_date(letter.reply_by, language) if letter.reply_by else "",
        "country": listed([country_name(code, language) for code in countries], language),
        "report": listed([report_name(item, letter, voice.phrases) for item in sources], language),
        "source.title": listed([source.title for source in sources], language),
        "source.publisher": listed([source.publisher for source in sources], language),
        "source.date": listed([partial_date(item.date, language) for item in sources], language),
        "source.summary": " ".join(source.summary for source in sources),
        "reader": reader.naming.second,
        "reader's": reader.naming.second_possessive,
    }


def _signatories(sender: Sender, values: Mapping[str, str]) -> str:
    """Return all who sign, a blank line apart; each with name, position and organisation.

    `values` are the words for the first of them. Nothing stands for all of them while one has no
    name: a letter must not go out that nobody signs.
    """
    own = values["sender.organisation"]
    first = (values["sender.signatory"], values["sender.title"], own)
    others = ((one.name, one.title, one.organisation or own) for one in sender.others)
    signing = (first, *others)
    if not all(name.strip() for name, *_ in signing):
        return ""
    return "\n\n".join("\n".join(filter(str.strip, lines)) for lines in signing)


def _local_contact(sender: Sender, reader: Addressee) -> str:
    country = reader.government_of or reader.country
    return next((known.contact for known in sender.contacts if known.country == country), "")


def reference_to(body: AddresseeId, voice: Voice, annex: str) -> str:
    """Return the words that point at what is asked of `body`, in the annex of this name."""
    return put(voice.phrases.annex_reference, voice, body, annex=annex)


def text_values(
    text: str, known: Mapping[str, str], voice: Voice, annexes: Mapping[AddresseeId, str]
) -> dict[str, str]:
    """Return `known` with the words for the bodies and sets of asks that `text` refers to.

    `annexes` says what the annex with a body's set of asks is called.
    """
    values = dict(known)
    for found in placeholders(text):
        match found:
            case Body(body, possessive, case) if voice.knows(body):
                name = voice.names(body, possessive=possessive, case=case)
                in_case = f".{case}" if case else ""
                values[f"body:{body}{in_case}{POSSESSIVE if possessive else ''}"] = name
            case AskSet(body) if voice.knows(body):
                values[f"asks:{body}"] = reference_to(body, voice, annexes.get(body, ""))
            case Body() | AskSet():
                pass
            case Name():
                pass
    return values
