from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.urls import include, path, re_path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView

from . import site

api = [
    path("", include("bmasia_crm.accounts.api.urls")),
    path("", include("bmasia_crm.sending.api.urls")),
    path("", include("bmasia_crm.documents.api.urls")),
    path("", include("bmasia_crm.clients.api.urls")),
]

# Django admin signs people in where everybody signs in, so that its own form is no way round the second step.
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]

handler400 = "bmasia_crm.config.site.unreadable"
handler403 = "bmasia_crm.config.site.denied"
handler500 = "bmasia_crm.config.site.trouble"

urlpatterns = [
    path("api/v1/", include(api)),
    path("api/schema/", SpectacularAPIView.as_view(), name="schema"),
    path("api/docs/", SpectacularSwaggerSplitView.as_view(url_name="schema"), name="docs"),
    path("api/<path:rest>", site.no_such_endpoint),
    path("_allauth/browser/v1/auth/password/<path:rest>", site.no_password_by_mail),
    path("_allauth/", include("allauth.headless.urls")),
    path("accounts/", include("allauth.urls")),
    path("admin/", admin.site.urls),
    path("healthz", site.healthz),
    path("readyz", site.readyz),
    re_path(r"^(?!api/|admin/|static/|_allauth/|accounts/).*$", site.page, name="page"),
]
