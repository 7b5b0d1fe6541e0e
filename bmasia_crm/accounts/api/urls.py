from django.urls import path

from .auth import LoginView, LogoutView
from .me import MeView

urlpatterns = [
    path("auth/login/", LoginView.as_view()),
    path("auth/logout/", LogoutView.as_view()),
    path("me/", MeView.as_view()),
]
