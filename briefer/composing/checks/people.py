"""People: whom the letter must not name."""

from collections.abc import Iterator

from briefer.composing.checks.around import Checked
from briefer.domain.finding import Finding


def people_findings(checked: Checked) -> Iterator[Finding]:
    """Yield the places that name somebody whom no letter may name."""
    del checked
    yield from ()
