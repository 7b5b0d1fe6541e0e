from .document_email import DocumentEmail

__all__ = ["DocumentEmail"]
