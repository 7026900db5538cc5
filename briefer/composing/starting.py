"""A new letter: choosing an addressee fills it."""

import datetime as dt
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from briefer.composing.copying import with_copies
from briefer.composing.currency import standing_on
from briefer.composing.dates import country_name, listed
from briefer.composing.parallel import Parallel, blocks_in
from briefer.composing.placeholders import ask_sets, fill
from briefer.domain.addressee import in_language
from briefer.domain.ids import AddresseeId, AskId, HookId, LetterId, TemplateId
from briefer.domain.law import LegalHook
from briefer.domain.letter import HookChoice, Letter
from briefer.domain.library import Library
from briefer.domain.role import Role, role_of
from briefer.domain.sender import Sender
from briefer.domain.style import Citations, Style
from briefer.domain.template import Template

REPLY_WITHIN = dt.timedelta(days=42)
"""How long a reader is given to answer, unless the writer says otherwise."""

FORMAL = TemplateId("formal-letter")
"""The template of an ordinary letter."""


def start_letter(
    library: Library,
    addressee: AddresseeId,
    *,
    template: TemplateId | None,
    sender: Sender,
    date: dt.date,
    letter_id: LetterId,
    language: str = "",
) -> Letter:
    """Return a letter that is complete but for the sender's own particulars.

    It holds what the reports ask of the addressee, the recommendations that those asks refer to
    as an annex, the provisions in force on `date` that give the asks leverage, and copies of all
    that it uses. It is in the addressee's language, unless `language` is another one. Raises
    UnknownRecord for an addressee or template that the library does not hold.
    """
    reader = library.addressee(addressee)
    model = first_template(library) if template is None else library.template(template)
    spoken = language or reader.language
    asks = tuple(ask.id for ask in library.asks_of(addressee))
    letter = Letter(
        id=letter_id,
        title="",
        addressee=addressee,
        template=model.id,
        date=date,
        reply_by=date + reply_time(model),
        language=spoken,
        paper=reader.paper,
        sender=sender,
        blocks=blocks_in(model, spoken),
        citations=model.citations or Citations.INLINE,
        style=model.style or sender.style or Style(),
        profile=model.profile,
        asks=asks,
        annex=referred_asks(library, asks),
        hooks=tuple(
            HookChoice(hook=hook) for hook in default_hooks(library, addressee, asks, date)
        ),
    )
    return with_copies(replace(letter, title=letter_title(letter, model, library)), library)


def reply_time(template: Template) -> dt.timedelta:
    """Return how long the reader of a letter made from `template` is given to answer."""
    days = template.reply_within
    return REPLY_WITHIN if days is None else dt.timedelta(days=days)


def first_template(library: Library) -> Template:
    """Return the template that a new letter uses unless another one is chosen."""
    return library.find(Template, FORMAL) or library.templates[0]


def referred_asks(library: Library, asks: Sequence[AskId]) -> tuple[AskId, ...]:
    """Return every ask of the sets that the clauses of `asks` refer to, in the reports' order."""
    bodies = {body for ask in asks for body in ask_sets(library.ask(ask).clause)}
    return tuple(ask.id for item in library.made_to(bodies) for ask in item.asks)


def default_hooks(
    library: Library, reader: AddresseeId, asks: Sequence[AskId], date: dt.date
) -> tuple[HookId, ...]:
    """Return the leverage that `asks` have with `reader` on `date`, each provision once.

    Where the asks rest on none, it is all that binds the reader. A provision that has a successor
    by then gives way to it. One whose words we do not have is offered, but never chosen unasked.
    """
    named = (library.hook(key) for ask in asks for key in library.recommendation_of(ask).hooks)
    return _leverage(named, library, reader, date) or _leverage(
        library.hooks, library, reader, date
    )


def _leverage(
    hooks: Iterable[LegalHook], library: Library, reader: AddresseeId, date: dt.date
) -> tuple[HookId, ...]:
    standing = (standing_on(hook, library, date) for hook in hooks)
    found = dict.fromkeys(
        current.id
        for current in standing
        if current is not None
        and role_of(current, reader, library) is Role.LEVERAGE
        and current.quotation is not None
    )
    return tuple(found)


def letter_title(letter: Letter, template: Template, library: Library) -> str:
    """Return what a letter is called unless its writer names it; it may lack copies yet."""
    language = letter.language
    reader = in_language(library.addressee(letter.addressee), language)
    sources = dict.fromkeys(library.recommendation_of(ask).source for ask in letter.asks)
    codes = dict.fromkeys(library.source(key).country for key in sources)
    country = listed([country_name(code, language) for code in codes], language)
    named = country and country not in reader.short_name
    texts = Parallel(template.language, template.translations, language)
    part = "title" if named else "title_alone"
    pattern = texts.words(part, template.title if named else template.title_alone)
    values = {"addressee.short_name": reader.short_name, "country": country}
    return fill(pattern, values, {}).text
