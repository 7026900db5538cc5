"""One window for each library: a second start brings the first one to the front.

This is the only module that imports QtNetwork. A local server is a socket in the file system (a
named pipe on Windows); it opens no network.
"""

import getpass
import hashlib
import os
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_ASK = b"raise\n"
_ANSWER = b"raised\n"
_PATIENCE_MS = 3000


class OneWindow(QObject):
    """Listens for second starts while the library is ours; `asked` comes with each of them."""

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Listen to nobody yet."""
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._meet)

    def listen(self, library: Path) -> None:
        """Answer for a library, which must have been claimed."""
        name = socket_name(library)
        self._server.close()
        # Whoever held the claim before may have been killed.
        QLocalServer.removeServer(name)
        self._server.listen(name)

    def close(self) -> None:
        """Answer for nothing any more."""
        self._server.close()

    def _meet(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.setReadBufferSize(len(_ASK))
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(lambda socket=socket: self._answer(socket))
            if socket.bytesAvailable():
                self._answer(socket)

    def _answer(self, socket: QLocalSocket) -> None:
        if bytes(socket.read(len(_ASK)).data()) == _ASK:
            socket.write(_ANSWER)
            socket.flush()
            self.asked.emit()
        socket.disconnectFromServer()


def raise_first(library: Path, patience: int = _PATIENCE_MS) -> bool:
    """Ask the window that has a library open to come to the front; return whether it answered."""
    socket = QLocalSocket()
    socket.connectToServer(socket_name(library))
    if not socket.waitForConnected(patience):
        return False
    socket.write(_ASK)
    socket.waitForBytesWritten(patience)
    answered = socket.bytesAvailable() > 0 or socket.waitForReadyRead(patience)
    return answered and bytes(socket.readAll().data()) == _ANSWER


def socket_name(library: Path) -> str:
    """Return what the server of a library is called; it tells neither where it is nor whose."""
    who = str(os.getuid()) if os.name == "posix" else getpass.getuser()
    whole = f"{who}\0{os.path.realpath(library)}"
    return f"briefer-{hashlib.sha256(whole.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}"
