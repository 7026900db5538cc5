"""Every pair of colours that is used together can be told apart."""

import pytest

from briefer.gui.look.tokens import DARK, LIGHT, Tokens, Tone, contrast, strengthened

READ = 4.5
"""WCAG 2.2, 1.4.3: words."""

SEEN = 3.0
"""WCAG 2.2, 1.4.11: edges of controls and what shows their state."""

GROUNDS: tuple[Tone, ...] = ("canvas", "pane", "card", "hover", "accent_soft")
WORDS: tuple[tuple[Tone, Tone], ...] = (
    *(("text", ground) for ground in GROUNDS),
    *(("muted", ground) for ground in GROUNDS),
    ("accent", "canvas"),
    ("accent", "pane"),
    ("accent", "card"),
    ("accent", "accent_soft"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("err", "card"),
    ("err", "pane"),
    ("err", "canvas"),
    ("err", "err_soft"),
    ("warn", "card"),
    ("warn", "pane"),
    ("warn", "canvas"),
    ("warn", "warn_soft"),
    ("text", "warn_soft"),
    ("text", "err_soft"),
    ("canvas", "text"),
    ("text", "desk"),
)
EDGES: tuple[tuple[Tone, Tone], ...] = (
    *(("edge", ground) for ground in ("canvas", "pane", "card", "accent_soft")),
    *(("accent", ground) for ground in GROUNDS),
    ("on_accent", "accent"),
    ("text", "on_accent"),
    ("faint", "card"),
)
THEMES = {
    "light": LIGHT,
    "dark": DARK,
    "strong light": strengthened(LIGHT),
    "strong dark": strengthened(DARK),
}


@pytest.mark.parametrize("tokens", THEMES.values(), ids=THEMES.keys())
def test_words_can_be_read_on_every_ground(tokens: Tokens) -> None:
    weak = {pair: contrast(tokens[pair[0]], tokens[pair[1]]) for pair in WORDS}
    assert {pair: ratio for pair, ratio in weak.items() if ratio < READ} == {}


@pytest.mark.parametrize("tokens", THEMES.values(), ids=THEMES.keys())
def test_edges_and_states_can_be_seen(tokens: Tokens) -> None:
    weak = {pair: contrast(tokens[pair[0]], tokens[pair[1]]) for pair in EDGES}
    assert {pair: ratio for pair, ratio in weak.items() if ratio < SEEN} == {}


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_high_contrast_is_higher(tokens: Tokens) -> None:
    strong = strengthened(tokens)
    inks: tuple[Tone, ...] = ("muted", "edge", "line")
    for ink in inks:
        assert contrast(strong[ink], strong.card) > contrast(tokens[ink], tokens.card)
    assert strong.soft_edge != "transparent"


def test_the_measured_table_is_the_one_that_was_agreed() -> None:
    measured: dict[tuple[Tone, Tone], tuple[float, float]] = {
        ("text", "card"): (16.3, 13.6),
        ("muted", "card"): (6.3, 7.4),
        ("accent", "card"): (6.2, 8.2),
        ("err", "err_soft"): (5.6, 7.3),
        ("warn", "warn_soft"): (6.0, 8.2),
        ("text", "accent_soft"): (13.9, 10.6),
    }
    found = {
        (ink, ground): tuple(round(contrast(t[ink], t[ground]), 1) for t in (LIGHT, DARK))
        for ink, ground in measured
    }
    assert found == measured


def test_black_and_white_are_as_far_apart_as_can_be() -> None:
    assert contrast("#000000", "#FFFFFF") == contrast("#FFFFFF", "#000000") == 21
    assert contrast("#7F5200", "#7F5200") == 1
