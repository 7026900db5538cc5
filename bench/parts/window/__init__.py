"""From a click or a key to the changed page, painted: the real window, offscreen."""

import os
import tempfile
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.findings import Cost, Finding, Goal, Growth, Part, explained, spread, times_the_time
from bench.parts.window.bare import BareRaster
from bench.parts.window.library import paragraphs
from bench.parts.window.screen import Screen
from briefer.rendering.raster import PdfiumRasteriser, picture_of

_GROUP = "one ask ticked → page painted"
_TICKED = "one ask ticked"
_ROUNDS, _FEW = 60, 20
_ASKS = (4, 12, 24)
_RATIO, _MOST = Goal(bound="at most", at=3.5), Goal(bound="at most", at=50)
_BARE = "the bare raster of that page by PDFium, the page open and not drawn before"
_WHY = (
    "PDFium draws a page sooner than Python reads a letter, makes its PDF and tells the panes"
    " beside it. To come nearer, those panes would have to take the change in after the page is"
    " painted, at the price of panes that may be asked while they are behind. What stands beside"
    " the raster grows little with the page: compare the ratio for a page of twice the size."
)


@dataclass(frozen=True)
class _Series:
    """What one event took, round by round, and the raster of the page that it changed; seconds."""

    ours: list[float]
    bare: list[float]
    profile: tuple[tuple[str, float], ...]

    @property
    def median(self) -> float:
        """What half of them stay below, in milliseconds."""
        return spread(self.ours)[0] * 1000

    @property
    def late(self) -> float:
        """What nineteen of twenty stay below, in milliseconds."""
        return sorted(self.ours)[len(self.ours) * 19 // 20] * 1000


def measure() -> Part:
    """Return how soon the window shows a change, beside PDFium's part of it alone."""
    os.environ["SOURCE_DATE_EPOCH"] = "1794484800"
    with tempfile.TemporaryDirectory(prefix="briefer-bench-") as folder:
        return _measured(Path(folder))


def _measured(folder: Path) -> Part:
    few, usual, many = _ASKS
    with _letter_of(folder, usual) as screen:
        checked = tuple(_checked(screen))
        series = {_TICKED: _series(screen, lambda _: screen.tick(), _ROUNDS), **_others(screen)}
        typing = _typing(screen)
    medians = [_median_tick(folder, few), series[_TICKED].median, _median_tick(folder, many)]
    found = [
        finding
        for name, taken in series.items()
        for finding in _found(name, taken, *((_RATIO, _MOST) if name == _TICKED else ()))
    ]
    return Part(
        title="The window: from a click to the painted page",
        findings=(*found, typing),
        costs=tuple(_cost(name, taken) for name, taken in series.items()),
        growth=(Growth(group=_GROUP, name=_TICKED, of="asks", sizes=_ASKS, values=tuple(medians)),),
        checked=checked,
    )


@contextmanager
def _letter_of(folder: Path, asks: int) -> Generator[Screen]:
    """Open the window on a letter of so many asks, on the page where they end."""
    screen = Screen(folder / str(asks), asks=asks)
    screen.show_last_ask()
    try:
        yield screen
    finally:
        screen.close()


def _median_tick(folder: Path, asks: int) -> float:
    """Return the milliseconds from a click to the page in a letter of so many asks."""
    with _letter_of(folder, asks) as screen:
        return _series(screen, lambda _: screen.tick(), _FEW).median


def _others(screen: Screen) -> dict[str, _Series]:
    """Return what else a writer does, in an order in which the letter stays what it was."""
    screen.zoom(200)
    screen.show_last_ask()
    large = _series(screen, lambda _: screen.tick(), _FEW)
    screen.zoom(100)
    screen.open_words()
    typed = _series(screen, _typist(screen.type_letter), _ROUNDS)
    screen.leave_words()
    screen.show_page_of("inside-address")
    changed = _series(screen, screen.change_addressee, _FEW)
    return {
        "one ask ticked, the page at twice the size": large,
        "one letter typed into a paragraph": typed,
        "the addressee changed": changed,
    }


def _series(screen: Screen, act: Callable[[int], float], rounds: int) -> _Series:
    ours, bare = list[float](), list[float]()
    screen.steps.forget()
    for number in range(rounds):
        ours.append(act(number))
        raster = BareRaster(screen.pdf, screen.view.page)
        start = time.perf_counter()
        drawn = raster.draw(screen.scale)
        bare.append(time.perf_counter() - start)
        drawn.close()
        raster.close()
    return _Series(ours, bare, tuple(screen.steps.shares()))


def _typist(type_one: Callable[[str], float]) -> Callable[[int], float]:
    letters = "the court shall review "
    return lambda number: type_one(letters[number % len(letters)])


def _typing(screen: Screen) -> Finding:
    """Return how long a letter takes to stand in the editor, while pages are made."""
    screen.open_words()
    typist = _typist(screen.type_into_editor)
    times = [typist(number) * 1000 for number in range(_ROUNDS)]
    value, low, _ = spread(times)
    return Finding(
        group=_GROUP,
        what="one letter typed, until it stands in the editor (the upper bound is for 95 of 100)",
        value=value,
        low=low,
        high=sorted(times)[len(times) * 19 // 20],
        unit="ms",
    )


def _found(
    what: str, series: _Series, ratio: Goal | None = None, most: Goal | None = None
) -> Iterator[Finding]:
    """Yield how a series compares with PDFium alone, and what nineteen of twenty stay below."""
    value, low, high = times_the_time(series.ours[1:], series.bare[1:])
    yield _judged(what, _BARE, (value, low, high), "× the time", ratio, series)
    late = (series.late, series.late, series.late)
    yield _judged(f"{what}, 95 of 100 within", "", late, "ms", most, series)


def _judged(
    what: str,
    beside: str,
    values: tuple[float, float, float],
    unit: str,
    goal: Goal | None,
    series: _Series,
) -> Finding:
    value, low, high = values
    found = Finding(
        group=_GROUP,
        what=what,
        beside=beside,
        value=value,
        low=low,
        high=high,
        unit=unit,
        goal=goal,
    )
    return explained(found, _WHY, lambda: series.profile)


def _cost(name: str, series: _Series) -> Cost:
    seconds, low, high = spread(series.ours[1:])
    first = series.ours[0]
    return Cost(group=_GROUP, name=name, seconds=seconds, low=low, high=high, first=first)


def _checked(screen: Screen) -> Iterator[str]:
    """Yield what was seen of the letter. Raises AssertionError where it is not all there."""
    words = "".join(PdfiumRasteriser().texts(screen.pdf))
    clauses = [screen.desk.library.ask(ask).clause for ask in screen.letter.asks]
    missing = [text for text in (*clauses, *paragraphs()) if _bare(text) not in _bare(words)]
    if missing:
        raise AssertionError(f"the page does not say: {missing[0]}")
    if screen.app.exporter.render(screen.desk.document, ".pdf") != screen.pdf:
        raise AssertionError("the preview shows other pages than are exported")
    screen.tick()
    page = screen.view.page
    picture = screen.view.proof.sheets.image(page)
    raster = BareRaster(screen.pdf, page)
    drawn = picture_of(raster.draw(screen.scale)).pixels
    raster.close()
    if picture is None or bytes(picture.constBits()) != drawn:
        raise AssertionError("what is painted is not what PDFium draws of the page")
    yield (
        f"The window's letter has {screen.view.page_count} pages, {len(screen.letter.asks)} asks,"
        f" {len(screen.letter.hooks)} quotations, a paragraph in Kazakh and one in Russian, in the"
        " words of all letters here; its template says the rest. All are found on the pages, which"
        " are byte for byte those that are exported, and painted pixel for pixel as PDFium draws."
    )


def _bare(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())
