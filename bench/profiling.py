"""Where the time of a way goes, module by module."""

import cProfile
from collections import defaultdict
from collections.abc import Callable
from operator import itemgetter
from pathlib import PurePath


def split(work: Callable[[], object]) -> list[tuple[str, float]]:
    """Return the modules that `work` spends its time in, each with its share, the largest first.

    What is written in C counts for the module that called it.
    """
    profile = cProfile.Profile()
    profile.runcall(work)
    spent: dict[str, float] = defaultdict(float)
    for entry in profile.getstats():
        if isinstance(entry.code, str):
            continue
        in_c = sum(sub.inlinetime for sub in entry.calls or () if isinstance(sub.code, str))
        spent[_module(entry.code.co_filename)] += entry.inlinetime + in_c
    total = sum(spent.values())
    ordered = sorted(spent.items(), key=itemgetter(1), reverse=True)
    return [(module, part / total) for module, part in ordered]


def _module(file: str) -> str:
    """Return the dotted name below the folder that packages are in, as far as it can be told."""
    parts = PurePath(file).with_suffix("").parts
    for root in ("site-packages", "briefer"):
        if root in parts:
            last = len(parts) - 1 - parts[::-1].index(root)
            return ".".join(parts[last + (root == "site-packages") :])
    return "other"
