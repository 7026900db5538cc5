"""`briefer compose`: a letter as files."""

import os
from pathlib import Path
from typing import Unpack

import click

from briefer.cli.choices import Choices, choice_options, chosen_letter
from briefer.cli.composed import composed, refuse_errors
from briefer.cli.printing import print_json
from briefer.cli.session import Session, library_option, pass_session
from briefer.cli.shapes import ComposedShape, finding_shape
from briefer.domain.finding import Severity


@click.command()
@choice_options
@click.option(
    "-o",
    "--output",
    "outputs",
    required=True,
    multiple=True,
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Where to write; the suffix picks the format: .pdf .docx .txt .html .eml "
    "(an e-mail draft with the PDF) .json. Again for more files.",
)
@click.option("--force", is_flag=True, help="Replace files that exist.")
@click.option(
    "--despite", metavar="REASON", help="Write the letter although it has errors, and say why."
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@library_option
@pass_session
def compose(
    session: Session,
    outputs: tuple[Path, ...],
    force: bool,
    despite: str | None,
    as_json: bool,
    **choices: Unpack[Choices],
) -> None:
    """Compose a letter and write it to one or more files.

    “briefer compose --to ebrd -o letter.pdf” asks the EBRD for all that the reports ask of it, and
    invokes the law that binds it. A letter with errors is not written without a reason.
    """
    if len(set(map(os.path.realpath, outputs))) < len(outputs):
        raise click.UsageError("-o names the same file twice.")
    app = session.app
    letter = composed(app, chosen_letter(app, choices))
    refuse_errors(letter, despite)
    written = app.exporter.export_all(letter.document, outputs, replace=force)
    findings = letter.findings
    if as_json:
        names = tuple(str(path) for path in written)
        print_json(ComposedShape(written=names, findings=tuple(map(finding_shape, findings))))
        return
    for path in written:
        click.echo(str(path))
    grave = (finding.message for finding in findings if finding.severity is not Severity.ADVICE)
    for message in dict.fromkeys(grave):
        click.echo(f"warning: {message}", err=True)
