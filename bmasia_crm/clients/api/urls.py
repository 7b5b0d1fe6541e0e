from django.urls import path
from rest_framework.routers import DefaultRouter

from .companies import CompanyViewSet
from .contacts import ContactViewSet
from .imports import ImportView

router = DefaultRouter(use_regex_path=False)
router.include_root_view = False
router.register("companies", CompanyViewSet)
router.register("contacts", ContactViewSet)
urlpatterns = [path("companies/import/", ImportView.as_view()), *router.urls]
