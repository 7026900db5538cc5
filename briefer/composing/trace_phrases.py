"""The fixed words of the traceability table in one language."""

from briefer.domain.base import Value


class TracePhrases(Value, frozen=True, kw_only=True):
    """The words of the table that follows each request to its source and its law."""

    title: str
    """The heading of the annex: "{annex}: where each request comes from"."""
    lead: str
    """Before the table; `{date}` is the letter's date."""
    request: str
    """The head of the requests' column, and so the next five."""
    place: str
    finding: str
    provision: str
    status: str
    checked: str
    numbered: str
    """A request with its number: "{number}. {request}"."""
    annexed: str
    """The same for one of another annex: "{annex}, {number}. {request}"."""
    asked_of: str
    """A request to somebody else than the reader: "{request} ({body})"."""
    finding_listed: str
    """Before the table, what a report found: "Finding {number}: {publisher}, … {finding}"."""
    finding_named: str
    """How the table refers to it: "finding {number}"."""
    since: str
    """What has happened since the report: "Since then: {what}"."""
    several: str
    """One of several in a cell: "({number}) {words}"."""
    named: str = "{instrument}, {provision}"
    """A provision by its instrument's short name, once that has been cited in full."""
    leverage: str
    """What a provision does: "{citation} (binds or empowers {body})", and so the next two."""
    standard: str
    target: str
    in_force: str
    """How a provision stands: "in force since {since}"."""
    not_yet: str
    superseded: str
    """"in force until {until}; now {successor}"."""
    replaced: str
    """The same where the library does not hold what came after it."""
    lapsed: str
    unknown: str
    each_checked: str
    """What was checked when, if not on one day: "wording: {wording}; dates: {dates}"."""
    unchecked: str
    """"to be checked"."""
