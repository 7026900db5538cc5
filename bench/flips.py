"""`python -m bench.flips`: how many single bits that flip in a large library are noticed."""

import argparse
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.made_libraries import make_library
from briefer.services.records import LibraryUnreadable
from briefer.storage.library.verifying import verify


def main() -> None:
    """Damage a library, bit by bit, and print what was found."""
    parser = argparse.ArgumentParser(prog="python -m bench.flips")
    parser.add_argument("--size", type=int, default=100_000, help="recommendations")
    parser.add_argument("--flips", type=int, default=400, help="bits that are flipped, one by one")
    options = parser.parse_args()
    with TemporaryDirectory(prefix="briefer-bench-") as folder:
        path = Path(folder) / "large.briefer"
        make_library(path, options.size)
        sys.stdout.writelines(f"{line}\n" for line in _flipped(path, options.flips))


def _flipped(path: Path, flips: int) -> Iterator[str]:
    """Turn single bits anywhere in the file, and yield how many were noticed."""
    start = time.perf_counter()
    problems = verify(path).problems
    yield f"verified in {time.perf_counter() - start:.1f} s, problems: {len(problems)}"
    chosen, size = random.Random(3), path.stat().st_size  # noqa: S311 - the same each time
    found, start = 0, time.perf_counter()
    for _ in range(flips):
        place = chosen.randrange(size * 8)
        _flip(path, place)
        try:
            found += bool(verify(path).problems)
        except LibraryUnreadable:
            found += 1
        _flip(path, place)
    seconds = time.perf_counter() - start
    yield f"{found} of {flips} single-bit flips were found, in {seconds:.0f} s"


def _flip(path: Path, place: int) -> None:
    with path.open("r+b") as file:
        file.seek(place // 8)
        byte = file.read(1)[0] ^ (1 << place % 8)
        file.seek(place // 8)
        file.write(bytes([byte]))


if __name__ == "__main__":
    main()
