"""Reading in a process of its own: it answers, is ended, and can do nothing else."""

import math
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.domain.report_text import ReportText
from briefer.reading import frames
from briefer.reading.child import ChildReader
from briefer.reading.problems import Problem, ReportRefused
from briefer.reading.worker import CPU_SECONDS, MEMORY

PAGE = Path(__file__).parents[1] / "fixtures" / "reports" / "000_273e69f19933c4db.txt"


def never() -> bool:
    return False


def read(
    data: bytes,
    name: str = "report.txt",
    told: Callable[[int, int], object] = lambda _done, _of: None,
    cancelled: Callable[[], bool] = never,
    seconds: float = 60,
) -> str:
    report = ChildReader(seconds).read(data, name, told, cancelled)
    assert isinstance(report, ReportText)
    return "\n".join(line.text for line in report.lines)


def refused(data: bytes, name: str = "report.txt", **options: object) -> Problem:
    with pytest.raises(ReportRefused) as caught:
        read(data, name, **options)  # pyright: ignore[reportArgumentType]
    return caught.value.problem


def children() -> set[int]:
    """Return the processes that this one has started and that still run."""
    listed = Path(f"/proc/self/task/{threading.get_native_id()}/children")
    return {int(key) for key in listed.read_text().split()}


def test_a_text_is_read_as_it_would_be_here() -> None:
    assert "Repeal articles 318 and 320" in read(PAGE.read_bytes())


def test_a_word_document_and_a_page_are_read_by_what_they_hold() -> None:
    made = docx.Document()
    made.add_paragraph("Open the libraries.")
    room = BytesIO()
    made.save(room)
    assert "Open the libraries." in read(room.getvalue(), "report.docx")
    assert "Open them." in read(b"<html><body><p>Open them.</p></body></html>", "x.html")


def test_a_refusal_is_a_sentence_of_our_own() -> None:
    assert refused(b"") is Problem.EMPTY
    assert refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)) is Problem.OLD_WORD
    assert refused(b"%PDF-1.7\n" + bytes(100), "x.pdf") is Problem.DAMAGED


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="asks /proc")
def test_a_reader_that_takes_too_long_or_is_not_wanted_is_over() -> None:
    before = children()
    assert refused(PAGE.read_bytes(), seconds=0) is Problem.OUT_OF_TIME
    assert refused(PAGE.read_bytes(), cancelled=lambda: True) is Problem.STOPPED
    assert "Uphold" in read(PAGE.read_bytes())
    assert children() == before


class Killed(subprocess.Popen[bytes]):
    """A process that the system ends as soon as it has begun."""

    def __init__(self, *arguments: Any, **options: Any) -> None:  # noqa: ANN401 - as Popen has them
        super().__init__(*arguments, **options)
        os.kill(self.pid, signal.SIGKILL)


def test_a_reader_that_is_killed_is_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "Popen", Killed)
    assert refused(PAGE.read_bytes()) is Problem.OUT_OF_MEMORY


def _in_worker(code: str) -> "subprocess.CompletedProcess[str]":
    """Run code under the worker's own limits."""
    begin = "from briefer.reading.worker import guard, limit; limit(); guard(); "
    return subprocess.run(
        [sys.executable, "-c", begin + code], capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    "code",
    [
        "import socket; socket.socket()",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.system('true')",
        "import os; os.fork()",
        "import os; os.execv('/bin/true', ['true'])",
    ],
)
def test_the_reader_connects_to_nothing_and_starts_nothing(code: str) -> None:
    assert _in_worker(code.partition("; ")[0]).returncode == 0
    assert "PermissionError" in _in_worker(code).stderr


@pytest.mark.skipif(sys.platform != "linux", reason="Linux alone can do that")
def test_the_reader_has_no_network_where_the_system_lets_it_be_without() -> None:
    code = "import os; before = os.readlink('/proc/self/ns/net'); leave_network(); "
    tell = "print(before != os.readlink('/proc/self/ns/net')); "
    reach = "print(len(os.listdir('/sys/class/net')), open('/proc/net/dev').read().count(':'))"
    begin = "from briefer.reading.offline import leave_network; "
    done = subprocess.run(
        [sys.executable, "-c", begin + code + tell + reach],
        capture_output=True,
        text=True,
        check=True,
    )
    left, seen = done.stdout.split(maxsplit=1)
    if left == "False":
        pytest.skip("this system lets nobody leave its network")
    # The loop of the new network itself, which is down, is all that there is.
    assert seen.split()[1] == "1"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_the_reader_has_room_and_time_for_a_report_only(tmp_path: Path) -> None:
    assert "MemoryError" in _in_worker(f"bytearray({MEMORY})").stderr
    file = tmp_path / "written"
    assert _in_worker(f"f = open({str(file)!r}, 'w'); f.write('x'); f.flush()").returncode != 0
    assert not file.exists() or file.read_text() == ""
    said = _in_worker("import resource; print(resource.getrlimit(resource.RLIMIT_CPU)[0])").stdout
    assert int(said) == CPU_SECONDS


@settings(max_examples=12, deadline=None)
@given(st.binary(max_size=200))
def test_whatever_bytes_come_the_answer_is_a_report_or_a_sentence(data: bytes) -> None:
    with suppress(ReportRefused):
        read(data)


@given(st.binary(max_size=80))
def test_what_is_no_picture_and_no_size_is_told_from_one(body: bytes) -> None:
    with suppress(ValueError):
        picture = frames.picture_in(body)
        assert len(picture.pixels) == 4 * picture.width * picture.height > 0
    with suppress(ValueError):
        assert all(0 < side < math.inf for size in frames.sizes_in(body) for side in size)


def test_pictures_and_sizes_come_back_as_they_were_sent() -> None:
    room = BytesIO()
    picture, sizes = frames.Pixels(2, 1, bytes(8)), ((595.0, 842.0), (1.0, 2.5))
    frames.write_picture(room, picture)
    frames.write_sizes(room, sizes)
    room.seek(0)
    first, second = frames.read(room), frames.read(room)
    assert first is not None
    assert second is not None
    assert frames.picture_in(first.body) == picture
    assert frames.sizes_in(second.body) == sizes
    with pytest.raises(ValueError, match="no picture"):
        frames.picture_in(first.body[:-1])


@given(st.text(max_size=40), st.binary(max_size=200), st.integers(0, 2**32 - 1))
def test_frames_come_back_as_they_were_sent(name: str, data: bytes, number: int) -> None:
    known = name.encode("utf-8", "replace").decode("utf-8", "replace")
    assert frames.read_request(BytesIO(frames.request(name, data))) == (frames.READ, known, data)
    room = BytesIO()
    frames.write_progress(room, number, number)
    frames.write(room, frames.REPORT, data)
    whole = room.getvalue()
    stream = BytesIO(whole)
    first = frames.read(stream)
    assert first is not None
    assert first.progress == (number, number)
    assert frames.read(stream) == frames.Frame(frames.REPORT, data)
    assert frames.read(stream) is None
    assert frames.read(BytesIO(whole[:7])) is None
