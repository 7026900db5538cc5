"""Length: what the reader's rules, or good practice, allow."""

from collections.abc import Iterator

from briefer.composing.checks.around import Checked
from briefer.domain.finding import Finding, Severity
from briefer.domain.ids import Place
from briefer.domain.profile import Profile
from briefer.domain.template import ANNEXES, BlockKind
from briefer.sentences import sentence, shown


def length_findings(checked: Checked) -> Iterator[Finding]:
    """Yield the limits that the letter exceeds, its annexes not counted."""
    profile = checked.profile
    if profile is None:
        return
    words, pages = words_of(checked), checked.around.pages
    if profile.words is not None and words > profile.words:
        message = sentence(
            "The text has {count} words; {profile} allows {most}.",
            count=words,
            most=profile.words,
            profile=shown(profile.name),
        )
        yield _over("too-many-words", message, profile, checked)
    if profile.pages is not None and pages is not None and pages > profile.pages:
        message = sentence(
            "The text has {count} pages; {profile} allows {most}.",
            count=pages,
            most=profile.pages,
            profile=shown(profile.name),
        )
        yield _over("too-many-pages", message, profile, checked)


def words_of(checked: Checked) -> int:
    """Return how many words the letter has before its annexes."""
    kinds = [kind for kind in BlockKind if kind not in ANNEXES]
    return sum(len(piece.text.split()) for piece in checked.pieces(*kinds))


def _over(code: str, message: str, profile: Profile, checked: Checked) -> Finding:
    return Finding(
        code=code,
        severity=Severity.WARNING if profile.strict else Severity.ADVICE,
        message=message,
        place=Place(checked.outline.blocks[0].id if checked.outline.blocks else ""),
    )
