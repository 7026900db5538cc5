"""What leaves briefer points at nothing and holds no placeholder, in any format."""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Callable, Mapping
from html.parser import HTMLParser
from types import MappingProxyType

import msgspec
import pytest

from briefer.document.nodes import Document
from briefer.document.walk import words as words_of
from briefer.domain.ids import AddresseeId, Place
from briefer.domain.letter import Letter
from briefer.rendering.document_json import JsonRenderer
from briefer.rendering.docx.renderer import DocxRenderer
from briefer.rendering.html import HtmlRenderer
from briefer.rendering.pdf.renderer import PdfRenderer
from briefer.rendering.raster import PdfiumRasteriser
from briefer.rendering.text import TextRenderer
from briefer.rendering.verifying import verifiers
from tests.golden import Setting, bundled, second_country

SETTINGS = (bundled(), second_country())
LETTERS = [
    pytest.param(setting, addressee.id, day, id=f"{addressee.id}-{day}")
    for setting in SETTINGS
    for addressee in setting.library.addressees
    for day in setting.days
]
DANGLING = re.compile(
    r"(?:listed|elaborated)\s+above|(?:mentionnées|énumérées)\s+ci-dessus|\{[^{}\s]*\}",
    re.IGNORECASE,
)


class Page(HTMLParser):
    """The words that a web page shows."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        del attrs
        self._hidden += tag in {"style", "script"}

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in {"style", "script"}

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.seen.append(data)


def text_of_html(data: bytes) -> str:
    page = Page()
    page.feed(data.decode())
    return " ".join(page.seen)


def text_of_docx(data: bytes) -> str:
    """Return the words of every part, each paragraph's runs joined as Word shows them."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        named = [name for name in parts.namelist() if name.endswith(".xml")]
        xml = [parts.read(name).decode() for name in named]
    return "\n".join(re.sub(r"<[^>]+>", "", part.replace("</w:p>", "\n")) for part in xml)


def text_of_pdf(data: bytes) -> str:
    return "\n".join(PdfiumRasteriser().texts(data))


def text_of_json(data: bytes) -> str:
    return "\n".join(words_of(msgspec.json.decode(data, type=Document)))


READ: Mapping[str, Callable[[bytes], str]] = MappingProxyType(
    {
        ".txt": bytes.decode,
        ".html": text_of_html,
        ".docx": text_of_docx,
        ".pdf": text_of_pdf,
        ".json": text_of_json,
    }
)
RENDER: Mapping[str, Callable[[Document], bytes]] = MappingProxyType(
    {
        ".txt": TextRenderer().render,
        ".html": HtmlRenderer().render,
        ".docx": DocxRenderer().render,
        ".pdf": PdfRenderer().render,
        ".json": JsonRenderer().render,
    }
)


def exported(setting: Setting, letter: Letter, suffix: str) -> str:
    """Return the words of the finished file, which its verifier has read."""
    document = setting.document(letter)
    data = RENDER[suffix](document)
    verifiers(PdfiumRasteriser())[suffix].verify(data, document)
    return READ[suffix](data)


@pytest.mark.parametrize("suffix", READ)
@pytest.mark.parametrize(("setting", "reader", "day"), LETTERS)
def test_no_exported_text_dangles(
    setting: Setting, reader: AddresseeId, day: dt.date, suffix: str
) -> None:
    letter = setting.letter(reader, day)
    text = exported(setting, letter, suffix)
    assert letter.sender.organisation in " ".join(text.split())
    assert DANGLING.findall(text) == []


@pytest.mark.parametrize("suffix", READ)
def test_what_dangles_would_be_seen_in_every_format(suffix: str) -> None:
    setting = SETTINGS[0]
    letter = setting.letter(AddresseeId("ebrd"), setting.days[0])
    closing = next(block for block in letter.blocks if block.kind.value == "closing")
    planted = letter.with_wording(
        Place(closing.id), "Act on the recommendations listed above and {body:nobody}.", ""
    )
    assert len(DANGLING.findall(exported(setting, planted, suffix))) == 2
