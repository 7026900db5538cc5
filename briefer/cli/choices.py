"""The choices that make a letter, as options; shared by every command that makes one."""

import datetime as dt
from collections.abc import Iterator
from typing import TypedDict

import click
from msgspec.structs import replace

from briefer.bootstrap import App
from briefer.cli.senders import sender_for
from briefer.cli.session import Command
from briefer.composing.dates import has_locale
from briefer.composing.edits import tick_hook, updatable, use_updated
from briefer.composing.placeholders import NAMES
from briefer.composing.starting import referred_asks, start_letter
from briefer.domain.ids import AddresseeId, AskId, HookId, LetterId, TemplateId
from briefer.domain.letter import Letter, is_letter_date
from briefer.domain.library import Library
from briefer.domain.profile import ProfileId
from briefer.domain.recommendation import Recommendation
from briefer.domain.style import Citations
from briefer.errors import BrieferError
from briefer.sentences import shown


class LetterChoices(TypedDict):
    """What the options hold that make a letter to anybody, by their parameters' names."""

    template: str | None
    asks: tuple[str, ...]
    hooks: tuple[str, ...]
    no_hooks: bool
    reasons: tuple[str, ...]
    updated: bool
    profile: str | None
    sender: str | None
    date: str | None
    reply_by: str | None
    citations: str | None
    language: str | None
    settings: tuple[str, ...]


class Choices(LetterChoices):
    """The same with whom the letter is to."""

    to: str


_OPTIONS = (
    click.option("--template", metavar="ID", help="The template; without it, the first."),
    click.option(
        "--ask",
        "asks",
        multiple=True,
        metavar="ID",
        help="An ask, or a recommendation with all its asks; again for more, in this order. "
        "Without it, all that is asked of the addressee.",
    ),
    click.option(
        "--hook",
        "hooks",
        multiple=True,
        metavar="ID",
        help="A legal provision; again for more, in this order. Without it, those that bind "
        "the addressee.",
    ),
    click.option("--no-hooks", is_flag=True, help="No legal provisions."),
    click.option(
        "--reason",
        "reasons",
        multiple=True,
        metavar="HOOK=WHY",
        help="Why a provision is used that does not bind the addressee; again for more. It is "
        "kept and not printed.",
    ),
    click.option(
        "--updated",
        is_flag=True,
        help="Where events have overtaken the report, ask what can still be asked.",
    ),
    click.option(
        "--profile", metavar="ID", help="What the text keeps to: letter, upr, … (length, requests)."
    ),
    click.option("--sender", metavar="ID", help="Who signs; without it, the last used in briefer."),
    click.option("--date", metavar="YYYY-MM-DD", help="The letter's date; without it, today."),
    click.option("--reply-by", metavar="YYYY-MM-DD", help="When an answer is asked for."),
    click.option(
        "--citations",
        type=click.Choice([place.value for place in Citations]),
        help="Where the citation of a quotation stands: under it, at the foot of the page, or at "
        "the end; without it, where the template has it.",
    ),
    click.option(
        "--lang",
        "--language",
        "language",
        metavar="CODE",
        help="The letter's language; without it, the addressee's.",
    ),
    click.option(
        "--set",
        "settings",
        multiple=True,
        metavar="NAME=VALUE",
        help="Fill in a placeholder by hand; again for more.",
    ),
)


def choice_options(command: Command) -> Command:
    """Give a command the options that make a letter, as the keywords of Choices."""
    to = click.option("--to", required=True, metavar="ADDRESSEE", help="Whom to write to.")
    return to(letter_options(command))


