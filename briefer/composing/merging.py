"""Letter and recipient in, the letter that the recipient gets out."""

from collections.abc import Callable, Iterator, Mapping

from msgspec.structs import replace

from briefer.composing.copying import with_copies
from briefer.composing.greeting import greeting, opened
from briefer.composing.own_library import own_library
from briefer.composing.phrases import Phrases
from briefer.composing.placeholders import Name, placeholders
from briefer.composing.readdressing import readdress
from briefer.composing.retelling import retell
from briefer.domain.addressee import Addressee, in_language
from briefer.domain.ids import HookId, LetterId, Place
from briefer.domain.letter import Field, HookChoice, Letter
from briefer.domain.library import Library
from briefer.domain.recipient import Recipient
from briefer.domain.template import BlockKind
from briefer.domain.wording import Wording


def letter_for(
    recipient: Recipient,
    letter: Letter,
    library: Library,
    phrases: Callable[[str], Phrases],
) -> Letter:
    """Return the letter that a recipient gets.

    What the recipient says wins; what is empty there is as `letter` has it for its addressee, but
    for what fits only whoever holds the office: somebody else is never given the holder's office,
    greeting or pronouns. The writer's own address gives way unless it names the recipient. To a
    recipient of another body it is the letter that this body is to have. Raises UnknownRecord for
    a body or provision that the library lacks, and BrieferError for a language without phrases.
    """
    if recipient.addressee is not None and recipient.addressee != letter.addressee:
        letter = readdress(letter, recipient.addressee, library, phrases)
    if recipient.language:
        letter = retell(letter, recipient.language, library)
    words = phrases(letter.language)
    library = own_library(letter, library)
    reader = in_language(library.addressee(letter.addressee), words.language)
    fields = {field.name: field.value for field in letter.fields}
    fields |= dict(_fields(recipient, letter, reader, words, fields))
    made = replace(
        letter,
        id=LetterId(f"{letter.id}-{recipient.row}"),
        title=f"{letter.title} ({recipient.name})",
        paper=recipient.paper or letter.paper,
        fields=tuple(Field(name=name, value=value) for name, value in fields.items()),
        wordings=tuple(_fitting(letter, recipient)),
    )
    return with_copies(_with_hooks(made, recipient.hooks), library)


def _fields(
    recipient: Recipient,
    letter: Letter,
    reader: Addressee,
    words: Phrases,
    by_hand: Mapping[str, str],
) -> Iterator[tuple[str, str]]:
    """Yield the placeholders that are the recipient's own, each with its words."""
    if recipient.organisation:
        yield "addressee.name", recipient.organisation
    if recipient.address:
        yield "addressee.address", "\n".join(recipient.address)
    if recipient.office:
        yield "addressee.office", recipient.office
    if recipient.salutation:
        yield "addressee.salutation", opened(recipient.salutation)
    if is_the_office(recipient, letter, reader):
        return
    yield "addressee.person", recipient.name
    if not recipient.office and "addressee.office" not in by_hand:
        yield "addressee.office", ""
    if not recipient.salutation and "addressee.salutation" not in by_hand:
        found = greeting(recipient.name, recipient.family_name, words.greetings)
        yield "addressee.salutation", found or reader.salutation
    # A body is named where nothing says how its member is spoken of.
    yield "addressee.they", reader.naming.second
    yield "addressee.them", reader.naming.second
    yield "addressee.their", reader.naming.second_possessive


def is_the_office(recipient: Recipient, letter: Letter, reader: Addressee) -> bool:
    """Tell whether a recipient is the office, or the body, that the letter is to anyway."""
    holder = reader.holder_on(letter.date)
    names = [reader.name, reader.short_name, reader.office]
    if holder is not None:
        names += [holder.name, f"{holder.style} {holder.name}", holder.office]
    return recipient.name.casefold().strip() in {name.casefold().strip() for name in names}


def _fitting(letter: Letter, recipient: Recipient) -> Iterator[Wording]:
    """Yield the writer's own words, but for those that were meant for one reader.

    Were an address that was written by hand to stay, everybody's letter would go to it.
    """
    kinds = {Place(block.id): block.kind for block in letter.blocks}
    for wording in letter.wordings:
        match kinds.get(wording.place):
            case BlockKind.INSIDE_ADDRESS if not _names_the_person(wording.text):
                pass
            case BlockKind.SALUTATION if recipient.salutation:
                pass
            case _:
                yield wording


def _names_the_person(text: str) -> bool:
    return Name("addressee.person") in placeholders(text)


def _with_hooks(letter: Letter, hooks: tuple[HookId, ...]) -> Letter:
    """Return the letter with the recipient's own provisions, if any, as far as known to it."""
    if not hooks:
        return letter
    known = {choice.hook: choice for choice in letter.hooks}
    return letter.with_hooks([known.get(key) or HookChoice(hook=key) for key in hooks])
