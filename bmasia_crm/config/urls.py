from django.contrib import admin
from django.urls import include, path, re_path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerView

from . import site

api = [
    path("", include("bmasia_crm.accounts.api.urls")),
    path("", include("bmasia_crm.documents.api.urls")),
    path("", include("bmasia_crm.clients.api.urls")),
]

urlpatterns = [
    path("api/v1/", include(api)),
    path("api/schema/", SpectacularAPIView.as_view(), name="schema"),
    path("api/docs/", SpectacularSwaggerView.as_view(url_name="schema"), name="docs"),
    path("_allauth/", include("allauth.headless.urls")),
    path("accounts/", include("allauth.urls")),
    path("admin/", admin.site.urls),
    path("healthz", site.healthz),
    path("readyz", site.readyz),
    re_path(r"^(?!api/|admin/|static/|_allauth/|accounts/).*$", site.page, name="page"),
]
