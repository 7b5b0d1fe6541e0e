from drf_spectacular.settings import spectacular_settings

from ..models import DOCUMENTS


def name_statuses() -> None:
    """`QuoteStatusEnum`: every type has statuses of its own, which need names of their own in the schema."""
    names = {f"{model.__name__}StatusEnum": model.Status for model in DOCUMENTS}
    spectacular_settings.ENUM_NAME_OVERRIDES.update(names)
