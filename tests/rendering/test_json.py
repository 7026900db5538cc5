"""The JSON of a document is the document."""

import json

import msgspec
from hypothesis import given
from msgspec.structs import replace

from briefer.document import walk
from briefer.document.nodes import Block, Document, Figure, Furniture, SectionBreak
from briefer.rendering.clean import encodable
from briefer.rendering.document_json import JsonRenderer
from tests.rendering import documents as samples
from tests.rendering import pictures
from tests.rendering.strategies import documents, shown_text


@given(documents(shown_text()))
def test_a_document_can_be_read_back_from_its_json(document: Document) -> None:
    read = msgspec.json.decode(JsonRenderer().render(document), type=Document)
    assert _without_pictures(read) == _without_pictures(document)


@given(documents())
def test_any_text_at_all_can_be_written(document: Document) -> None:
    read = msgspec.json.decode(JsonRenderer().render(document), type=Document)
    assert read.title == encodable(document.title)
    assert walk.words(read) == [encodable(word) for word in walk.words(document)]


def test_keys_are_in_order_and_letters_are_letters() -> None:
    written = JsonRenderer().render(samples.languages()).decode()
    read = json.loads(written)
    assert json.dumps(read, sort_keys=True, indent=2, ensure_ascii=False) == written.rstrip("\n")
    assert "Қазақстан" in written


def test_a_picture_leaves_behind_what_the_camera_wrote() -> None:
    images = {**pictures.good(), **pictures.bad()}
    figures = (Figure(anchor=a, image=data, alt=a, width=20) for a, data in images.items())
    written = JsonRenderer().render(samples.document(*figures))
    read = msgspec.json.decode(written, type=Document)
    held = {block.anchor: block.image for block in read.blocks if isinstance(block, Figure)}
    assert pictures.SECRET in images["camera"]
    assert {name for name, data in held.items() if data} == set(pictures.good())
    assert all(pictures.SECRET not in data for data in held.values())


def test_only_an_unpaired_surrogate_is_replaced() -> None:
    document = samples.document(samples.paragraph("a\0b\ud800c\td"))
    read = json.loads(JsonRenderer().render(document))
    assert read["blocks"][0]["inlines"][0]["text"] == "a\0b\ufffdc\td"


def _without_pictures(document: Document) -> Document:
    blocks = map(_without_picture, document.blocks)
    return replace(document, blocks=tuple(blocks), furniture=_without_logo(document.furniture))


def _without_picture(block: Block) -> Block:
    match block:
        case Figure():
            return replace(block, image=b"")
        case SectionBreak(furniture=Furniture() as furniture):
            return replace(block, furniture=_without_logo(furniture))
        case _:
            return block


def _without_logo(furniture: Furniture) -> Furniture:
    logo = furniture.logo
    return replace(furniture, logo=replace(logo, image=b"") if logo else None)
