"""Look into files by hand: `python -m tests.documents FILE.pdf FILE.docx …`."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.documents import vera
from tests.documents.readers import audit
from tests.documents.structure import Tagged


def findings(files: Sequence[Path]) -> Iterator[str]:
    """Yield what is wrong with each file, a line for each finding."""
    pdfs = [file for file in files if file.suffix == ".pdf"]
    reason = vera.why_not()
    if reason:
        yield reason
    elif pdfs:
        for (file, profile), failures in vera.judge(pdfs).items():
            yield from (f"{file}: {profile}: {failure}" for failure in failures)
    for file in pdfs:
        tagged = Tagged(file)
        yield from (f"{file}: {problem}" for problem in tagged.problems)
        yield from (f"{file}: says other than it shows: {text}" for text in tagged.dishonest())
    for file in files:
        if file.suffix == ".docx":
            yield from (f"{file}: {finding}" for finding in audit(file))


def main() -> int:
    """Print the findings and return 1 if there are any."""
    found = list(findings([Path(name) for name in sys.argv[1:]]))
    sys.stdout.writelines(f"{line}\n" for line in found)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
