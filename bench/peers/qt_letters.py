"""The same letters by Qt: a QTextDocument of HTML, printed by a QPdfWriter; untagged."""

import os
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import (
    QFontDatabase,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextDocument,
)

from bench.peers.page_html import page
from briefer import resources
from briefer.document.nodes import Document

_DOTS = 300
_STYLE = """\
body { font-family: "Liberation Serif"; font-size: 11pt }
h1 { font-size: 12pt; font-weight: bold }
p { margin-top: 8pt; margin-bottom: 8pt }
.organisation { font-size: 16pt; margin-top: 0; margin-bottom: 3pt }
.letterhead { font-size: 9.5pt; margin-top: 0; margin-bottom: 28pt }
blockquote { font-size: 10.5pt }
.signatory { margin-top: 36pt; margin-bottom: 20pt }
"""


def drawer() -> Callable[[Document], bytes]:
    """Return what makes a letter's PDF; a program without a window is begun if there is none."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    program = QGuiApplication.instance() or QGuiApplication([])
    for face in ("Regular", "Bold"):
        QFontDatabase.addApplicationFont(
            str(resources.path("fonts", f"LiberationSerif-{face}.ttf"))
        )

    def draw(document: Document) -> bytes:
        # The faces are there for as long as the program is.
        assert program is not None  # noqa: S101  # for the type
        store = QByteArray()
        buffer = QBuffer(store)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setResolution(_DOTS)
        writer.setTitle(document.title)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(QMarginsF(25, 25, 25, 25), QPageLayout.Unit.Millimeter)
        text = QTextDocument()
        text.setDefaultStyleSheet(_STYLE)
        text.setDocumentMargin(0)
        text.setHtml(page(document))
        text.print_(writer)
        del writer
        buffer.close()
        return bytes(store.data())

    return draw
