"""`make bench`: every measurement, one report.

Whole runs in which no part fails are kept: `bench/results.json`, the plot `docs/speed.svg`, and the
table in `docs/speed.md`.
"""

import argparse
import sys
import time
from pathlib import Path

from bench.page import renewed
from bench.plot.sheet import drawn
from bench.report import lines
from bench.results import Results, gathered, written
from bench.running import PARTS, run
from briefer.bootstrap import SystemClock

_ROOT = Path(__file__).parents[1]


def main() -> None:
    """Measure, tell, and keep what a whole run found; exit with 1 if a part failed."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("part", nargs="*", help=f"only these of {', '.join(PARTS)}")
    wanted: list[str] = parser.parse_args().part
    if unknown := set(wanted) - set(PARTS):
        parser.error(f"There is no part {', '.join(sorted(unknown))}.")
    names = [name for name in PARTS if name in wanted] or PARTS
    start = time.monotonic()
    ran = tuple(run(names, _say))
    date = SystemClock().now().date().isoformat()
    results = gathered(ran, date, time.monotonic() - start)
    sys.stdout.writelines(f"{line}\n" for line in lines(results))
    failed = any(each.failure for each in ran)
    if failed or len(names) < len(PARTS):
        _say("Nothing was written: only a run of all parts in which none fails is kept.")
    else:
        _keep(results)
    sys.exit(failed)


def _keep(results: Results) -> None:
    docs = _ROOT / "docs"
    page = docs / "speed.md"
    (_ROOT / "bench" / "results.json").write_bytes(written(results))
    (docs / "speed.svg").write_bytes(drawn(results))
    page.write_text(renewed(page.read_text("utf-8"), results), "utf-8")
    _say("Written: bench/results.json, docs/speed.svg, and the table in docs/speed.md.")


def _say(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    main()
