"""The faces that a DOCX file names, with those that stand in for them where they are missing.

A DOCX carries no faces. The first named is what most machines have; its twin has the same widths.
"""

from briefer.rendering.docx.markup import NAMESPACES, attribute
from briefer.rendering.styles import FaceFamily

ARABIC = "Amiri"
"""The face of passages that run to the left."""
_ARABIC_ALTERNATES = "Traditional Arabic,Times New Roman"
_ARABIC_CHARACTERS = "B2"
_SHAPES = {"serif": "roman", "sans-serif": "swiss", "monospace": "modern"}


def fonts_part(family: FaceFamily) -> str:
    """Return the part that names faces and alternates."""
    shape = f'<w:family w:val="{_SHAPES.get(family.generic, "auto")}"/>'
    return (
        f'<w:fonts {NAMESPACES}><w:font w:name="{attribute(family.twin)}">'
        f'<w:altName w:val="{attribute(family.name)}"/>{shape}</w:font>'
        f'<w:font w:name="{ARABIC}"><w:altName w:val="{_ARABIC_ALTERNATES}"/>'
        f'<w:charset w:val="{_ARABIC_CHARACTERS}"/>{shape}</w:font></w:fonts>'
    )
