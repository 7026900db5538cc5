"""A small fictitious library: another country, other bodies, other law than the bundled one."""

import datetime as dt
from collections.abc import Mapping, Sequence

import msgspec

from briefer.composing.pack_phrases import PackPhrases
from briefer.composing.phrases import FollowUpPhrases, Phrases, PrintPhrases
from briefer.composing.starting import start_letter
from briefer.composing.trace_phrases import TracePhrases
from briefer.domain.addressee import Addressee
from briefer.domain.ids import AddresseeId, LetterId, SenderId, SourceId
from briefer.domain.law import LegalHook
from briefer.domain.letter import Letter
from briefer.domain.library import Library, MemoryLibrary
from briefer.domain.recommendation import Recommendation
from briefer.domain.sender import Sender
from briefer.domain.source import Source
from briefer.domain.template import Template

DATE = dt.date(2020, 5, 4)
ORIGIN = {"origin": "made up"}

SENDER = Sender(
    id=SenderId("league"),
    organisation="League of Readers",
    address=("1 Low Street", "Strelsau"),
    contact="desk@league.example",
    about="The League defends libraries.",
    signatory="Rose Elphberg",
    title="Chair",
)


def _addressee(key: str, name: str, third: str, second: str, **more: object) -> Addressee:
    plain = {
        "id": key,
        "name": name,
        "short_name": name,
        "naming": {
            "third": third,
            "third_possessive": f"{third}’s",
            "second": second,
            "second_possessive": f"{second}’s",
        },
        "office": "The Head",
        "address": ["2 High Street", "Zenda"],
        "city": "Zenda",
        "salutation": "Dear Head",
        "valediction": "Yours sincerely",
        "language": "en",
        "paper": "A4",
        "subject": "{country}: the freedom to read",
        "provenance": ORIGIN,
    }
    return msgspec.convert(plain | more, Addressee)


def _hook(key: str, **more: object) -> LegalHook:
    plain = {
        "id": key,
        "instrument": key.title(),
        "short_name": key.title(),
        "provision": "Article 1",
        "linking": f"{key.title()} says of {{body:ruritania}}:",
        "paraphrase": f"{key.title()} protects reading.",
        "citation": f"{key.title()}, Article 1",
        "quotation": {"text": f"words of {key} & <more>", "checked": "2020-01-01"},
        "in_force_from": "1990-01-01",
        "dates_checked": "2020-01-01",
        "provenance": ORIGIN,
    }
    return msgspec.convert(plain | more, LegalHook)


def _binding(body: str) -> list[Mapping[str, str]]:
    return [{"body": body, "reason": "its founding treaty"}]


ADDRESSEES = (
    _addressee("ruritania", "Crown of Ruritania", "the Crown", "Your Majesty", government_of="XR"),
    _addressee("bank", "Reading Bank", "the Reading Bank", "the Bank"),
    _addressee("union", "Union of Readers", "the Union", "the Union"),
    _addressee("assembly", "Assembly", "the Assembly", "the Assembly", parent="union"),
)

HOOKS = (
    _hook("treaty", binds=_binding("bank")),
    _hook("covenant", binds=_binding("ruritania"), in_force_from="2010-01-01"),
    _hook("pact", binds=_binding("union"), in_force_until="2015-12-31", superseded_by="new-pact"),
    _hook(
        "new-pact",
        binds=_binding("union"),
        in_force_from="2016-01-01",
        quotation={"text": "new words"},
    ),
    _hook("book-law"),
    _hook("far-law", binds=_binding("union"), quotation=None),
)

SOURCE = Source(
    id=SourceId("report"),
    title="Closed Books",
    publisher="Readers’ Watch",
    date="2019-03",
    language="en",
    country="XR",
    summary="Libraries were closed.",
    provenance=ADDRESSEES[0].provenance,
)


