"""A document becomes bytes, and nothing else happens here."""

from .render import MissingGlyph, Pdf, render

__all__ = ["MissingGlyph", "Pdf", "render"]
