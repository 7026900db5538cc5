"""Rules for push buttons, tool buttons and the rail."""

RULES = """
QPushButton { outline: 0; min-height: 30u; padding: 0 12u; border: 1px solid @edge;
    border-radius: 6u;
    background: @card; color: @text; }
QPushButton:hover { background: @hover; border-color: @muted; }
QPushButton:pressed { background: @line; }
QPushButton:focus { border: 2px solid @accent; padding: 0 12u-1; min-height: 30u-2; }
QPushButton:disabled { color: @faint; border-color: @line; background: transparent; }
QPushButton[kind="primary"] { background: @accent; color: @on_accent; border-color: @accent; }
QPushButton[kind="primary"]:hover { background: @accent_hover; }
QPushButton[kind="primary"]:pressed { background: @accent_hover; padding-top: 1px; }
QPushButton[kind="primary"]:focus { border: 2px solid @text; }
QPushButton[kind="primary"]:disabled { background: @hover; color: @muted; border-color: @line; }
QPushButton[kind="fix"] { min-height: 26u; padding: 0 10u; color: @accent; border-color: @accent; }
QPushButton[kind="fix"]:hover, QPushButton[kind="fix"]:pressed { background: @accent_soft; }
QPushButton[kind="fix"]:focus { min-height: 26u-2; padding: 0 10u-1; }
QPushButton[kind="fix"]:disabled { color: @faint; border-color: @line; background: transparent; }
QPushButton[kind="link"] { min-height: 24u-2; padding: 0 4u; border: 1px solid transparent;
    background: transparent; color: @accent; }
QPushButton[kind="link"]:hover { text-decoration: underline; background: transparent; }
QPushButton[kind="link"]:pressed { background: @accent_soft; }
QPushButton[kind="link"]:focus { border: 2px solid @accent; padding: 0 4u-1; min-height: 24u-4; }
QPushButton[kind="link"]:disabled { color: @faint; border-color: transparent; }
QPushButton[kind="chip"] { min-height: 24u-2; padding: 0 6u-1; border: 1px solid @warn;
    border-radius: 4u; background: @warn_soft; color: @warn; }
QPushButton[kind="chip"]:hover { text-decoration: underline; }
QPushButton[kind="chip"]:focus { border: 2px solid @accent; padding: 0 6u-2; min-height: 24u-4; }
QPushButton[kind="reference"] { min-height: 24u-2; padding: 0 8u-1; border: 1px solid @edge;
    border-radius: 4u; background: transparent; color: @muted; }
QPushButton[kind="reference"]:hover { background: @hover; }
QPushButton[kind="reference"]:focus { border: 2px solid @accent; padding: 0 8u-2;
    min-height: 24u-4; }
QPushButton[kind="tile"] { min-height: 72u; padding: 0; text-align: @start; background: @card;
    border: 1px solid @line; border-radius: 8u; }
QPushButton[kind="tile"]:hover { border-color: @accent; background: @card; }
QPushButton[kind="tile"]:pressed { background: @accent_soft; }
QPushButton[kind="tile"]:focus { border: 2px solid @accent; padding: 0; min-height: 72u-2; }

QToolButton { outline: 0; border: 1px solid transparent; border-radius: 6u; padding: 5u;
    background: transparent; color: @text; }
QToolButton:hover { background: @hover; }
QToolButton:pressed { background: @line; }
QToolButton:focus { border: 2px solid @accent; padding: 5u-1; }
QToolButton:disabled { color: @faint; background: transparent; }
QToolButton::menu-indicator { image: none; }
QToolButton[kind="small"] { padding: 3u; }
QToolButton[kind="small"]:focus { padding: 3u-1; }
QToolButton[kind="text"] { padding: 4u 8u; }
QToolButton[kind="text"]:focus { padding: 4u-1 8u-1; }
QToolButton[kind="meta"] { padding: 2u 3u; min-height: 24u-6; color: @muted; }
QToolButton[kind="meta"]:focus { padding: 2u-1 3u-1; }
QToolButton[kind="meta"]:disabled { color: @faint; }
QToolButton[kind="primary"] { background: @accent; color: @on_accent; border: 1px solid @accent;
    padding: 0 10u; min-height: 30u; padding-@end: 36u; }
QToolButton[kind="primary"]:hover { background: @accent_hover; }
QToolButton[kind="primary"]:focus { border: 2px solid @text; min-height: 30u-2;
    padding: 0 10u-1; padding-@end: 36u-1; }
QToolButton[kind="primary"]:disabled { background: @hover; color: @muted; border-color: @line; }
QToolButton[kind="primary"]::menu-button { width: 28u; border: 0;
    border-@start: 1px solid @on_accent; margin: 6u 0; }
QToolButton[kind="primary"]::menu-arrow { image: @icon(down, on_accent); width: 16u; height: 16u; }
QToolButton[kind="rail"] { border: 0; border-radius: 0; padding: 6u 0; color: @muted;
    border-left: 3u solid transparent; border-right: 3u solid transparent; }
QToolButton[kind="rail"]:hover { background: @hover; }
QToolButton[kind="rail"]:checked { background: @accent_soft; color: @accent;
    border-@start-color: @accent; }
QToolButton[kind="rail"]:focus { border: 2px solid @accent; border-radius: 6u; padding: 6u-2 1px; }
QToolButton[kind="swatch"] { padding: 8u 12u; border: 1px solid @edge; background: @card; }
QToolButton[kind="swatch"]:checked { border: 2px solid @accent; background: @accent_soft;
    color: @accent; padding: 8u-1 12u-1; }
QToolButton[kind="swatch"]:focus { border: 2px solid @text; padding: 8u-1 12u-1; }
"""
