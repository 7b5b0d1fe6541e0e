from .company import Company
from .contact import Contact

__all__ = ["Company", "Contact"]
