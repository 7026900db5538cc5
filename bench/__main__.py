"""`make bench`: a tagged, archival letter against a plain one."""

import argparse
import sys
from collections.abc import Iterator, Mapping

from bench import plain
from bench.caches import empty_caches
from bench.letters import letter
from bench.measuring import Cost, Way, measured
from bench.profiling import split
from briefer.rendering.pdf.renderer import PdfRenderer
from briefer.rendering.raster import PdfiumRasteriser
from briefer.rendering.verifying import PdfVerifier

_GOAL = 0.5
"""What a tagged letter may cost at most, plain ones being 1."""


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(prog="make bench")
    parser.add_argument("--rounds", type=int, default=60, help="letters for each way")
    options = parser.parse_args()
    costs = measured(_ways(), rounds=options.rounds, warm_up=6)
    sys.stdout.writelines(f"{line}\n" for line in _report(costs))
    sys.stdout.writelines(f"{line}\n" for line in _where())


def _ways() -> Mapping[str, Way]:
    """Return what is compared; all draw the same letters with the same faces."""
    renderer = PdfRenderer()
    verifier = PdfVerifier(PdfiumRasteriser())
    same = letter(0)

    def plain_letter(number: int) -> bytes:
        return plain.render(letter(number))

    def tagged(number: int) -> bytes:
        return renderer.render(letter(number))

    def verified(number: int) -> bytes:
        document = letter(number)
        made = renderer.render(document)
        verifier.verify(made, document)
        return made

    def again(_: int) -> bytes:
        return renderer.render(same)

    def cold(number: int) -> bytes:
        empty_caches()
        return PdfRenderer().render(letter(number))

    return {
        "plain, by reportlab's Paragraphs": plain_letter,
        "tagged, the next of many": tagged,
        "tagged, the next of many, and opened again": verified,
        "tagged, the same once more": again,
        "tagged, with nothing remembered": cold,
    }


def _report(costs: Mapping[str, Cost]) -> Iterator[str]:
    yield f"{'':44}   ms    share (8 of 10 rounds)    KB"
    for name, cost in costs.items():
        share = f"{cost.share:.2f} ({cost.low:.2f} to {cost.high:.2f})"
        yield f"{name:44} {cost.milliseconds:5.1f}   {share:22} {cost.size / 1024:5.0f}"
    share = costs["tagged, the next of many"].share
    kept = "kept" if share <= _GOAL else "missed"
    yield f"The goal, {_GOAL} for the next tagged letter of many, is {kept}."


def _where() -> Iterator[str]:
    """Yield where the time of tagged letters goes."""
    renderer = PdfRenderer()

    def work() -> None:
        for number in range(40):
            renderer.render(letter(number + 500_000))

    yield "Where the time of a tagged letter goes (profiled, so that small calls weigh too much):"
    for module, share in split(work)[:14]:
        yield f"  {share:5.0%}  {module}"


if __name__ == "__main__":
    main()
