"""A document becomes bytes, and nothing else happens here."""

from .render import MissingGlyph, NotPrintable, Pdf, can_be_drawn, render

__all__ = ["MissingGlyph", "NotPrintable", "Pdf", "can_be_drawn", "render"]
