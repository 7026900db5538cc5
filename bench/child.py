"""One part, measured in a process of its own: `python -m bench.child NAME FILE`."""

import importlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable

    from bench.findings import Part


def main() -> None:
    """Measure the part NAME, and leave in FILE what it found, as JSON."""
    name, file = sys.argv[1:]
    measure: Callable[[], Part] = importlib.import_module(f"bench.parts.{name}").measure
    Path(file).write_bytes(msgspec.json.encode(measure()))


if __name__ == "__main__":
    main()
