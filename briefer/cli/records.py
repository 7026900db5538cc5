"""Listing commands: what the library holds."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

import click
from msgspec import UNSET

from briefer.cli.printing import print_columns, print_json
from briefer.cli.searching import answers
from briefer.cli.senders import senders_of
from briefer.cli.session import Session, library_option, pass_session
from briefer.cli.shapes import (
    addressee_shape,
    hook_shape,
    recommendation_shape,
    sender_shape,
    template_shape,
)
from briefer.composing.coverage import Coverage, coverage, languages_of, offered
from briefer.domain.addressee import Addressee
from briefer.domain.ids import AddresseeId, AskId, RecommendationId
from briefer.domain.law import LegalHook
from briefer.domain.role import Role, role_of

Record = TypeVar("Record")

_ROLES = (Role.LEVERAGE, Role.STANDARD, Role.TARGET)
"""The roles in which a provision is of use, the strongest first."""


def _listing(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that all listings have, and the session."""
    options = (
        click.option("--for", "reader", metavar="ADDRESSEE", help="Only what concerns ADDRESSEE."),
        click.option("--search", default="", metavar="TEXT", help="Only what holds these words."),
        click.option("--json", "as_json", is_flag=True, help="Print JSON."),
        library_option,
        pass_session,
    )
    for option in reversed(options):
        command = option(command)
    return command


@click.command()
@_listing
def addressees(session: Session, reader: str | None, search: str, as_json: bool) -> None:
    """List whom letters can be written to.

    With --for, a body and its organs.
    """
    library, body = session.app.library, _body(session, reader)
    found = [
        known
        for known in _answering(search, library.addressees)
        if body is None or library.belongs_to(known.id, body.id)
    ]
    if as_json:
        print_json([addressee_shape(known) for known in found])
        return
    print_columns(
        ("Id", "Parent", "Language", "Name"),
        [(known.id, known.parent or "", known.language, known.name) for known in found],
    )


@click.command()
@_listing
def recommendations(session: Session, reader: str | None, search: str, as_json: bool) -> None:
    """List recommendations with their asks.

    With --for, those that ask something of a body.
    """
    library, body = session.app.library, _body(session, reader)
    today = session.app.clock.now().date()
    wanted = library.asks if body is None else library.asks_of(body.id)
    found = [
        recommendation_shape(item, asks, library, today)
        for item in _answering(search, library.recommendations)
        if (asks := [ask for ask in item.asks if ask in wanted])
    ]
    if as_json:
        print_json(found)
        return
    rows: list[Sequence[str]] = []
    for shape in found:
        item = library.recommendation(RecommendationId(shape.id))
        rows.append((shape.id, shape.addressee, shape.status, item.title))
        rows += [
            (f"  {ask.id}", ask.subject, "", library.ask(AskId(ask.id)).title) for ask in shape.asks
        ]
    print_columns(("Id", "Who", "Status", "Title"), rows)


@click.command()
@_listing
def hooks(session: Session, reader: str | None, search: str, as_json: bool) -> None:
    """List legal provisions.

    With --for, those of use in a letter to a body, and what they do there.
    """
    library, body = session.app.library, _body(session, reader)
    found = list(_answering(search, library.hooks))
    roles: dict[str, Role] = {}
    if body is not None:
        roles = {hook.id: role_of(hook, body.id, library) for hook in found}
        found = [hook for role in _ROLES for hook in found if roles[hook.id] is role]
    if as_json:
        print_json([hook_shape(hook, roles.get(hook.id, UNSET)) for hook in found])
        return
    print_columns(
        ("Id", *(["Role"] if roles else []), "In force", "Provision"),
        [
            (hook.id, *([roles[hook.id]] if roles else []), _in_force(hook), hook.label)
            for hook in found
        ],
    )


@click.command()
@_listing
def templates(session: Session, reader: str | None, search: str, as_json: bool) -> None:
    """List reusable letters.

    With --for, those with words in the language of a body; those made for its sort come first.
    """
    body = _body(session, reader)
    found = [
        template
        for template in offered(_answering(search, session.app.library.templates), body)
        if body is None or coverage(template, body.language).told
    ]
    if as_json:
        print_json([template_shape(template) for template in found])
        return
    print_columns(
        ("Id", "Languages", "Name"),
        [
            (template.id, " ".join(map(_covered, languages_of(template))), template.name)
            for template in found
        ],
    )


@click.command()
@_listing
def senders(session: Session, reader: str | None, search: str, as_json: bool) -> None:
    """List who may sign.

    Any sender may write to any body, so --for leaves none out.
    """
    _body(session, reader)
    found = list(_answering(search, senders_of(session.app)))
    if as_json:
        print_json([sender_shape(sender) for sender in found])
        return
    print_columns(
        ("Id", "Organisation", "Signatory"),
        [(sender.id, sender.organisation, sender.signatory) for sender in found],
    )


COMMANDS = (addressees, recommendations, hooks, templates, senders)
"""Every listing, in the order of the help."""


def _body(session: Session, reader: str | None) -> Addressee | None:
    """Return the addressee that --for names; raises UnknownRecord."""
    return None if reader is None else session.app.library.addressee(AddresseeId(reader))


def _answering(search: str, records: Iterable[Record]) -> Iterator[Record]:
    return (record for record in records if answers(search, record))


def _covered(language: Coverage) -> str:
    """Return a language of a template: "en", "fr?" where nobody has confirmed it, "kk (2/9)"."""
    doubt = "?" if language.unchecked else ""
    part = "" if language.is_whole else f" ({language.told}/{language.texts})"
    return f"{language.language}{doubt}{part}"


def _in_force(hook: LegalHook) -> str:
    """Return the days between which a provision is in force, as far as they are known."""
    since, until = hook.in_force_from, hook.in_force_until
    if since is None and until is None:
        return "not known"
    return " ".join(
        [f"since {since}"] * (since is not None) + [f"until {until}"] * (until is not None)
    )
