"""Who makes the same letter as PDF: ours, and others, each loaded only when it is asked for."""

import importlib
from collections.abc import Callable
from typing import Protocol, cast

import msgspec

from briefer.document.nodes import Document

Draw = Callable[[Document], bytes]
"""Makes a letter's PDF."""


class Way(msgspec.Struct, frozen=True, kw_only=True):
    """A program that makes letters: its name, its module, what it says its files are.

    The module's `drawer` returns what makes a letter's PDF; what it keeps from letter to letter is
    kept there. `rounds` is how often it is asked for one, after `warm_up` letters that do not
    count: an organisation's asks have been in letters before.
    """

    name: str
    module: str
    is_tagged: bool = False
    claims: tuple[str, ...] = ()
    rounds: int = 60
    warm_up: int = 60


OURS = Way(
    name="ours",
    module="bench.our_letters",
    is_tagged=True,
    claims=("pdfuaid:part", "pdfaid:part"),
)
TYPST = Way(
    name="typst's kept Compiler",
    module="bench.typst_letters",
    is_tagged=True,
    claims=("pdfuaid:part", "pdfaid:part"),
)
PLATYPUS = Way(name="plain platypus", module="bench.plain")
WEASYPRINT = Way(
    name="weasyprint",
    module="bench.peers.weasyprint_letters",
    is_tagged=True,
    claims=("pdfuaid:part",),
    rounds=12,
    warm_up=2,
)
FPDF = Way(name="fpdf2", module="bench.peers.fpdf_letters", rounds=12, warm_up=2)
QT = Way(name="Qt's PDF writer", module="bench.peers.qt_letters", rounds=20, warm_up=10)
LIBREOFFICE = Way(
    name="LibreOffice, a process a letter",
    module="bench.peers.libreoffice_letters",
    rounds=3,
    warm_up=0,
)

WAYS = (OURS, TYPST, PLATYPUS, WEASYPRINT, FPDF, QT, LIBREOFFICE)


class _Module(Protocol):
    def drawer(self) -> Draw: ...


def drawer_of(way: Way) -> Draw:
    """Return what makes letters. Raises ImportError where the program is not installed."""
    return cast("_Module", importlib.import_module(way.module)).drawer()
