"""Many finished documents as one print job, each page on its own paper."""

from collections.abc import Sequence

from briefer.services.ports import Rasteriser
from briefer.services.printing.sides import Area, Placed, Prints, SheetSide


def prints_of(pdfs: Sequence[bytes], rasteriser: Rasteriser) -> Prints:
    """Return one job of all pages of PDFs, in their order; `rasteriser` knows the pages' sizes."""
    sides = tuple(
        SheetSide(
            width=width,
            height=height,
            placed=(
                Placed(
                    source=source, page=page, area=Area(left=0, top=0, width=width, height=height)
                ),
            ),
        )
        for source, pdf in enumerate(pdfs)
        for page, (width, height) in enumerate(rasteriser.page_sizes(pdf))
    )
    return Prints(sources=tuple(pdfs), sides=sides)
