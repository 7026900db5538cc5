"""Image: a picture that letters show, as a logo or a scanned signature."""

from briefer.domain.base import Value
from briefer.domain.ids import ImageId


class Image(Value, frozen=True, kw_only=True):
    """A picture: what it shows, in words for those who cannot see it, and its file.

    `media_type` is the IANA name of its format ("image/png"), `data` the whole file.
    """

    id: ImageId
    name: str
    media_type: str
    data: bytes
    alt: str = ""
