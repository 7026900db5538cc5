"""The whole sheet: against the goals, beside others, and how it grows."""

from bench.plot import growing, rows
from bench.plot.canvas import LEADING, MARGIN, WIDTH, Canvas
from bench.plot.rows import Line, past_goal, times_as_fast
from bench.results import Results
from bench.table import Row, goal_rows, other_rows, row_of

_TITLE = "How fast briefer is, and what was aimed at"
_ROOM = WIDTH - 2 * MARGIN
_GAP = 30


def drawn(results: Results) -> bytes:
    """Return the plot of a run as SVG."""
    goals, others = _lines(results)
    canvas = Canvas(_TITLE, _described(goals))
    canvas.words(_TITLE, MARGIN, 42, style="bold", size=20)
    y = canvas.paragraph(
        "Each mark is the median of many rounds, and the line through it eight of ten of them. To"
        " the right of the upright line is better.",
        MARGIN,
        54,
        _ROOM,
        style="quiet",
    )
    y = _key(canvas, y + 8)
    y = rows.draw(canvas, goals, y + 8, "goal")
    if others:
        y = _heading(canvas, "Beside others, with no goal set", y)
        y = rows.draw(canvas, others, y + 4, "the same")
    growths = [growth for part in results.parts for growth in part.growth]
    if growths:
        y = _heading(canvas, "How it grows", y)
        y = canvas.paragraph(
            "Both axes are logarithmic. The dotted line is what grows exactly as the size does.",
            MARGIN,
            y,
            _ROOM,
            style="quiet",
        )
        y = growing.draw(canvas, growths, y)
    return canvas.svg(y + MARGIN)


def _lines(results: Results) -> tuple[list[Line], list[Line]]:
    """Return the rows of the goals and the others, with their places on the axis."""
    found = [finding for part in results.parts for finding in part.findings]
    of_goals = {row_of(finding): past_goal(finding) for finding in found}
    of_others = {row_of(finding): times_as_fast(finding) for finding in found}
    goals = [Line(row, of_goals.get(row)) for row in goal_rows(results)]
    return goals, [Line(row, of_others.get(row)) for row in other_rows(results)]


def _heading(canvas: Canvas, text: str, y: float) -> float:
    canvas.words(text, MARGIN, y + _GAP + 14, style="bold", size=16)
    return y + _GAP + LEADING + 4


def _key(canvas: Canvas, y: float) -> float:
    """Say which mark is what."""
    middle = y + LEADING / 2
    canvas.mark("circle", MARGIN + 8, middle, "good")
    canvas.words("reached", MARGIN + 22, y + LEADING - 4)
    canvas.mark("diamond", MARGIN + 118, middle, "short")
    canvas.words("not reached", MARGIN + 132, y + LEADING - 4)
    return y + LEADING


def _described(goals: list[Line]) -> str:
    """Return in words what the upper part shows, for those who do not see it."""
    return " ".join(_sentence(line.row) for line in goals)


def _sentence(row: Row) -> str:
    told = ", ".join(filter(None, (row.measured, row.goal and f"goal {row.goal}", row.ending)))
    return f"{row.group}, {row.what}: {told.rstrip('.')}."
