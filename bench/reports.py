"""`python -m bench.reports`: how much of what reports recommend is found, and how much is made up.

Every report in `tests/fixtures/reports` is read and proposed; what was expected was written down
by hand. An item counts when it begins and ends where it should.
"""

import argparse
import sys
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from bench.made_reports import made_docx, made_pdf
from briefer.domain.base import Value
from briefer.domain.proposal import LegalReference, Proposal, ProposedAddressee, ProposedItem
from briefer.domain.report_text import ReportText
from briefer.reading.docx.reader import read_docx
from briefer.reading.html import read_html
from briefer.reading.markdown import read_markdown
from briefer.reading.pdf.reader import read_pdf
from briefer.reading.proposing.plain import words_of
from briefer.reading.proposing.propose import propose
from briefer.reading.text import read_text
from briefer.storage.content import load_library

FIXTURES = Path(__file__).parents[1] / "tests" / "fixtures" / "reports"
_EXPECTED = ".expected.toml"
_GAP = "…"
_LITTLE = frozenset({"the", "le", "la", "les", "l", "el", "los", "las"})


class ExpectedBody(Value, frozen=True, kw_only=True):
    """A body that a report makes recommendations to.

    `items` are the words of each item; "…" stands for any words between. `references` are as
    printed.
    """

    name: str
    items: tuple[str, ...]
    matched: str = ""
    references: tuple[str, ...] = ()


class Expected(Value, frozen=True, kw_only=True):
    """What a person found in a report."""

    addressees: tuple[ExpectedBody, ...]


class Score(NamedTuple):
    """How many were right, of how many found, and of how many expected."""

    right: int = 0
    found: int = 0
    expected: int = 0

    @property
    def precision(self) -> float:
        """How much of what was found is right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """How much of what was expected was found."""
        return self.right / self.expected if self.expected else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def plus(self, other: "Score") -> "Score":
        """Return both together."""
        return Score(
            self.right + other.right, self.found + other.found, self.expected + other.expected
        )


class Scores(NamedTuple):
    """The scores of one report or of several, and what was wrong."""

    bodies: Score = Score()
    items: Score = Score()
    references: Score = Score()
    wrong: tuple[str, ...] = ()

    def plus(self, other: "Scores") -> "Scores":
        """Return both together."""
        return Scores(
            self.bodies.plus(other.bodies),
            self.items.plus(other.items),
            self.references.plus(other.references),
            self.wrong + other.wrong,
        )


def main() -> None:
    """Score all reports, and print a table; exit 1 where a goal is missed."""
    parser = argparse.ArgumentParser(prog="python -m bench.reports")
    parser.add_argument("--wrong", action="store_true", help="say what was not as expected")
    options = parser.parse_args()
    whole = Scores()
    sys.stdout.write(f"{'':34} bodies  items  references (recall, precision)\n")
    for name, scores in scored():
        whole = whole.plus(scores)
        sys.stdout.write(f"{_row(name, scores)}\n")
        if options.wrong:
            sys.stdout.writelines(f"    {line}\n" for line in scores.wrong)
    sys.stdout.write(f"{_row('all', whole)}\n")
    kept = reaches_goals(whole)
    sys.stdout.write(f"The goals (0.97, 0.95, 0.90 and 0.90) are {'kept' if kept else 'missed'}.\n")
    sys.exit(0 if kept else 1)


def reaches_goals(whole: Scores) -> bool:
    """Tell whether the scores are what was promised."""
    references = min(whole.references.recall, whole.references.precision)
    return whole.bodies.f1 >= 0.97 and whole.items.f1 >= 0.95 and references >= 0.9


def scored(folder: Path = FIXTURES) -> Iterator[tuple[str, Scores]]:
    """Yield each report's name and scores."""
    library = load_library()
    for path in sorted(folder.glob(f"*{_EXPECTED}")):
        name = path.name.removesuffix(_EXPECTED)
        source = next(
            known
            for known in folder.iterdir()
            if known.suffix != ".toml" and known.with_suffix("").name == name
        )
        expected = msgspec.convert(tomllib.loads(path.read_text("utf-8")), Expected)
        yield source.name, scores_of(propose(read(source), library), expected)


