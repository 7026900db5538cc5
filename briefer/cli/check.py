"""`briefer check`: what there is to know about a letter before it goes out."""

from typing import Unpack

import click

from briefer.cli.choices import Choices, choice_options, chosen_letter
from briefer.cli.composed import composed
from briefer.cli.printing import print_json
from briefer.cli.session import Session, library_option, pass_session
from briefer.cli.shapes import finding_shape
from briefer.errors import BrieferError


@click.command()
@choice_options
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@library_option
@pass_session
def check(session: Session, as_json: bool, **choices: Unpack[Choices]) -> None:
    """List what there is to know about a letter, worst first.

    Exits with 1 when there are errors. The letter is chosen as for “briefer compose”.
    """
    app = session.app
    letter = composed(app, chosen_letter(app, choices))
    if as_json:
        print_json(tuple(map(finding_shape, letter.findings)))
    elif not letter.findings:
        click.echo("No findings.")
    for found in () if as_json else letter.findings:
        click.echo(f"{found.severity.value}: {found.message}")
        click.echo(f"    at {found.place or 'the letter'} ({found.code})")
    if letter.errors:
        count = len(letter.errors)
        raise BrieferError(
            f"The letter has {count} error{'s' if count > 1 else ''}.",
            "Mend what is listed, choose otherwise, or give --reason HOOK=WHY for a provision "
            "that does not bind.",
        )
