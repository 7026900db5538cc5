"""The recovery code: shown once, and kept on paper."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QMarginsF, QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFrame, QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.announce import announce
from briefer.gui.parts.buttons import push
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.parts.secret import Tick
from briefer.gui.templates.text import CLIP

Printing = Callable[[QPrinter, Callable[[], object]], object]
"""Lets a person set a printer up, and then calls what is handed over."""

_MARGIN_MM = 25.0

_OURS = "application/x-briefer-recovery-code"
"""The format by which a code that was copied here is known again."""


class RecoveryPanel(QFrame):
    """Shows a code until a person says that it is written down; `done` comes then."""

    done = Signal()

    def __init__(self, look: Look, ask_printer: Printing, parent: QWidget | None = None) -> None:
        """Show no code yet; `ask_printer` lets a person choose a printer."""
        super().__init__(parent)
        self._ask = ask_printer
        self._code = ""
        self.setObjectName("recovery")
        title = Label(self.tr("Your recovery code"), look, size=14, bold=True, wrap=True)
        about = Label(
            self.tr(
                "It opens the library when the passphrase is forgotten. It is shown this once: "
                "write it down or print it, and keep it where nobody finds it with the computer. "
                "Without passphrase and code, nobody can open the library again."
            ),
            look,
            wrap=True,
        )
        self.code = Label("", look, size=24, bold=True, wrap=True)
        self.code.setObjectName("recovery-code")
        self.code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.print = push(self.tr("Print…"), look, icon="print")
        self.print.setObjectName("print-code")
        self.copy = push(self.tr("Copy"), look, icon="copy")
        self.copy.setObjectName("copy-code")
        self.written = Tick(self.tr("I have written it down"), look)
        self.written.setObjectName("written-down")
        self.finish = push(self.tr("Finish"), look, kind="primary")
        self.finish.setObjectName("finish")
        self.error = Label("", look, size=12, tone="err", wrap=True)
        self.setLayout(
            column(
                look,
                title,
                about,
                4,
                self.code,
                row(look, self.print, self.copy, None, gap=8),
                8,
                self.written,
                self.error,
                row(look, self.finish, None),
                gap=8,
            )
        )
        self.error.hide()
        self.print.clicked.connect(self._print)
        self.copy.clicked.connect(self._copy)
        self.finish.clicked.connect(self._finish)
        self.written.clicked.connect(self.error.hide)

    def show_code(self, code: str) -> None:
        """Show `code`."""
        self._code = code
        # Breaks at its dashes only, between groups.
        self.code.setText(code)
        self.code.setAccessibleName(code)
        self.written.setChecked(False)
        self.copy.setText(self.tr("Copy"))
        self.error.hide()

    def insist(self) -> None:
        """Say that the code must be written down first."""
        sentence = self.tr("Write the code down, and tick that you have, before you go on.")
        self.error.setText(sentence)
        self.error.show()
        self.written.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, sentence, at_once=True)

    def _finish(self) -> None:
        if not self.written.isChecked():
            self.insist()
            return
        self._code = ""
        self.code.setText("")
        self.code.setAccessibleName("")
        self.done.emit()

    def _copy(self) -> None:
        data = QMimeData()
        data.setText(self._code)
        # What keeps the clipboard's history leaves this out, where it knows these hints.
        data.setData("x-kde-passwordManagerHint", b"secret")
        data.setData("ExcludeClipboardContentFromMonitorProcessing", b"1")
        data.setData(_OURS, b"1")
        QGuiApplication.clipboard().setMimeData(data)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(forget_copied)
        self.copy.setText(self.tr("Copied"))

    def _print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        # Queues and their logs are seen by others.
        printer.setDocName("Letter")
        printer.setCreator("briefer")
        printer.setPageMargins(
            QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM), QPageLayout.Unit.Millimeter
        )
        self._ask(printer, lambda: self._draw(printer))

    def _draw(self, printer: QPrinter) -> None:
        painter = QPainter()
        if not painter.begin(printer):
            self.error.setText(self.tr("The printer did not take the page. Write the code down."))
            self.error.show()
            return
        sheet = painter.viewport()
        sentence = self.tr(
            "Recovery code of a library of briefer. It opens the library when the passphrase is "
            "forgotten. Keep it apart from the computer."
        )
        wrapped = Qt.TextFlag.TextWordWrap
        painter.setFont(QFont("Liberation Serif", 12))
        room = QRectF(0, 0, sheet.width(), sheet.height())
        used = painter.drawText(room, wrapped, sentence)
        painter.setFont(QFont("Liberation Serif", 20))
        below = room.adjusted(0, used.height() * 1.5, 0, 0)
        painter.drawText(below, wrapped, self._code)
        painter.end()


def forget_copied() -> None:
    """Take a recovery code off the clipboard, unless something else was copied since.

    Nothing secret outlives the program; and Qt may keep what Python made for the clipboard until
    after Python has ended, when letting go of it crashes.
    """
    clipboard = QGuiApplication.clipboard()
    # An empty clipboard has no data to ask.
    if clipboard.text() and clipboard.mimeData().hasFormat(_OURS):
        clipboard.clear()
    elif clipboard.text() and clipboard.mimeData().hasFormat(CLIP):
        # Words of a template stay, as words that Qt itself has made.
        clipboard.setText(clipboard.text())