def _recommendation(
    key: str, to: str, number: int, asks: Sequence[tuple[str, str]], **more: object
) -> Recommendation:
    plain = {
        "id": key,
        "source": "report",
        "addressee": to,
        "number": number,
        "title": f"Title of {key}",
        "text": f"Text of {key}.",
        "place": f"item {number}",
        "asks": [
            {"id": f"{key}.{n}", "title": f"Ask {key}.{n}", "subject": subject, "clause": clause}
            | ({"targets": ["book-law"]} if "law" in clause else {})
            for n, (subject, clause) in enumerate(asks, start=1)
        ],
    }
    return msgspec.convert(plain | more, Recommendation)


RECOMMENDATIONS = (
    _recommendation(
        "R1",
        "ruritania",
        1,
        [("ruritania", "open the libraries of {body:ruritania}"), ("ruritania", "repeal the law")],
        hooks=["covenant"],
        overtaken={"since": "2018-06-01", "label": "repealed 2018", "what": "The law is gone."},
    ),
    _recommendation("R2", "ruritania", 2, [("ruritania", "pay librarians")], hooks=["covenant"]),
    _recommendation(
        "B1",
        "bank",
        1,
        [
            ("bank", "weigh {report} in its lending"),
            ("bank", "lend only as {body:ruritania's} Crown carries out {asks:ruritania}"),
        ],
        hooks=["treaty"],
    ),
    _recommendation(
        "U1",
        "union",
        1,
        [("assembly", "debate {report}"), ("union", "press on")],
        hooks=["pact", "far-law"],
    ),
)


def template() -> Template:
    """Return a template with every kind of block."""
    texts = {
        "letterhead": "{sender.organisation}\n{sender.address}\n{sender.contact}",
        "date": "{date}",
        "reference": "{reference}",
        "inside-address": "{addressee.person}\n{addressee.office}\n{addressee.name}",
        "salutation": "{addressee.salutation},",
        "subject": "{subject}",
        "opening": "{sender.about}",
        "concern": "{source.summary}\n\nSee {report}.",
        "legal-basis": "The law says:",
        "asks": "We urge {reader} to:",
        "reply": "Write to {sender.contact} by {reply_by}.",
        "closing": "We thank you.",
        "signature": "{addressee.valediction},\n\n{sender.signatory}\n{sender.title}",
        "enclosures": "{enclosures}",
        "copies": "{copies}",
        "annex": "",
    }
    conditions = {
        "reference": "has-reference",
        "legal-basis": "has-hooks",
        "reply": "has-reply-by",
        "enclosures": "has-annex",
        "annex": "has-annex",
        "copies": "has-copies",
    }
    blocks = [
        {"id": key, "kind": key, "text": text, "when": conditions.get(key, "always")}
        for key, text in texts.items()
    ]
    plain = {
        "id": "letter",
        "name": "Letter",
        "description": "All blocks.",
        "language": "en",
        "title": "Letter to the {addressee.short_name} on {country}",
        "title_alone": "Letter to the {addressee.short_name}",
        "blocks": blocks,
    }
    return msgspec.convert(plain, Template)


def library(recommendations: Sequence[Recommendation] = RECOMMENDATIONS) -> Library:
    """Return the fictitious library, or one with other recommendations."""
    return MemoryLibrary(
        sources=(SOURCE,),
        addressees=ADDRESSEES,
        hooks=HOOKS,
        recommendations=recommendations,
        senders=(SENDER,),
        templates=(template(),),
    )


