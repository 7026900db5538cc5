"""What the palette lists, and how well it answers what is typed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefer.gui.actions import Actions
from briefer.gui.matching import score

MOST = 40
"""Entries that are listed at once."""


@dataclass(frozen=True)
class Entry:
    """One thing to do or open.

    `aside` is shown at the end of the line (keys, a date), `why` instead of it when it cannot be
    done now. `order` is what comes first when nothing is typed: the lower the earlier.
    """

    key: str
    name: str
    run: Callable[[], object]
    aside: str = ""
    why: str = ""
    search: str = ""
    order: int = 0

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return ", ".join(part for part in (self.name, self.why or self.aside) if part)


def action_entries(actions: Actions, *, unlisted: str) -> tuple[Entry, ...]:
    """Return an entry for each action but `unlisted`, those used last first."""
    used = actions.recently_used
    entries: list[Entry] = []
    for number, spec in enumerate(actions):
        if spec.id in (unlisted, "export"):
            continue
        action = actions[spec.id]
        entries.append(
            Entry(
                key=spec.id,
                name=action.toolTip(),
                run=action.trigger,
                aside=actions.keys(spec.id),
                why="" if action.isEnabled() else actions.why(spec.id),
                order=used.index(spec.id) if spec.id in used else len(used) + number,
            )
        )
    return tuple(entries)


def matching(entries: Sequence[Entry], typed: str) -> tuple[Entry, ...]:
    """Return what answers `typed`, the best first; of equals, what was used last."""
    scored = [(max(score(typed, entry.name), _aside(entry, typed)), entry) for entry in entries]
    answers = [(points, entry) for points, entry in scored if points]
    answers.sort(key=lambda pair: (-pair[0], bool(pair[1].why), pair[1].order))
    return tuple(entry for _, entry in answers[:MOST])


def _aside(entry: Entry, typed: str) -> float:
    """Return how well words that are not shown answer; a little less than shown ones."""
    return score(typed, entry.search) * 0.95 if entry.search and typed.strip() else 0
