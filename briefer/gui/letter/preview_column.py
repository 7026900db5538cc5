"""The preview with the findings below it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from briefer.gui.findings.pane import FindingsPane
from briefer.gui.look.look import Look
from briefer.gui.preview.pane import PreviewPane

_OPEN, _PAGES = 520, 190


class PreviewColumn(QSplitter):
    """Pages above; below them a strip, or all findings and a handle to give them room."""

    def __init__(
        self,
        preview: PreviewPane,
        findings: FindingsPane,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        """Put `findings` below `preview`."""
        super().__init__(Qt.Orientation.Vertical, parent)
        self._look = look
        self.preview, self.findings = preview, findings
        self.addWidget(preview)
        self.addWidget(findings)
        self.setHandleWidth(1)
        self.setCollapsible(0, False)
        self.setCollapsible(1, False)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self.setFocusProxy(preview)
        findings.opened_changed.connect(self._share)
        look.follow(self, self._share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the strip as low as it can be."""
        super().resizeEvent(event)
        if not self.findings.is_open:
            self._share()

    def _share(self) -> None:
        px, height = self._look.px, self.height()
        if self.findings.is_open:
            self.findings.setMaximumHeight(16_777_215)
            open_height = min(px(_OPEN), max(height - px(_PAGES), height // 2))
            self.setSizes([height - open_height, open_height])
        else:
            strip = self.findings.sizeHint().height()
            self.findings.setMaximumHeight(strip)
            self.setSizes([height - strip, strip])
