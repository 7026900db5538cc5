"""The window's colours by their use, in light and dark, and how well they are told apart."""

from dataclasses import dataclass, replace
from typing import Literal, cast

Tone = Literal[
    "canvas",
    "pane",
    "card",
    "desk",
    "hover",
    "line",
    "edge",
    "text",
    "muted",
    "faint",
    "accent",
    "on_accent",
    "accent_hover",
    "accent_soft",
    "err",
    "err_soft",
    "warn",
    "warn_soft",
    "paper",
    "soft_edge",
]


@dataclass(frozen=True, kw_only=True)
class Tokens:
    """One colour, as "#RRGGBB", for each use.

    `canvas`, `pane`, `card` and `desk` are grounds; `line` decorates and `edge` bounds controls;
    `text`, `muted` and `faint` (disabled only) are written with; the rest come in pairs of an ink
    and the ground it stands on. `paper` tints pages on the screen only. `soft_edge` bounds soft
    fills where contrast is high and is "transparent" elsewhere.
    """

    canvas: str
    pane: str
    card: str
    desk: str
    hover: str
    line: str
    edge: str
    text: str
    muted: str
    faint: str
    accent: str
    on_accent: str
    accent_hover: str
    accent_soft: str
    err: str
    err_soft: str
    warn: str
    warn_soft: str
    paper: str
    soft_edge: str = "transparent"

    def __getitem__(self, tone: Tone) -> str:
        """Return the colour called `tone`."""
        return cast("str", getattr(self, tone))

    @property
    def is_dark(self) -> bool:
        """Whether light words stand on dark ground."""
        return luminance(self.canvas) < luminance(self.text)


LIGHT = Tokens(
    canvas="#F3F4F5",
    pane="#FAFBFB",
    card="#FFFFFF",
    desk="#E4E7E9",
    hover="#EEF1F2",
    line="#DCE0E3",
    edge="#7E878E",
    text="#1B2125",
    muted="#56616A",
    faint="#8B949B",
    accent="#0B6B73",
    on_accent="#FFFFFF",
    accent_hover="#09585F",
    accent_soft="#E2F0F1",
    err="#B3261E",
    err_soft="#FBE9E7",
    warn="#7F5200",
    warn_soft="#FBF0DA",
    paper="#FFFFFF",
)

DARK = Tokens(
    canvas="#0E1113",
    pane="#14181A",
    card="#1B2023",
    desk="#090B0C",
    hover="#252B2F",
    line="#2D3438",
    edge="#7A858D",
    text="#E7EAEC",
    muted="#A5AFB6",
    faint="#6C757C",
    accent="#63C6CD",
    on_accent="#06282B",
    accent_hover="#7FD3D9",
    accent_soft="#12373A",
    err="#FF9A91",
    err_soft="#3D1E1C",
    warn="#F0BE68",
    warn_soft="#38290F",
    paper="#E9E8E4",
)


def strengthened(tokens: Tokens) -> Tokens:
    """Return `tokens` for high contrast: second lines as dark as text, every part with an edge."""
    return replace(
        tokens,
        canvas=tokens.card if not tokens.is_dark else "#000000",
        pane=tokens.card if not tokens.is_dark else "#000000",
        card=tokens.card if not tokens.is_dark else "#000000",
        line=tokens.edge,
        edge=tokens.text,
        muted=tokens.text,
        faint=tokens.muted,
        accent=tokens.accent_hover,
        soft_edge=tokens.edge,
    )


def luminance(colour: str) -> float:
    """Return the relative luminance of "#RRGGBB", 0 to 1 (WCAG 2.2)."""
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