PHRASES = Phrases(
    language="en",
    reference="Our ref: {reference}",
    subject="Re: {subject}",
    request_to_organ="ask {body} to {clause}",
    request_to_other="press {body} to {clause}",
    annex_lead="{body} should:",
    annex_item="{body} should {clause}",
    annex="Annex {letter}",
    letter_in_pack="letter {number}",
    annex_title="{annex}: recommendations to {body}",
    annex_reference="the recommendations to {body} in {annex}",
    enclosures="Enclosed: {list}",
    copies="Copy to: {list}",
    report="the {publisher} report “{title}” ({date})",
    report_again="the {publisher} report of {date}",
    wording_unchecked="[wording to be checked]",
    item_end=";",
    item_last_but_one="; and",
    item_last=".",
    open_quote="“",
    close_quote="”",
    unfilled="[{name}]",
    page="Page {page} of {pages}",
    notes="Notes",
    checked=dt.date(2026, 11, 27),
    trace=TracePhrases(
        title="{annex}: sources",
        lead="As of {date}.",
        request="Request",
        place="Place",
        finding="Finding",
        provision="Provision",
        status="Status",
        checked="Checked",
        numbered="{number}. {request}",
        annexed="{annex}, {number}. {request}",
        asked_of="{request} ({body})",
        finding_listed="Finding {number}: {publisher}, “{title}”, {date}. {finding}",
        finding_named="finding {number}",
        since="Since then: {what}",
        several="({number}) {words}",
        leverage="{citation} (binds or empowers {body})",
        standard="{citation} (binds {body})",
        target="{citation} (to be changed)",
        in_force="in force since {since}",
        not_yet="in force from {since}",
        superseded="in force until {until}; now {successor}",
        replaced="in force until {until}; replaced",
        lapsed="in force until {until}",
        unknown="not known",
        each_checked="wording: {wording}; dates: {dates}",
        unchecked="to be checked",
    ),
    print=PrintPhrases(
        file_copy="File copy",
        information="For information",
        information_for="For information: {to}",
    ),
    pack=PackPhrases(
        title="{country}: briefing pack",
        subtitle="Letters to {readers}, and the law",
        contents="Contents",
        summary="Summary",
        findings="Findings in brief",
        matrix="What is asked of whom",
        law="Legal annex",
        trace="Where each request comes from",
        contacts="Contacts",
        signatures="Signatures",
        letter="Letter {number}: {reader}",
        page="Letter {number}: page {page} of {pages}",
        summary_lead="Letters to {readers}. Requests: {count}. From {report}.",
        summary_asks="Asks for: {asks}.",
        summary_more="{asks}; and others ({count})",
        summary_law="Law: {provisions}.",
        finding="{publisher}, “{title}”, {date}",
        matrix_lead="The numbers are those that the requests have in each letter.",
        request="Request",
        asked_in="Asked in",
        in_letter="letter {letter}, no. {number}",
        in_annex="letter {letter}, {annex}, no. {number}",
        law_lead="As of {date}.",
        status="On {date}: {status}.",
        checked="Checked: {days}.",
        binds="Binds or empowers: {bodies}.",
        invoked="Invoked in: {letters}.",
        not_invoked="No letter invokes it; a request rests on it, or wants it changed or enforced.",
        paraphrase="In our own words: {words}",
        addressee="Addressee",
        address="Address",
        office_holder="Office-holder",
        from_sender="From",
        name="Name",
        organisation="Organisation",
        signature="Signature",
        date="Date",
    ),
    follow_up=FollowUpPhrases(
        title="{title}: follow-up",
        earlier="Our letter of {earlier.date} to {body}.",
        earlier_with_reference=(
            "Our letter of {earlier.date} to {body} (our reference: {earlier.reference})."
        ),
        nothing_received="No reply came to {earlier.requests}.",
        reply="Your reply came: {earlier.replies}.",
        replies="Your replies came: {earlier.replies}.",
        reply_undated="Your reply came.",
        no_answer="It left open {earlier.requests}.",
        promised="It promised {earlier.promised}.",
        request="request {numbers}",
        requests="requests {numbers}",
    ),
    names={
        "sender.organisation": "your organisation",
        "sender.contact": "your contact",
        "sender.signatory": "your name",
        "sender.about": "your purpose",
    },
)


def letter_to(addressee: str, *, date: dt.date = DATE, sender: Sender = SENDER) -> Letter:
    """Return a new letter to one of the fictitious bodies."""
    return start_letter(
        library(),
        AddresseeId(addressee),
        template=None,
        sender=sender,
        date=date,
        letter_id=LetterId("one"),
    )
