"""How long a merge will take yet."""

import pytest

from briefer.services.merging.progress import Pace, rounded


def paced(*notes: tuple[float, int]) -> Pace:
    pace = Pace()
    for moment, ended in notes:
        pace.note(moment, ended)
    return pace


def test_nothing_is_said_before_three_seconds() -> None:
    assert paced((0, 0), (2.9, 29)).seconds_left(100) is None
    assert paced((0, 0), (3.0, 30)).seconds_left(100) == 10


def test_only_the_last_while_counts() -> None:
    slow_then_fast = paced((0, 0), (100, 10), (110, 110), (121, 220))
    assert slow_then_fast.seconds_left(200) == 20


def test_nothing_is_said_while_nothing_comes() -> None:
    assert paced((0, 0), (50, 0)).seconds_left(10) is None
    assert paced().seconds_left(10) is None


def test_it_is_measured_anew_after_a_pause() -> None:
    pace = paced((0, 0), (5, 50))
    pace.forget()
    assert pace.seconds_left(10) is None


@pytest.mark.parametrize(
    ("seconds", "said"), [(0.1, 5), (7, 5), (8, 10), (59, 60), (100, 90), (640, 660)]
)
def test_a_time_is_said_as_a_person_would(seconds: float, said: int) -> None:
    assert rounded(seconds) == said
