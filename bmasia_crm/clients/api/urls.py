from django.urls import path
from rest_framework.routers import SimpleRouter

from .companies import CompanyViewSet
from .contacts import ContactViewSet
from .imports import ImportView

router = SimpleRouter(use_regex_path=False)
router.register("companies", CompanyViewSet)
router.register("contacts", ContactViewSet)
urlpatterns = [path("companies/import/", ImportView.as_view()), *router.urls]
