from rest_framework.routers import DefaultRouter

from .contracts import ContractViewSet
from .invoices import InvoiceViewSet
from .issuers import IssuerViewSet
from .quotes import QuoteViewSet

router = DefaultRouter(use_regex_path=False)
router.include_root_view = False
router.register("issuers", IssuerViewSet)
router.register("quotes", QuoteViewSet)
router.register("contracts", ContractViewSet)
router.register("invoices", InvoiceViewSet)
urlpatterns = router.urls
