"""Resuming: what a kept merge wants made, from its beginning or from where it was stopped."""

from collections.abc import Iterator

from briefer.domain.ids import AddresseeId
from briefer.domain.letter import Letter
from briefer.domain.merge import Merge
from briefer.domain.recipient import ReadRecipients
from briefer.errors import BrieferError
from briefer.sentences import sentence
from briefer.services.merging.merging import Merging
from briefer.services.merging.planning import MergeWish
from briefer.services.ports import LetterStore


class LetterGone(BrieferError):
    """The letter that a merge was to send is not there any more."""

    hint = sentence("What was made is kept. Begin a new job with another letter.")


def wish_of(merge: Merge, letters: LetterStore, merging: Merging) -> MergeWish:
    """Return what a merge wants made: its letter as it was, and its own letters as they are now.

    A letter of a recipient's own that is gone gives way to the common one. Raises LetterGone when
    that is gone too, UnknownRecord for a body that the library lacks, and BrieferError when letters
    cannot be read.
    """
    letter = letters.snapshot(merge.version)
    if letter is None:
        raise LetterGone(sentence("The letter of this job is not in the library any more."))
    return MergeWish(
        read=merge.read,
        letters=merging.letters_to(bodies_of(merge.read), letter),
        everyone=letter.addressee,
        own=dict(_own(merge, letters)),
        suffixes=merge.suffixes,
        pattern=merge.pattern,
        despite=merge.despite,
    )


def bodies_of(read: ReadRecipients) -> tuple[AddresseeId, ...]:
    """Return every body that recipients name, each once."""
    named = (recipient.addressee for recipient in read.recipients)
    return tuple(dict.fromkeys(body for body in named if body is not None))


def _own(merge: Merge, letters: LetterStore) -> Iterator[tuple[int, Letter]]:
    for own in merge.own:
        letter = letters.peek(own.letter)
        if letter is not None:
            yield own.row, letter
