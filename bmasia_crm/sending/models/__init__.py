from .document_email import DocumentEmail, Purpose
from .notice import Notice
from .reminder import Reminder
from .template import Template

__all__ = ["DocumentEmail", "Notice", "Purpose", "Reminder", "Template"]
