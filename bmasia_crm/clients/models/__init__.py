from .company import Company, Language
from .contact import Contact

__all__ = ["Company", "Contact", "Language"]
