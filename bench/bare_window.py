"""A window with nothing in it: `python -m bench.bare_window` ends when it has been painted."""

import os

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class _Bare(QMainWindow):
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        os._exit(0)


def main() -> None:
    """Open an empty window."""
    application = QApplication([])
    window = _Bare()
    window.resize(1280, 800)
    window.show()
    application.exec()


if __name__ == "__main__":
    main()
