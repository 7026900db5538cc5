"""How a window stands to its library."""

from dataclasses import dataclass

from PySide6.QtCore import Signal

from briefer.gui.parts.banner import Banner
from briefer.services.claims import OpenElsewhere


@dataclass(frozen=True)
class Standing:
    """`elsewhere` is who has the library open; `made` whether it has just been made."""

    elsewhere: OpenElsewhere | None = None
    made: bool = False


class StandingBanner(Banner):
    """Says, as long as nobody closes it, why the library can only be read; `write_wanted`."""

    write_wanted = Signal()

    def tell(self, other: OpenElsewhere | None) -> None:
        """Say who has the library open, or (None) that it cannot be written."""
        reading = self.tr("Letters can be read, copied and exported.")
        if other is None:
            self.show_warning(
                self.tr("This library can only be read: its file or folder cannot be written."),
                reading,
            )
            return
        pattern = self.tr("“{host}” has this library open, so it can only be read here.")
        sentence = pattern.format(host=other.host or self.tr("Another computer"))
        if not other.forcible:
            self.show_warning(sentence, reading)
            return
        self.show_warning(
            sentence,
            self.tr("If nobody works with it there, because it broke down, you can write."),
            self.tr("Write all the same"),
            self.write_wanted.emit,
        )
