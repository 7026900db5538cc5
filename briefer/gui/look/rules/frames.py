"""Rules for grounds, panes, cards, labels, chips, toast and banner."""

RULES = """
QMainWindow, QDialog { background: @canvas; }
QScrollArea, QStackedWidget { background: transparent; border: 0; }
#help-text { border: 2px solid transparent; }
#help-text:focus { border-color: @accent; }
#rail { background: @canvas; border: 0; border-@end: 1px solid @line; }
#header { background: @canvas; border: 0; border-bottom: 1px solid @line; }
#footer { background: @canvas; border: 0; border-top: 1px solid @line; }
#bar { background: @pane; border: 0; border-bottom: 1px solid @line; }
#strip { background: @card; border: 0; border-top: 1px solid @line; }
[pane="side"] { background: @pane; }
[pane="main"] { background: @canvas; }
[pane="desk"] { background: @desk; }
QSplitter::handle { background: @line; }
QSplitter::handle:hover { background: @accent; }

[card="plain"] { background: @card; border: 1px solid @line; border-radius: 8u; padding: 1px; }
[card="plain"]:hover { border-color: @edge; }
[card="plain"]:focus { border: 2px solid @accent; padding: 0; }
[card="here"] { background: @card; border: 1px solid @accent; border-radius: 8u; padding: 1px; }
[card="here"]:focus { border: 2px solid @accent; padding: 0; }
[card="flat"] { background: transparent; border: 1px solid @line; border-radius: 8u; }
[card="note"] { background: @pane; border: 1px solid @line; border-radius: 6u; }
[card="warn"] { background: @warn_soft; border: 1px solid @soft_edge; border-radius: 6u; }
[card="err"] { background: @err_soft; border: 1px solid @soft_edge; border-radius: 6u; }
[card="quote"] { background: transparent; border: 0; border-@start: 3u solid @line; }
[card="row"] { background: transparent; border: 1px solid transparent; border-radius: 6u;
    padding: 1px; }
[card="row"]:hover { background: @hover; }
[card="row"]:focus { border: 2px solid @accent; padding: 0; }
[card="rowhere"] { background: @accent_soft; border: 1px solid @soft_edge; border-radius: 6u;
    padding: 1px; }
[card="rowhere"]:focus { border: 2px solid @accent; padding: 0; }
[card="rule"] { background: transparent; border: 0; border-bottom: 1px solid @line; }
[card="rulehere"] { background: @accent_soft; border: 0; border-bottom: 1px solid @line; }
[card="popup"] { background: @card; border: 1px solid @accent; border-radius: 8u; }

QLabel { background: transparent; }
QLabel[tone="muted"] { color: @muted; }
QLabel[tone="faint"] { color: @faint; }
QLabel[tone="accent"] { color: @accent; }
QLabel[tone="err"] { color: @err; }
QLabel[tone="warn"] { color: @warn; }
QLabel:disabled { color: @faint; }

QLabel[chip="plain"] { color: @muted; background: @hover; border: 1px solid @soft_edge; }
QLabel[chip="line"] { color: @muted; background: transparent; border: 1px solid @edge; }
QLabel[chip="accent"] { color: @accent; background: @accent_soft; border: 1px solid @soft_edge; }
QLabel[chip="accentline"] { color: @accent; background: @card; border: 1px solid @accent; }
QLabel[chip="warn"] { color: @warn; background: @warn_soft; border: 1px solid @soft_edge; }
QLabel[chip="err"] { color: @err; background: @err_soft; border: 1px solid @soft_edge; }
QLabel[chip] { border-radius: 4u; padding: 0 6u-1; min-height: 20u-2; max-height: 20u-2; }

#toast { background: @text; border: 1px solid @text; border-radius: 8u; }
#toast QLabel { color: @canvas; }
#toast QPushButton { background: transparent; border: 1px solid transparent; color: @canvas;
    text-decoration: underline; min-height: 24u; padding: 0 6u; }
#toast QPushButton:hover { background: @muted; }
#toast QPushButton:focus { border: 2px solid @canvas; padding: 0 6u-1; min-height: 24u-2; }

#banner { border: 0; border-bottom: 1px solid @line; }
#banner[card="warn"], #banner[card="err"] { border-radius: 0; }
"""
