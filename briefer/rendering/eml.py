"""Document -> an e-mail that is not sent yet: its words, the same as HTML, and the PDF with it."""

import hashlib
from collections.abc import Callable
from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP

from msgspec.structs import replace

from briefer.document.nodes import Document
from briefer.rendering.clean import printable
from briefer.rendering.mail_html import mail_html
from briefer.rendering.text import TextRenderer

_PLAIN = 66
"""How many characters of a subject fit into a line of 76 behind the header's name."""


class EmlRenderer:
    """Writes RFC 5322 with the mark that lets a mail program open it as a draft, X-Unsent.

    It has a subject, the document's title, and nothing that tells of a writer, a machine or a
    moment: no From, To, Date, Message-ID or program. Mail programs add them when it is sent.
    """

    suffix = ".eml"

    def __init__(self, pdf: Callable[[Document], bytes], name: Callable[[Document], str]) -> None:
        """Attach what `pdf` makes of a document under the file name that `name` gives it."""
        self._pdf, self._name = pdf, name

    def render(self, document: Document) -> bytes:
        """Return the draft; the same document gives the same bytes."""
        message = EmailMessage(policy=SMTP)
        message["X-Unsent"] = "1"
        text, html, pdf = mail_text(document), mail_html(document), self._pdf(document)
        message.set_content(text, cte="quoted-printable")
        message.add_alternative(html, subtype="html", cte="quoted-printable")
        name = printable(self._name(document))
        message.add_attachment(pdf, maintype="application", subtype="pdf", filename=name)
        _set_boundaries(message, text.encode() + html.encode() + pdf)
        return _subject(document.title) + message.as_bytes()


def mail_text(document: Document) -> str:
    """Return the letter's words for an e-mail, where none stand for a logo."""
    bare = replace(document, furniture=replace(document.furniture, logo=None))
    return TextRenderer().render(bare).decode()


def _subject(title: str) -> bytes:
    """Return the header's lines; nothing for no words.

    Printable words hold no end of a line, so that none of them begins a header. EmailMessage loses
    spaces where it folds words that are encoded (CPython 3.11), so it is not asked to.
    """
    words = " ".join(printable(title).split())
    if not words:
        return b""
    if not (words.isascii() and len(words) <= _PLAIN and "=?" not in words):
        words = Header(words, "utf-8", header_name="Subject").encode(linesep="\r\n")
    return f"Subject: {words}\r\n".encode("ascii")


def _set_boundaries(message: EmailMessage, content: bytes) -> None:
    """Part the message by what its content gives, and not by chance.

    "=_" begins no line of quoted-printable or base64 (RFC 2045, section 6.7).
    """
    digest = hashlib.sha256(content).hexdigest()[:32]
    parted = (part for part in message.walk() if part.is_multipart())
    for number, part in enumerate(parted):
        part.set_boundary(f"=_{digest}_{number}")
