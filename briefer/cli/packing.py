"""`briefer pack`: letters to several bodies, and what belongs to them, as one document."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypedDict, Unpack

import click

from briefer.bootstrap import App
from briefer.cli.choices import chosen_date, chosen_language, readable
from briefer.cli.composed import refuse_findings
from briefer.cli.printing import print_json
from briefer.cli.senders import sender_for
from briefer.cli.session import Session, library_option, pass_session
from briefer.cli.shapes import PackedShape, pack_finding_shape
from briefer.composing.checks.across import PackFinding
from briefer.composing.packing.bound import BoundPack
from briefer.domain.addressee import Paper
from briefer.domain.finding import Severity
from briefer.domain.ids import AddresseeId, LetterId, PackId, TemplateId
from briefer.domain.letter import Letter
from briefer.domain.pack import Pack, PackPlan, PartKind
from briefer.errors import BrieferError
from briefer.services.packing_letters import letters_to, proposed_title

_PARTS = click.Choice([kind.value for kind in PartKind])


class PackChoices(TypedDict):
    """What the options hold, by their parameters' names."""

    more: tuple[str, ...]
    bodies: tuple[str, ...]
    to_all: bool
    outputs: tuple[Path, ...]
    title: str | None
    template: str | None
    sender: str | None
    date: str | None
    language: str
    paper: str
    classification: str
    leave_out: tuple[str, ...]
    add: tuple[str, ...]
    force: bool
    despite: str | None
    as_json: bool


@click.command()
@click.argument("more", nargs=-1, metavar="[ADDRESSEE]…")
@click.option("--to", "bodies", multiple=True, metavar="ADDRESSEE", help="Whom to write to.")
@click.option("--all", "to_all", is_flag=True, help="Write to everybody who is asked something.")
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Where to write, as for “briefer compose”; without it, pack.pdf. Again for more files.",
)
@click.option("--title", metavar="TEXT", help="The title; without it, one with the country.")
@click.option("--template", metavar="ID", help="The letters’ template; without it, the first.")
@click.option("--sender", metavar="ID", help="Who signs; without it, the last used in briefer.")
@click.option("--date", metavar="YYYY-MM-DD", help="The date of all; without it, today.")
@click.option("--lang", "language", metavar="CODE", default="en", help="The language around them.")
@click.option("--paper", type=click.Choice([paper.value for paper in Paper]), default="A4")
@click.option("--classification", metavar="TEXT", default="", help="Who may read it, in one line.")
@click.option(
    "--leave-out", multiple=True, type=_PARTS, help="A part to leave out; again for others."
)
@click.option("--add", multiple=True, type=_PARTS, help="A part to bind in; again for more.")
@click.option("--force", is_flag=True, help="Replace files that exist.")
@click.option("--despite", metavar="REASON", help="Write the pack although it has errors.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@library_option
@pass_session
def pack(session: Session, **choices: Unpack[PackChoices]) -> None:
    """Bind letters into a briefing pack.

    “briefer pack --all -o pack.pdf” binds a letter to everybody who is asked something, with a
    cover, contents, a summary, what the reports found, a matrix of requests, the law, and where
    each request comes from.
    """
    outputs = choices["outputs"] or (Path("pack.pdf"),)
    if len(set(map(os.path.realpath, outputs))) < len(outputs):
        raise click.UsageError("-o names the same file twice.")
    if choices["to_all"] == bool(choices["bodies"] or choices["more"]):
        raise click.UsageError("Name the addressees with --to, or give --all.")
    app = session.app
    letters = _letters(app, choices)
    chosen = _pack(app, letters, choices)
    made = app.packing.bind(chosen, app.library, letters)
    findings = app.packing.findings(made, app.library)
    refuse_findings([found.finding for found in findings], choices["despite"])
    written = app.exporter.export_all(made.document, outputs, replace=choices["force"])
    if choices["as_json"]:
        shapes = tuple(pack_finding_shape(found) for found in findings)
        print_json(PackedShape(written=tuple(map(str, written)), findings=shapes))
        return
    for path in written:
        click.echo(str(path))
    for message in dict.fromkeys(_told(findings, made.bound)):
        click.echo(f"warning: {message}", err=True)


def _letters(app: App, choices: PackChoices) -> tuple[Letter, ...]:
    """Return a letter to each addressee; raises BrieferError when nothing is asked of any."""
    named = tuple(map(AddresseeId, (*choices["bodies"], *choices["more"])))
    template = choices["template"]
    letters = letters_to(
        named or (body.id for body in app.library.addressees),
        app.library,
        sender=sender_for(app, choices["sender"]),
        date=chosen_date(choices["date"]) or app.clock.now().date(),
        new_id=lambda body: LetterId(f"pack-{body}"),
        template=TemplateId(template) if template else None,
    )
    if not letters:
        raise BrieferError(
            "Nothing is asked of these addressees.",
            "Name others; “briefer recommendations” lists what is asked of whom.",
        )
    return letters


def _pack(app: App, letters: tuple[Letter, ...], choices: PackChoices) -> Pack:
    language = chosen_language(app, choices["language"])
    plan = PackPlan(
        language=language,
        paper=Paper(choices["paper"]),
        classification=choices["classification"].strip(),
    )
    for kinds, included in ((choices["leave_out"], False), (choices["add"], True)):
        for kind in kinds:
            plan = plan.including(PartKind(kind), included=included)
    title = choices["title"] or proposed_title(
        letters, app.library, app.phrases(language), language
    )
    return Pack(
        id=PackId("composed"),
        title=readable(title),
        letters=tuple(letter.id for letter in letters),
        plan=plan,
    )


def _told(findings: Iterable[PackFinding], bound: BoundPack) -> Iterator[str]:
    """Yield the grave findings, each with the letters that it is about."""
    numbers = {letter.original.id: letter.number for letter in bound.letters}
    about: dict[str, list[int]] = {}
    for found in findings:
        if found.finding.severity is not Severity.ADVICE:
            known = about.setdefault(str(found.finding.message), [])
            known += [numbers[key] for key in found.letters if key in numbers]
    for message, letters in about.items():
        which = ", ".join(map(str, dict.fromkeys(letters)))
        yield f"{message} (letter {which})" if which else message
