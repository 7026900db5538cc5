"""Rules for the menu bar, menus, tooltips and calendars."""

RULES = """
QMenuBar { background: @canvas; padding: 2u 6u; border: 0; }
QMenuBar::item { padding: 4u 10u; border-radius: 4u; background: transparent; }
QMenuBar::item:selected { background: @hover; }
QMenuBar::item:disabled { color: @faint; }
QMenu { background: @card; border: 1px solid @edge; padding: 4u; }
QMenu::item { padding: 6u 28u 6u 12u; border: 1px solid transparent; border-radius: 4u; }
QMenu::item:selected { background: @accent_soft; color: @text; border-color: @soft_edge; }
QMenu::item:disabled { color: @faint; background: transparent; }
QMenu::icon { padding-@start: 8u; }
QMenu::indicator { width: 16u; height: 16u; padding-@start: 8u; }
QMenu::indicator:checked { image: @icon(check, accent); }
QMenu::separator { height: 1px; background: @line; margin: 4u 8u; }
QToolTip { background: @card; color: @text; border: 1px solid @edge; padding: 4u 8u; }

QCalendarWidget QWidget#qt_calendar_navigationbar { background: @pane; }
QCalendarWidget QAbstractItemView { background: @card; color: @text; outline: 0;
    selection-background-color: @accent; selection-color: @on_accent; }
QCalendarWidget QAbstractItemView:disabled { color: @faint; }
QCalendarWidget QToolButton { padding: 4u 8u; min-height: 24u-2; }
QCalendarWidget QToolButton#qt_calendar_prevmonth {
    qproperty-icon: none; image: @icon(left, muted); }
QCalendarWidget QToolButton#qt_calendar_nextmonth {
    qproperty-icon: none; image: @icon(right, muted); }
"""
