"""The reasons for a line, as the window tells them: headings, and full sentences under them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from briefer.composing.trace import (
    Aims,
    Bears,
    Brings,
    Fills,
    Happened,
    Invoked,
    Lacks,
    Reason,
    Recommended,
    Rests,
    Reworded,
    Stands,
    Traces,
    Yours,
)
from briefer.domain.base import Provenance
from briefer.domain.ids import Place
from briefer.gui.dates import written_date
from briefer.gui.trace.block_words import fill_sentence, report_date, stands_sentence
from briefer.gui.trace.law_words import (
    Calling,
    checked_sentences,
    currency_sentence,
    role_sentence,
)


@dataclass(frozen=True)
class Naming:
    """What the window calls a place of the letter, and a body in a sentence."""

    place: Callable[[Place], str]
    body: Calling


@dataclass(frozen=True)
class Fact:
    """What belongs together: sentences, and smaller below them where they come from."""

    sentences: tuple[str, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Part:
    """Facts under one heading."""

    heading: str
    facts: tuple[Fact, ...]


def parts_of(reasons: Iterable[Reason], names: Naming) -> tuple[Part, ...]:
    """Return the reasons in words; those of one kind that follow each other share a heading."""
    groups = groupby(reasons, key=heading_of)
    return tuple(
        Part(heading, tuple(fact_of(reason, names) for reason in group))
        for heading, group in groups
    )


def heading_of(reason: Reason) -> str:  # noqa: C901 - one arm a kind
    """Return what a reason is about."""
    translate = QCoreApplication.translate
    match reason:
        case Recommended():
            return translate("Trace", "What the report asks")
        case Happened():
            return translate("Trace", "What has happened since")
        case Rests():
            return translate("Trace", "The law that it rests on")
        case Aims():
            return translate("Trace", "The law that it wants changed or enforced")
        case Invoked():
            return translate("Trace", "The provision")
        case Bears():
            return translate("Trace", "What rests on it")
        case Stands():
            return translate("Trace", "The template")
        case Fills():
            return translate("Trace", "What was filled in")
        case Lacks():
            return translate("Trace", "What is still to be filled in")
        case Brings() | Traces():
            return translate("Trace", "The annex")
        case Reworded() | Yours():
            return translate("Trace", "Your own words")
        case _:
            assert_never(reason)


def fact_of(reason: Reason, names: Naming) -> Fact:  # noqa: C901 - one arm a kind
    """Return a reason in sentences."""
    translate = QCoreApplication.translate
    match reason:
        case Recommended():
            return _recommended(reason)
        case Happened():
            return Fact(tuple(_happened(reason)))
        case Rests(on=known, invoked=invoked):
            here = translate("Trace", "The letter invokes it.")
            if known.choice is None and known.successor is not None:
                here = translate("Trace", "The letter invokes what has taken its place.")
            if not invoked:
                here = translate("Trace", "The letter does not invoke it.")
            said = (
                f"{known.hook.label}.",
                role_sentence(known, names.body),
                currency_sentence(known),
                here,
            )
            return Fact((" ".join(said),), (" ".join(checked_sentences(known)),))
        case Aims(at=known):
            said = (f"{known.hook.label}.", currency_sentence(known))
            return Fact((" ".join(said),), (" ".join(checked_sentences(known)),))
        case Invoked():
            return _invoked(reason, names)
        case Bears(asks=asks):
            if asks:
                return Fact(tuple(f"• {ask.named}" for ask in asks))
            alone = translate(
                "Trace", "No request rests on it by itself; it stands for the letter as a whole."
            )
            return Fact((alone,))
        case Stands():
            return Fact((stands_sentence(reason),))
        case Fills():
            return Fact((fill_sentence(reason),))
        case Lacks(words=words):
            blank = translate("Trace", "Nothing in the library or the letter fills “{words}”.")
            return Fact((blank.format(words=words.strip("[]")),))
        case Brings():
            return Fact((_brings(reason, names),))
        case Traces(annex=annex):
            added = translate(
                "Trace", "{annex} is the traceability table that you added to the letter."
            )
            return Fact((added.format(annex=annex),))
        case Reworded():
            return Fact(tuple(_reworded(reason)))
        case Yours():
            return Fact((translate("Trace", "You added this paragraph and wrote it yourself."),))
        case _:
            assert_never(reason)


def _recommended(reason: Recommended) -> Fact:
    translate = QCoreApplication.translate
    item, source = reason.item, reason.source
    said: list[str] = []
    if source is not None:
        where = translate("Trace", "{publisher}, “{title}” ({date}), {place}.")
        said.append(
            where.format(
                publisher=source.publisher,
                title=source.title,
                date=report_date(source),
                place=item.place,
            )
        )
    else:
        gone = translate("Trace", "The report is no longer in the library; the place was: {place}.")
        said.append(gone.format(place=item.place))
    said.append(translate("Trace", "There it says: {text}").format(text=item.text))
    if reason.subject is not None:
        words = translate("Trace", "Asked of: {body}.")
        said.append(words.format(body=reason.subject.name))
    if source is not None:
        words = translate("Trace", "What the report found: {finding}")
        said.append(words.format(finding=source.summary))
    notes = [item.context, item.note]
    if source is not None:
        notes += _provenance(source.provenance)
    return Fact(tuple(said), tuple(filter(None, notes)))


def _happened(reason: Happened) -> Iterator[str]:
    translate = QCoreApplication.translate
    event = reason.event
    yield event.what
    if event.source:
        yield translate("Trace", "To be read in: {source}.").format(source=event.source.rstrip("."))
    if event.checked is not None:
        checked = translate("Trace", "The event was confirmed on {day}.")
        yield checked.format(day=written_date(event.checked))
    else:
        yield translate("Trace", "The event is still to be confirmed.")
    if reason.update is None:
        yield translate("Trace", "The letter puts the request as the report does.")
    elif reason.used:
        words = translate("Trace", "So the letter asks what can still be asked: “{title}”.")
        yield words.format(title=reason.update.title)
    else:
        words = translate(
            "Trace",
            "The letter puts the request as the report does; what can still be asked: “{title}”.",
        )
        yield words.format(title=reason.update.title)


def _invoked(reason: Invoked, names: Naming) -> Fact:
    translate = QCoreApplication.translate
    known = reason.provision
    hook, choice = known.hook, known.choice
    said = [
        f"{hook.citation.rstrip('.')}.",
        role_sentence(known, names.body),
        currency_sentence(known),
    ]
    if hook.in_source:
        said.append(translate("Trace", "The report names this provision."))
    else:
        offered = translate(
            "Trace", "The report does not name this provision; briefer offers it all the same."
        )
        said.append(offered)
    if choice is not None and choice.reason:
        words = translate("Trace", "Your reason for using it: {reason}")
        said.append(words.format(reason=choice.reason))
    if choice is not None and not choice.quoted:
        said.append(translate("Trace", "The letter says in our words what it says."))
    notes = [" ".join(checked_sentences(known)), *_provenance(hook.provenance), hook.note]
    return Fact(tuple(said), tuple(filter(None, notes)))


def _provenance(known: Provenance) -> Iterator[str]:
    translate = QCoreApplication.translate
    parts = ", ".join(part.rstrip(".") for part in (known.origin, known.place) if part)
    yield translate("Trace", "Where the library has it from: {origin}.").format(origin=parts)
    if known.checked is not None:
        words = translate("Trace", "It was last compared with that on {day}.")
        yield words.format(day=written_date(known.checked))
    else:
        yield translate("Trace", "It is still to be compared with that.")
    yield known.note


def _brings(reason: Brings, names: Naming) -> str:
    translate = QCoreApplication.translate
    words = translate("Trace", "{annex} holds what is asked of {body}.")
    held = words.format(annex=reason.annex, body=names.body(reason.body))
    if not reason.places:
        alone = translate("Trace", "Nothing in the letter refers to it any more.")
        return f"{held} {alone}"
    words = translate("Trace", "It is there because the letter refers to it: {places}.")
    places = "; ".join(names.place(place) for place in reason.places)
    return f"{held} {words.format(places=places)}"


def _reworded(reason: Reworded) -> Iterator[str]:
    translate = QCoreApplication.translate
    yield translate("Trace", "You worded this yourself.")
    if reason.proposed:
        yield translate("Trace", "briefer proposes: “{words}”").format(words=reason.proposed)
    else:
        yield translate("Trace", "briefer proposes nothing here.")
    if reason.stale:
        yield translate("Trace", "That proposal has changed since you did.")
