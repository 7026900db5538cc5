"""Phrases: the fixed words of letters in one language, from resources/phrases."""

from briefer.domain.base import Value


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
    names: dict[str, str]
    """What the placeholders are called for people: `sender.organisation` = "your organisation"."""
