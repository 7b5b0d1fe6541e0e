from rest_framework.routers import SimpleRouter

from ..models import DOCUMENTS, Contract, Document, Invoice, Quote
from .base import DocumentViewSet
from .contracts import ContractViewSet
from .invoices import InvoiceViewSet
from .issuers import IssuerViewSet
from .plain import view_of
from .quotes import QuoteViewSet

# The types that have more to show than their models declare.
VIEWS: dict[type[Document], type[DocumentViewSet]] = {
    Quote: QuoteViewSet,
    Contract: ContractViewSet,
    Invoice: InvoiceViewSet,
}
router = SimpleRouter(use_regex_path=False)
router.register("issuers", IssuerViewSet)
for model in DOCUMENTS:
    router.register(model.collection(), VIEWS.get(model) or view_of(model))
urlpatterns = router.urls
