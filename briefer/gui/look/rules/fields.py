"""Rules for what is typed in, ticked and slid."""

RULES = """
QLineEdit, QComboBox, QDateEdit, QTextEdit, QPlainTextEdit { background: @card; color: @text;
    border: 1px solid @edge; border-radius: 6u; padding: 0 8u;
    selection-background-color: @accent; selection-color: @on_accent;
    placeholder-text-color: @muted; }
QLineEdit, QComboBox, QDateEdit { min-height: 30u; }
QLineEdit:focus, QComboBox:focus, QDateEdit:focus { border: 2px solid @accent; padding: 0 8u-1;
    min-height: 30u-2; }
QTextEdit:focus, QPlainTextEdit:focus { border: 2px solid @accent; padding: 0 8u-1; }
QLineEdit:read-only, QTextEdit[locked="true"] { background: @pane; border-color: @line; }
QTextEdit#facts { border: 2px solid transparent; border-radius: 0; padding: 0; }
QTextEdit#facts:focus { border: 2px solid @accent; padding: 0; }
QLineEdit:disabled, QComboBox:disabled, QTextEdit:disabled, QPlainTextEdit:disabled {
    color: @faint; background: @pane; border-color: @line; }
QLineEdit[error="true"], QTextEdit[error="true"] { border: 2px solid @err; padding: 0 8u-1; }
QLineEdit[error="true"] { min-height: 30u-2; }
QLineEdit[kind="big"] { min-height: 38u; }
QLineEdit[kind="big"]:focus { min-height: 38u-2; }
QDoubleSpinBox { background: @card; color: @text; border: 1px solid @edge; border-radius: 6u;
    min-height: 30u; selection-background-color: @accent; selection-color: @on_accent; }
QDoubleSpinBox:focus { border: 2px solid @accent; min-height: 30u-2; }
QDoubleSpinBox:disabled { color: @faint; background: @pane; border-color: @line; }
QDoubleSpinBox QLineEdit, QDoubleSpinBox QLineEdit:focus { border: 0; padding: 0 8u; min-height: 0;
    background: transparent; }
QDoubleSpinBox::up-button, QDoubleSpinBox::down-button { border: 0; width: 22u; }
QDoubleSpinBox::up-arrow { image: @icon(up, muted); width: 12u; height: 12u; }
QDoubleSpinBox::down-arrow { image: @icon(down, muted); width: 12u; height: 12u; }
QLineEdit#title { border: 1px solid transparent; background: transparent; padding: 0 4u;
    min-height: 28u-2; }
QLineEdit#title:hover { border-color: @edge; }
QLineEdit#title:focus { border: 2px solid @accent; background: @card; padding: 0 4u-1;
    min-height: 28u-4; }
QLineEdit QToolButton { padding: 0; border: 0; border-radius: 4u; background: transparent; }
QLineEdit QToolButton:hover { background: @hover; }
QPlainTextEdit#source-text { background: @card; border: 2px solid transparent; border-radius: 0;
    padding: 0; }
QPlainTextEdit#source-text:focus { border: 2px solid @accent; padding: 0; }
QTextEdit#words, QPlainTextEdit#words { padding: 4u 6u; }
QTextEdit#words:focus, QPlainTextEdit#words:focus { padding: 4u-1 6u-1; }
QTextEdit#difference { padding: 4u 8u; }
QTextEdit#difference:focus { padding: 4u-1 8u-1; }
QTextEdit#plain, QPlainTextEdit#plain { border: 0; background: transparent; padding: 0; }
QComboBox { padding-@start: 10u; }
QComboBox::drop-down, QDateEdit::drop-down { border: 0; width: 26u; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: @icon(down, muted); width: 16u; height: 16u; }
QComboBox QAbstractItemView { background: @card; color: @text; border: 1px solid @edge;
    selection-background-color: @accent_soft; selection-color: @text; outline: 0; }

QCheckBox, QRadioButton { outline: 0; spacing: 8u; min-height: 24u-4; border: 2px solid transparent;
    border-radius: 4u; padding: 0 2u; background: transparent; }
QCheckBox:focus, QRadioButton:focus { border-color: @accent; }
QCheckBox:disabled, QRadioButton:disabled { color: @faint; }
QCheckBox::indicator { width: 16u; height: 16u; border: 1px solid @edge; border-radius: 4u;
    background: @card; }
QCheckBox::indicator:hover { border: 2px solid @accent; width: 16u-2; height: 16u-2; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent;
    image: @icon(check, on_accent); }
QCheckBox::indicator:disabled { border-color: @line; background: @line; }
QRadioButton::indicator { width: 16u-2; height: 16u-2; border: 1px solid @edge; border-radius: 8u;
    background: @card; }
QRadioButton::indicator:hover { border: 2px solid @accent; width: 16u-4; height: 16u-4; }
QRadioButton::indicator:checked { border: 5u solid @accent; width: 6u; height: 6u;
    background: @card; }
QRadioButton::indicator:disabled { border-color: @line; background: @line; }

QSlider::groove:horizontal { height: 4u; background: @line; border-radius: 2u; }
QSlider::sub-page:horizontal { background: @accent; border-radius: 2u; }
QSlider::handle:horizontal { width: 16u-2; height: 16u-2; margin: -6u 0; border-radius: 8u;
    background: @accent; border: 1px solid @card; }
QSlider::handle:horizontal:hover { background: @accent_hover; }
QSlider { outline: 0; min-height: 24u; border: 2px solid transparent; border-radius: 4u; }
QSlider:focus { border-color: @accent; }
"""
