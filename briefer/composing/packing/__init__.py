"""Packs: letters and what is bound around them, as one document."""

from briefer.composing.packing.binding import bind
from briefer.composing.packing.laying import lay_out_pack

__all__ = ["bind", "lay_out_pack"]
