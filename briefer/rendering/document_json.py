"""Document -> JSON, for programs that want the tree itself."""

import json

import msgspec

from briefer.document.nodes import Document
from briefer.rendering.clean import encodable


class JsonRenderer:
    """Writes the document's tree as indented UTF-8 JSON (RFC 8259) with its keys in order."""

    suffix = ".json"

    def render(self, document: Document) -> bytes:
        """Return the tree; its texts are as composed, but for unpaired surrogates."""
        tree = msgspec.to_builtins(document, order="sorted")
        return f"{encodable(json.dumps(tree, ensure_ascii=False, indent=2))}\n".encode()
