"""`briefer demo`: a letter to everybody and the pack of them, for a first look."""

from pathlib import Path

import click

from briefer.cli.session import Session, library_option, pass_session
from briefer.services.demo import demo_letters, write_demo


@click.command()
@click.argument("folder", metavar="[DIR]", default="briefer-demo", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Replace letters that exist.")
@library_option
@pass_session
def demo(session: Session, folder: Path, force: bool) -> None:
    """Write a letter to every bundled addressee, and the pack of them.

    They go into DIR (briefer-demo) as DOCX and PDF. A fictitious organisation signs them. They
    are dated today, or as SOURCE_DATE_EPOCH says.
    """
    app = session.app
    letters = demo_letters(app.library, app.clock.now().date())
    app.files.make_folder(folder)
    written = write_demo(
        letters,
        folder,
        library=app.library,
        phrases=app.phrases,
        packing=app.packing,
        exporter=app.exporter,
        replace=force,
    )
    for path in written:
        click.echo(str(path))
