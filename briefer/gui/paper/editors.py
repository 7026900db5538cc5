"""The editors that a sender's paper needs beside those of all records."""

from briefer.gui.library.fields import EditorKind, FieldSpec
from briefer.gui.library.shelf import Shelf
from briefer.gui.look.look import Look
from briefer.gui.paper.measure_editor import MeasureEditor
from briefer.gui.paper.picture_editor import PictureEditor
from briefer.gui.paper.placed_editor import PlacedEditor
from briefer.gui.paper.style_editor import StyleEditor
from briefer.gui.paper.word_editor import WordEditor

PaperEditor = MeasureEditor | PictureEditor | PlacedEditor | StyleEditor | WordEditor


def paper_editor(spec: FieldSpec, shelf: Shelf, look: Look) -> PaperEditor | None:
    """Return the editor for a field of a sender's paper, or None for any other field."""
    match spec.editor:
        case EditorKind.PICTURE:
            return PictureEditor(spec, shelf, look)
        case EditorKind.LETTERHEAD:
            return WordEditor(spec, shelf, look)
        case EditorKind.STYLE:
            return StyleEditor(spec.path, spec.add, look)
        case EditorKind.PLACED:
            return PlacedEditor(spec, look)
        case EditorKind.MEASURE:
            return MeasureEditor(spec, look)
        case _:
            return None
