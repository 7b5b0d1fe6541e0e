from django.urls import path
from rest_framework.routers import SimpleRouter

from ..kinds import KINDS, RENEWAL
from ..reminders.plans import PLANS
from .emails import EmailViewSet
from .mailbox import MailboxTestView, MailboxView
from .overview import OverviewView
from .profiles import SenderProfilesView, SenderProfileTestView
from .reminders import RemindersView, RenewalDraftView, RenewalReminderView
from .send import DraftView, SendView
from .templates import TemplateViewSet

router = SimpleRouter(use_regex_path=False)
router.register("emails", EmailViewSet)

urlpatterns = [
    path("me/mailbox/", MailboxView.as_view()),
    path("me/mailbox/test/", MailboxTestView.as_view()),
    path("sender-profiles/", SenderProfilesView.as_view()),
    path("sender-profiles/<str:name>/test/", SenderProfileTestView.as_view()),
    path("overview/", OverviewView.as_view()),
    path("templates/", TemplateViewSet.as_view({"get": "list"})),
    path("templates/<str:pk>/", TemplateViewSet.as_view({"get": "retrieve", "patch": "partial_update"})),
    path("templates/<str:pk>/reset/", TemplateViewSet.as_view({"post": "reset"}, permission_verb="change")),
    path("templates/<str:pk>/preview/", TemplateViewSet.as_view({"post": "preview"}, permission_verb="view")),
    # A file has no slash at its end.
    path("emails/<int:pk>/message.eml", EmailViewSet.as_view({"get": "eml"})),
    path("emails/<int:pk>/attachments/<int:position>", EmailViewSet.as_view({"get": "attachment"})),
    path("contracts/<int:pk>/renewal-draft/", RenewalDraftView.as_view(kind=RENEWAL)),
    path("contracts/<int:pk>/renewal-reminder/", RenewalReminderView.as_view(kind=RENEWAL)),
    *(
        path(f"{plan.kind.collection}/<int:pk>/reminders/", RemindersView.as_view(plan=plan))
        for plan in PLANS
    ),
    *router.urls,
]
for kind in KINDS:
    urlpatterns += [
        path(f"{kind.collection}/<int:pk>/email-draft/", DraftView.as_view(kind=kind)),
        path(f"{kind.collection}/<int:pk>/send/", SendView.as_view(kind=kind)),
    ]
