from .remembered import Remembered
from .user import User

__all__ = ["Remembered", "User"]
