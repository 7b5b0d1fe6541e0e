from rest_framework.routers import DefaultRouter

from .companies import CompanyViewSet
from .contacts import ContactViewSet

router = DefaultRouter(use_regex_path=False)
router.include_root_view = False
router.register("companies", CompanyViewSet)
router.register("contacts", ContactViewSet)
urlpatterns = router.urls
