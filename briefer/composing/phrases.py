"""Phrases: the fixed words of letters in one language, from resources/phrases."""

import datetime as dt
from enum import StrEnum
from string import ascii_uppercase

from msgspec import field

from briefer.composing.pack_phrases import PackPhrases
from briefer.composing.trace_phrases import TracePhrases
from briefer.domain.base import Value


class PointsTo(StrEnum):
    """What words that point are meant to point at.

    `earlier` ones may point at something that stands further up in the letter itself.
    """

    REPORT = "report"
    ASKS = "asks"
    NOTHING = "nothing"
    EARLIER = "earlier"


class Pointing(Value, frozen=True, kw_only=True):
    """Words that point at something that a letter's reader does not have before them.

    `instead` names the report that they mean ("the findings of {report}"); words that mean a set
    of asks are replaced by a reference to its annex.
    """

    words: tuple[str, ...]
    to: PointsTo
    instead: str = ""


class Opposites(Value, frozen=True, kw_only=True):
    """Verbs that ask for the opposite of each other.

    With `about`, a request has one of the verbs near one of these words; without, both requests
    begin with their verbs and aim at the same law. Beginnings of words are enough.
    """

    one: tuple[str, ...]
    other: tuple[str, ...]
    about: tuple[str, ...] = ()


class FollowUpPhrases(Value, frozen=True, kw_only=True):
    """The fixed words of a letter that follows up an earlier one.

    What is said of the earlier letter keeps its placeholders, `{earlier.date}` and the others.
    """

    title: str
    """What such a letter is called after the earlier one: "{title}: follow-up"."""
    earlier: str
    """The sentence that names the earlier letter, "… of {earlier.date} to {body}"."""
    earlier_with_reference: str
    """The same where that letter had a reference of its own."""
    nothing_received: str
    """No reply has come, so that its requests are made again."""
    reply: str
    """A reply has come, and of which date."""
    replies: str
    """Several have come, and of which dates."""
    reply_undated: str
    """A reply has come, nobody noted when."""
    no_answer: str
    """The reply leaves some requests open."""
    promised: str
    """The reply promises what some requests ask."""
    request: str
    """One request by its number: "request {numbers}"."""
    requests: str
    """Several: "requests {numbers}"."""


class PrintPhrases(Value, frozen=True, kw_only=True):
    """What copies that are printed say of themselves; the original says nothing."""

    file_copy: str
    """The sender's own copy."""
    information: str
    """A copy for somebody who is to know."""
    information_for: str
    """The same with whom it is for: "Copy for information: {to}"."""


class GreetingPhrases(Value, frozen=True, kw_only=True):
    """How a letter greets a person; {name} and {family_name} are theirs.

    Without words for it, a letter greets as it greets its addressee.
    """

    person: str = ""
    """Where nothing says how the person is addressed: it must fit everybody."""
    forms: dict[str, str] = field(default_factory=dict[str, str])
    """By the form of address before the name, without a full stop: "Ms" = "Dear Ms …"."""


class Phrases(Value, frozen=True, kw_only=True):
    """The fixed words of a language. Names in braces are filled in by composing."""

    language: str
    reference: str
    """"Our ref: {reference}"."""
    subject: str
    """"Re: {subject}"."""
    request_to_organ: str
    """Before the clause when an organ of the reader's body is to act: "ask {body} to {clause}"."""
    request_to_other: str
    """Before the clause when another body is to act: "press {body} to {clause}"."""
    annex_lead: str
    """Before the items of an annex that all ask the same body: "{body} should:"."""
    annex_item: str
    """An item of an annex whose items ask several bodies: "{body} should {clause}"."""
    annex: str
    """What an annex is called: "Annex {letter}"."""
    letters: str = ascii_uppercase
    """The letters by which annexes are told apart, in their order."""
    letter_in_pack: str
    """What a letter of a pack is called in another one of it: "letter {number}"."""
    annex_title: str
    """The heading of an annex: "{annex}: recommendations to {body}"."""
    annex_reference: str
    """What `{asks:SET}` becomes: "the recommendations to {body} in {annex}"."""
    enclosures: str
    """"Enclosed: {list}"."""
    copies: str
    """"Copy to: {list}"."""
    report: str
    """How a report is named in running text: "the {publisher} report “{title}” ({date})"."""
    report_again: str
    """The same once its title has been given: "the {publisher} report of {date}"."""
    wording_unchecked: str
    """After the citation of a quotation that nobody has checked."""
    item_end: str
    """";"."""
    item_last_but_one: str
    """"; and"."""
    item_last: str
    """"."."""
    open_quote: str
    close_quote: str
    unfilled: str
    """What stands for a placeholder that nothing fills: "[{name}]"."""
    page: str
    """"Page {page} of {pages}"."""
    notes: str
    """The heading above notes that stand at the end: "Notes"."""
    checked: dt.date | None = None
    """The day on which a person confirmed these words, or None while a machine has made them."""
    follow_up: FollowUpPhrases
    trace: TracePhrases
    """The words of the traceability table."""
    pack: PackPhrases
    """The words around the letters of a briefing pack."""
    print: PrintPhrases
    """The words of stamps."""
    greetings: GreetingPhrases = GreetingPhrases()
    """How persons are greeted."""
    pointing: tuple[Pointing, ...] = ()
    """Words that point at nothing, the longest of those that overlap first."""
    opposites: tuple[Opposites, ...] = ()
    """Requests that contradict each other."""
    names: dict[str, str]
    """What the placeholders are called for people: `sender.organisation` = "your organisation"."""
