"""Short ways to look at what a reader found."""

from briefer.domain.report_text import ReportText


def texts(report: ReportText) -> list[str]:
    return [line.text for line in report.lines]


def marked(report: ReportText) -> list[tuple[str, int, str]]:
    """Return each line's marker, level and words."""
    return [(line.marker, line.level, line.text) for line in report.lines]


def headings(report: ReportText) -> list[tuple[int, str]]:
    return [(line.heading, line.text) for line in report.lines if line.heading]
