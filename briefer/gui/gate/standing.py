"""How a window stands to its library."""

from dataclasses import dataclass

from briefer.services.claims import OpenElsewhere


@dataclass(frozen=True)
class Standing:
    """`elsewhere` is who has the library open; `made` whether it has just been made."""

    elsewhere: OpenElsewhere | None = None
    made: bool = False
