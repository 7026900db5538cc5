"""Document -> JSON, for programs that want the tree itself."""

import json

import msgspec
from msgspec.structs import replace

from briefer.document.nodes import Block, Document, Figure, Furniture, SectionBreak
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
    """Return a document whose pictures tell nothing but what they show.

    A Word file that a DOCX starts from is no part of the tree, and goes.
    """
    return replace(
        document,
        blocks=tuple(map(_block, document.blocks)),
        furniture=_paper(document.furniture),
        word_base=b"",
    )


def _block(block: Block) -> Block:
    match block:
        case Figure():
            return _bare(block)
        case SectionBreak(furniture=Furniture() as furniture):
            return replace(block, furniture=_paper(furniture))
        case _:
            return block


def _paper(furniture: Furniture) -> Furniture:
    return replace(furniture, logo=_bare(furniture.logo) if furniture.logo else None)


def _bare(figure: Figure) -> Figure:
    """Return a picture with its pixels; with nothing if it cannot be read."""
    picture = read_picture(figure.image)
    return replace(figure, image=picture.data if picture else b"")
