"""Document -> JSON, for programs that want the tree itself."""

import json

import msgspec
from msgspec.structs import replace

from briefer.document.nodes import Block, Document, Figure
from briefer.rendering.clean import encodable
from briefer.rendering.pictures import read_picture


class JsonRenderer:
    """Writes the document's tree as indented UTF-8 JSON (RFC 8259) with its keys in order.

    Pictures are in base64 (RFC 4648) and hold their pixels only, as in every format.
    """

    suffix = ".json"

    def render(self, document: Document) -> bytes:
        """Return the tree; its texts are as composed, but for unpaired surrogates."""
        tree = msgspec.to_builtins(without_traces(document), order="sorted")
        return f"{encodable(json.dumps(tree, ensure_ascii=False, indent=2))}\n".encode()


def without_traces(document: Document) -> Document:
    """Return a document whose pictures tell nothing but what they show."""
    return replace(document, blocks=tuple(map(_bare, document.blocks)))


def _bare(block: Block) -> Block:
    """Return a block with the pixels of its picture; without one that cannot be read."""
    if not isinstance(block, Figure):
        return block
    picture = read_picture(block.image)
    return replace(block, image=picture.data if picture else b"")
