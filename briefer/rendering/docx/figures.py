"""Pictures in the text, each with the words that stand for it."""

from briefer.document.nodes import Figure
from briefer.rendering.docx.markup import attribute
from briefer.rendering.docx.package import Relations
from briefer.rendering.pictures import Picture

_EMU_PER_MM = 36_000
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"


class Figures:
    """The pictures of one document: the same one is held once, under a name that tells nothing."""

    def __init__(self) -> None:
        self._names: dict[bytes, str] = {}
        self._drawn = 0

    @property
    def files(self) -> dict[str, bytes]:
        """The pictures' files by their names in the package."""
        return {f"word/media/{name}": data for data, name in self._names.items()}

    def run(
        self,
        figure: Figure,
        picture: Picture,
        widest: float,
        tallest: float,
        relations: Relations,
    ) -> str:
        """Return the run that shows a picture in a room of so many millimetres.

        `relations` are those of the part that it stands in.
        """
        self._drawn += 1
        number = len(self._names) + 1
        name = self._names.setdefault(picture.data, f"image{number}.{picture.kind}")
        identifier = relations.to("image", f"media/{name}")
        across, down = (
            round(side * _EMU_PER_MM) for side in picture.size(figure.width, widest, tallest)
        )
        return (
            '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0" '
            f'xmlns:wp="{_DRAWING}/wordprocessingDrawing"><wp:extent cx="{across}" cy="{down}"/>'
            f'<wp:docPr id="{self._drawn}" name="Picture {self._drawn}"'
            f' descr="{attribute(figure.alt)}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks'
            f' xmlns:a="{_DRAWING}/main" noChangeAspect="1"/></wp:cNvGraphicFramePr>'
            f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">'
            f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr>'
            f'<pic:cNvPr id="{self._drawn}" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr>'
            f'<pic:blipFill><a:blip r:embed="{identifier}"/><a:stretch><a:fillRect/></a:stretch>'
            '</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
            f'<a:ext cx="{across}" cy="{down}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
            "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>"
            "</w:drawing></w:r>"
        )
