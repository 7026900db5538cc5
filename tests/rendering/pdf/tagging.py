"""The structure tree of a PDF as a test wants to see it: roles in their order."""

from pathlib import Path

from briefer.document.nodes import Document
from briefer.rendering.pdf.renderer import PdfRenderer
from tests.documents.structure import Element, Tagged


def tagged(document: Document, folder: Path) -> Tagged:
    """Return the tree of a document's PDF, in which nothing may be wrong."""
    file = folder / "tagged.pdf"
    file.write_bytes(PdfRenderer().render(document))
    found = Tagged(file)
    assert found.problems == []
    assert found.dishonest() == []
    return found


def roles(element: Element) -> str:
    """Return the roles of an element and all below it: `P(Link)`."""
    below = " ".join(roles(kid) for kid in element.kids if isinstance(kid, Element))
    name = element.role.removeprefix("/")
    return f"{name}({below})" if below else name


def tree(document: Document, folder: Path) -> str:
    """Return the roles below a document's root."""
    (root,) = tagged(document, folder).root.kids
    assert isinstance(root, Element)
    return roles(root)
