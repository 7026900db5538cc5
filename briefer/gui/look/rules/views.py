"""Rules for lists, tabs, progress and scroll bars."""

RULES = """
QTreeView, QListView { background: transparent; border: 0; outline: 0; }
QListView#choices { background: @card; color: @text; border: 1px solid @edge;
    selection-background-color: @accent_soft; selection-color: @text; }
QListView#choices::item { padding: 4u 8u; }
QTableView { background: @card; border: 0; outline: 0; gridline-color: @line; }
QTableView QHeaderView, QTableView QTableCornerButton::section { background: @pane; border: 0; }
QTableView#trace-table QHeaderView::section { background: @pane; color: @muted; border: 0;
    border-bottom: 1px solid @edge; padding: 6u 8u; }
QTabBar { background: transparent; border: 0; }
QTabBar::tab { background: transparent; color: @muted; padding: 8u 4u; margin-@end: 16u; border: 0;
    border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @accent; border-bottom: 2px solid @accent; }
QTabBar::tab:focus { background: @hover; border-radius: 4u; }
QTabBar::tab:disabled { color: @faint; }

QProgressBar { background: @line; border: 0; border-radius: 4u; max-height: 8u; min-height: 8u; }
QProgressBar::chunk { background: @accent; border-radius: 4u; }

QScrollBar { border: 0; background: transparent; margin: 0; }
QScrollBar:vertical { width: 12u; }
QScrollBar:horizontal { height: 12u; }
QScrollBar::handle:vertical { background: @faint; border-radius: 3u; min-height: 32u;
    margin: 2u 3u; }
QScrollBar::handle:horizontal { background: @faint; border-radius: 3u; min-width: 32u;
    margin: 3u 2u; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
    background: transparent; border: 0; height: 0; width: 0; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
"""