def read(path: Path) -> ReportText:
    """Return the lines of a report, or of the one that a description describes."""
    data = path.read_bytes()
    match path.suffixes[-2:]:
        case [".docx", ".md"]:
            return read_docx(made_docx(data.decode()))
        case [".pdf", ".md"]:
            return read_pdf(made_pdf(data.decode()))
        case [".pdf2", ".md"]:
            return read_pdf(made_pdf(data.decode(), columns=2))
        case [".pdf3", ".md"]:
            return read_pdf(made_pdf(data.decode(), columns=3))
        case [*_, ".md"]:
            return read_markdown(data)
        case [*_, ".html"]:
            return read_html(data)
        case _:
            return read_text(data)


def scores_of(proposal: Proposal, expected: Expected) -> Scores:
    """Return how a proposal fares against what a person found."""
    found = {_key(body.name): body for body in proposal.addressees}
    wanted = {_key(body.name): body for body in expected.addressees}
    both = [(found[key], wanted[key]) for key in found if key in wanted]
    wrong = [f"body made up: {found[key].name!r}" for key in found if key not in wanted]
    wrong += [f"body missed: {wanted[key].name!r}" for key in wanted if key not in found]
    right = [(mine, theirs) for mine, theirs in both if (mine.matched or "") == theirs.matched]
    wrong += [
        f"matched with {mine.matched}: {mine.name!r}"
        for mine, theirs in both
        if (mine.matched or "") != theirs.matched
    ]
    bodies = Score(len(right), len(found), len(wanted))
    items, wrong_items = _items(found, wanted)
    references, wrong_references = _references(proposal.addressees, expected.addressees)
    return Scores(bodies, items, references, (*wrong, *wrong_items, *wrong_references))


def _items(
    found: dict[str, ProposedAddressee], wanted: dict[str, ExpectedBody]
) -> tuple[Score, list[str]]:
    """Return the score of the items; one under another body is wrong."""
    right, wrong = 0, list[str]()
    for key in found.keys() | wanted.keys():
        mine = list(found[key].items) if key in found else []
        for pattern in wanted[key].items if key in wanted else ():
            hit = next((item for item in mine if _is_item(item, pattern)), None)
            if hit:
                mine.remove(hit)
                right += 1
            else:
                wrong.append(f"item missed: {pattern!r}")
        wrong += [f"item made up: {item.text!r}" for item in mine]
    score = Score(
        right,
        sum(len(body.items) for body in found.values()),
        sum(len(body.items) for body in wanted.values()),
    )
    return score, wrong


def _is_item(item: ProposedItem, pattern: str) -> bool:
    text = " ".join(item.text.split())
    first, gap, last = (part.strip() for part in pattern.partition(_GAP))
    return text.startswith(first) and text.endswith(last) if gap else text == first


def _references(
    found: Sequence[ProposedAddressee], wanted: Sequence[ExpectedBody]
) -> tuple[Score, list[str]]:
    mine = dict.fromkeys(
        _plain(known.words)
        for body in found
        for item in body.items
        for known in _all_references(item)
    )
    theirs = dict.fromkeys(_plain(words) for body in wanted for words in body.references)
    hits = [words for words in mine if any(_is_same(words, known) for known in theirs)]
    met = [known for known in theirs if any(_is_same(words, known) for words in mine)]
    wrong = [f"reference missed: {known!r}" for known in theirs if known not in met]
    wrong += [f"reference made up: {words!r}" for words in mine if words not in hits]
    right = min(len(hits), len(met))
    return Score(right, right + len(mine) - len(hits), right + len(theirs) - len(met)), wrong


def _all_references(item: ProposedItem) -> Iterable[LegalReference]:
    return (*item.references, *item.context_references, *item.sub_references)


def _is_same(one: str, other: str) -> bool:
    """Tell whether two references are one, with or without an article or a bracket."""
    return one == other or (
        min(len(one), len(other)) > len(max(one, other, key=len)) * 0.6
        and (one in other or other in one)
    )


def _plain(words: str) -> str:
    return " ".join(word for word in words_of(words) if word not in _LITTLE)


def _key(name: str) -> str:
    return _plain(name)


def _row(name: str, scores: Scores) -> str:
    references = scores.references
    return (
        f"{name:34} {scores.bodies.f1:6.2f} {scores.items.f1:6.2f}"
        f" {references.recall:9.2f} {references.precision:9.2f}"
    )


if __name__ == "__main__":
    main()
