"""The fixed words of briefing packs in one language."""

from briefer.domain.base import Value


class PackPhrases(Value, frozen=True, kw_only=True):
    """The words around the letters of a pack."""

    title: str
    """What a pack is called at first: "{country}: briefing pack"."""
    subtitle: str
    """Below the title: whom the letters are to, "Letters to {readers} …"."""
    contents: str
    """The headings of the parts, from here on."""
    summary: str
    findings: str
    matrix: str
    law: str
    trace: str
    contacts: str
    signatures: str
    letter: str
    """The heading of a letter: "Letter {number}: {reader}"."""
    page: str
    """The label of a letter's page: "Letter {number}: page {page} of {pages}"."""
    summary_lead: str
    """"This pack holds letters to {readers}. Requests in all: {count}. They rest on {report}."."""
    summary_asks: str
    """What a letter asks, in one line: "Asks for: {asks}."."""
    summary_more: str
    """After the first requests of a letter: "{asks}; and others ({count})"."""
    summary_law: str
    """What it rests on: "Law: {provisions}."."""
    finding: str
    """How a report is named above what it found: "{publisher}, “{title}”, {date}"."""
    matrix_lead: str
    """What the numbers of the matrix are."""
    request: str
    """The head of the column of requests."""
    asked_in: str
    """The head of the column that says in which letters."""
    in_letter: str
    """One of them: "{letter}, no. {number}"."""
    in_annex: str
    """One in a letter's annex: "{letter}, {annex}, no. {number}"."""
    law_lead: str
    """What the legal annex holds; `{date}` is the pack's."""
    status: str
    """"On {date}: {status}."."""
    checked: str
    """"Checked: {days}."."""
    binds: str
    """"Binds or empowers: {bodies}."."""
    invoked: str
    """The letters that invoke a provision: "Invoked in: {letters}."."""
    not_invoked: str
    """A provision that no letter invokes, and that a request rests on or wants changed."""
    paraphrase: str
    """The words of a provision that is not quoted: "In our own words: {words}"."""
    addressee: str
    """The heads of the columns of contacts."""
    address: str
    office_holder: str
    from_sender: str
    """Above the sender's own address: "From"."""
    name: str
    """The heads of the page for signatures."""
    organisation: str
    signature: str
    date: str
