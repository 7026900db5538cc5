"""The theme: the face and colours that Word offers for what a person adds to a letter.

Our own styles use none of it. It has as little in it as the schema allows (ISO/IEC 29500-1,
20.1.6): colours, one face for everything, and plain fills and lines in three strengths.
"""

from briefer.rendering.docx.markup import attribute
from briefer.rendering.styles import FaceFamily

_COLOURS = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": "1F2A33",
    "lt2": "E4E7E9",
    "accent1": "1F4E79",
    "accent2": "8A4B14",
    "accent3": "3F6B33",
    "accent4": "6B3F69",
    "accent5": "1D6A6A",
    "accent6": "7A1F2B",
    "hlink": "1F4E79",
    "folHlink": "6B3F69",
}
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINES = "".join(f'<a:ln w="{width}">{_FILL}</a:ln>' for width in (6350, 12700, 19050))
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"


def theme_part(family: FaceFamily) -> str:
    """Return the theme part."""
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in _COLOURS.items()
    )
    face = f'<a:latin typeface="{attribute(family.twin)}"/><a:ea typeface=""/><a:cs typeface=""/>'
    return (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Letter">'
        f'<a:themeElements><a:clrScheme name="Letter">{colours}</a:clrScheme>'
        f'<a:fontScheme name="Letter"><a:majorFont>{face}</a:majorFont>'
        f"<a:minorFont>{face}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="Letter"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{_LINES}</a:lnStyleLst>"
        f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    )
