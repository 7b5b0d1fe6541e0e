from rest_framework.routers import SimpleRouter

from .contracts import ContractViewSet
from .invoices import InvoiceViewSet
from .issuers import IssuerViewSet
from .quotes import QuoteViewSet

router = SimpleRouter(use_regex_path=False)
router.register("issuers", IssuerViewSet)
router.register("quotes", QuoteViewSet)
router.register("contracts", ContractViewSet)
router.register("invoices", InvoiceViewSet)
urlpatterns = router.urls
