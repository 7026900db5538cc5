"""Who may sign a letter that is composed on the command line."""

from briefer.bootstrap import App
from briefer.domain.ids import SenderId
from briefer.domain.sender import Sender


def senders_of(app: App) -> tuple[Sender, ...]:
    """Return the bundled senders and the one that was used last in the window.

    Raises BrieferError when the library file cannot be read.
    """
    kept = app.letters.sender()
    known = {sender.id for sender in app.library.senders}
    return (*app.library.senders, *([kept] if kept and kept.id not in known else []))


def sender_for(app: App, key: str | None) -> Sender:
    """Return the sender with this id; without one, the last used one or an empty one.

    A bundled sender is fictitious: it signs only when it is named. Raises UnknownRecord, or
    BrieferError when the library file has to be read and cannot be.
    """
    if key is not None and key in {sender.id for sender in app.library.senders}:
        return app.library.sender(SenderId(key))
    kept = app.letters.sender()
    if key is not None and (kept is None or kept.id != key):
        return app.library.sender(SenderId(key))
    return kept if kept and kept not in app.library.senders else Sender(id=SenderId("own"))
