from .document_email import DocumentEmail, Purpose
from .reminder import Reminder
from .template import Template

__all__ = ["DocumentEmail", "Purpose", "Reminder", "Template"]
