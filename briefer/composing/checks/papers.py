"""Papers: whether the sender's paper, and the letter's own plan, can be what they should be."""

from collections.abc import Iterator

from briefer.composing.checks.around import Checked
from briefer.composing.looks import LOGO
from briefer.domain.finding import Finding, Severity
from briefer.domain.ids import Place
from briefer.domain.template import MOST_BLOCKS
from briefer.sentences import sentence


def paper_findings(checked: Checked) -> Iterator[Finding]:
    """Yield that a picture of the sender's paper is gone, and that a letter has too many blocks."""
    if checked.outline.letterhead.is_incomplete:
        yield Finding(
            code="paper-incomplete",
            severity=Severity.WARNING,
            message=sentence(
                "The logo, a signature or the Word letterhead of the sender is no longer in the "
                "library; the letter goes out without it. Choose it again with the sender."
            ),
            place=Place(LOGO),
        )
    count = len(checked.letter.blocks)
    if count > MOST_BLOCKS:
        yield too_many_blocks(count, Place(checked.letter.blocks[0].id))


def too_many_blocks(count: int, place: Place) -> Finding:
    """Return that there are more blocks than anybody reads."""
    return Finding(
        code="too-many-blocks",
        severity=Severity.ERROR,
        message=sentence(
            "There are {count} blocks; a letter or template can have {most}.",
            count=count,
            most=MOST_BLOCKS,
        ),
        place=place,
        firm=True,
    )
