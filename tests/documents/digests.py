"""What identifies the bytes of every sample: `python -m tests.documents.digests [backwards]`."""

import hashlib
import sys
from collections.abc import Mapping

from briefer.document.nodes import Document
from briefer.rendering.docx.renderer import DocxRenderer
from briefer.rendering.pdf.renderer import PdfRenderer
from tests.documents import samples


def digest(file: bytes) -> str:
    """Return the SHA-256 of a file."""
    return hashlib.sha256(file).hexdigest()


def digests(documents: Mapping[str, Document]) -> dict[str, str]:
    """Return the digests of each document in both formats, by "name.suffix"."""
    renderers = (PdfRenderer(), DocxRenderer(PdfRenderer().typeset))
    return {
        f"{name}{renderer.suffix}": digest(renderer.render(document))
        for name, document in documents.items()
        for renderer in renderers
    }


def main() -> None:
    """Print a line for each file. Backwards, so that nothing hangs on what was drawn before."""
    documents = samples.everything()
    names = list(documents)[:: -1 if "backwards" in sys.argv else 1]
    found = digests({name: documents[name] for name in names})
    sys.stdout.writelines(f"{name} {found[name]}\n" for name in sorted(found))


if __name__ == "__main__":
    main()