def letter_options(command: Command) -> Command:
    """Give a command the options that make a letter to anybody, as those of LetterChoices."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def chosen_letter(app: App, choices: Choices) -> Letter:
    """Return the letter that the options ask for; raises as `letter_to` does."""
    return letter_to(app, AddresseeId(choices["to"]), choices)


def letter_to(app: App, to: AddresseeId, choices: LetterChoices) -> Letter:
    """Return the letter to `to` that the options ask for.

    Raises BrieferError for what the library does not hold, a date that is none, a language that
    letters cannot be written in, and a letter that asks for nothing; click.UsageError for options
    that exclude each other.
    """
    if choices["no_hooks"] and choices["hooks"]:
        raise click.UsageError("--no-hooks and --hook exclude each other.")
    library = app.library
    letter = start_letter(
        library,
        to,
        template=TemplateId(choices["template"]) if choices["template"] else None,
        sender=sender_for(app, choices["sender"]),
        date=chosen_date(choices["date"]) or app.clock.now().date(),
        letter_id=LetterId("composed"),
        language=chosen_language(app, choices["language"]) if choices["language"] else "",
    )
    letter = _with_asks(letter, library, choices["asks"], updated=choices["updated"])
    letter = _with_hooks(letter, library, choices)
    if profile := choices["profile"]:
        letter = replace(letter, profile=_profile(app, profile))
    if reply_by := chosen_date(choices["reply_by"]):
        letter = replace(letter, reply_by=reply_by)
    if citations := choices["citations"]:
        letter = replace(letter, citations=Citations(citations))
    for setting in choices["settings"]:
        letter = letter.with_field(*_setting(setting))
    if not letter.asks:
        raise BrieferError(
            "The letter asks for nothing.",
            f"Add an --ask; “briefer recommendations --for {letter.addressee}” and "
            "“briefer recommendations” list them.",
        )
    return letter


def _with_asks(letter: Letter, library: Library, keys: tuple[str, ...], *, updated: bool) -> Letter:
    """Return the letter with these asks, if any are named, and the annex that they refer to.

    With `updated`, those that events have overtaken are put as they still can be.
    """
    if keys:
        asks = tuple(dict.fromkeys(ask for key in keys for ask in _asks(library, key)))
        letter = letter.with_asks(asks).with_annex(referred_asks(library, asks))
    return use_updated(letter, updatable(letter, library)) if updated else letter


def _asks(library: Library, key: str) -> Iterator[AskId]:
    """Yield the ask with this id, or the asks of the recommendation with this id."""
    item = library.find(Recommendation, key)
    if item is not None:
        yield from (ask.id for ask in item.asks)
    else:
        yield library.ask(AskId(key)).id


def _with_hooks(letter: Letter, library: Library, choices: LetterChoices) -> Letter:
    """Return the letter with the provisions that are named, and the reasons for them."""
    keys = [library.hook(HookId(key)).id for key in choices["hooks"]]
    if keys or choices["no_hooks"]:
        letter = letter.with_hooks(())
    for key in keys:
        letter = tick_hook(letter, key)
    for given in choices["reasons"]:
        letter = _with_reason(letter, given)
    return letter


def _with_reason(letter: Letter, text: str) -> Letter:
    """Return the letter with the reason for one of its provisions."""
    key, equals, why = text.partition("=")
    if not equals or not why.strip():
        raise click.UsageError(f"--reason takes HOOK=WHY, not “{shown(text)}”.")
    if all(choice.hook != key for choice in letter.hooks):
        raise BrieferError(
            f"The letter does not invoke “{shown(key)}”.",
            "Name one of its provisions; --hook adds one.",
        )
    return tick_hook(letter, HookId(key), readable(why.strip()))


def _profile(app: App, key: str) -> ProfileId:
    """Return a profile's id; raises BrieferError for one that is not there."""
    if ProfileId(key) not in app.checker.profiles:
        raise BrieferError(
            f"There is no profile “{shown(key)}”.",
            f"The profiles are: {', '.join(sorted(app.checker.profiles))}.",
        )
    return ProfileId(key)


def chosen_date(text: str | None) -> dt.date | None:
    """Return the day that `text` names; raises BrieferError where it names none."""
    if text is None:
        return None
    try:
        date = dt.date.fromisoformat(text)
    except ValueError:
        date = None
    if date is None or date.isoformat() != text or not is_letter_date(date):
        raise BrieferError(
            f"“{shown(text)}” is no date that a letter can have.",
            "Write the date as year, month and day: 2026-11-12.",
        )
    return date


def chosen_language(app: App, code: str) -> str:
    """Return a language tag that phrases and dates are known for; raises BrieferError."""
    app.phrases(code)
    if not has_locale(code):
        raise BrieferError(
            f"“{shown(code)}” is no language that dates can be written in.",
            "Name a language and where needed a country: en, en-US.",
        )
    return code


def _setting(text: str) -> tuple[str, str]:
    """Return name and value of a --set."""
    name, equals, value = text.partition("=")
    if not equals:
        raise click.UsageError(f"--set takes NAME=VALUE, not “{shown(text)}”.")
    if name not in NAMES:
        raise BrieferError(
            f"There is no placeholder “{shown(name)}”.",
            f"The placeholders are: {', '.join(sorted(NAMES))}.",
        )
    return name, readable(value)


def readable(text: str) -> str:
    """Return words of the command line; what is no text there becomes U+FFFD."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
