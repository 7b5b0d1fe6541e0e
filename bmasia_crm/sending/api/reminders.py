"""Reminders of one contract or invoice: sent by hand, and the automatic ones, which can be switched off."""

from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.utils import timezone
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from bmasia_crm.accounts.models import User
from bmasia_crm.common.sentences import say
from bmasia_crm.documents.models import Contract, Document
from bmasia_crm.mailroom.models import EmailLog

from ..dispatch import Order
from ..draft import Draft
from ..reminders import manual, outlook
from ..reminders.plans import RENEWALS, Plan
from ..wish import Wish
from .send import DraftView, SendView


@extend_schema_view(
    get=extend_schema(
        description="What the dialog of a renewal reminder shows to begin with, and what to know before."
    )
)
class RenewalDraftView(DraftView):
    def draft(self, document: Document, person: User | None) -> Draft:
        draft = super().draft(document, person)
        if sentence := manual.too_soon(document, timezone.now()):
            draft.warnings.append(sentence)
        return draft


@extend_schema_view(
    post=extend_schema(
        description="Remind the client that the contract ends, by e-mail from the signed-in person's own mailbox. "
        "Refused for a day after an automatic reminder."
    )
)
class RenewalReminderView(SendView):
    def send(self, document: Document, wish: Wish, order: Order) -> EmailLog:
        return manual.remind(document, wish, order)


class ReminderEmailSerializer(serializers.ModelSerializer[EmailLog]):
    class Meta:
        model = EmailLog
        fields = ("id", "state", "created_at", "sent_at", "from_address")


class ReminderStepSerializer(serializers.Serializer[outlook.Step]):
    step = serializers.IntegerField(help_text="Days before the contract ends, or after the invoice was due.")
    date = serializers.DateField()
    state = serializers.ChoiceField(choices=["made", "problem", "due", "missed", "coming"])
    email = ReminderEmailSerializer(allow_null=True)
    problem = serializers.CharField(help_text="Why it could not be made, or may have been.")


class RemindersSerializer(serializers.Serializer[Any]):
    reminders = serializers.BooleanField(
        help_text="Whether this document's client may be reminded by itself."
    )
    answered = serializers.BooleanField(help_text="The client has answered: no more automatic reminders.")
    stopped = serializers.CharField(
        help_text="Why none will be sent; empty when there is nothing in the way."
    )
    steps = ReminderStepSerializer(many=True)


class RemindersChangeSerializer(serializers.Serializer[Any]):
    reminders = serializers.BooleanField(required=False)
    answered = serializers.BooleanField(required=False, help_text="Contracts only.")


class RemindersView(APIView):
    # as_view() only sets what the class already has.
    plan: Plan = RENEWALS

    @property
    def queryset(self) -> QuerySet[Any]:
        """Whose permissions count: those of the document."""
        return self.plan.kind.model._default_manager.all()

    @extend_schema(responses=RemindersSerializer)
    def get(self, request: Request, pk: int) -> Response:
        """The automatic reminders of this document: those that were sent, those to come, and why there are none."""
        return Response(self._shown(get_object_or_404(self.queryset, pk=pk)))

    @extend_schema(request=RemindersChangeSerializer, responses=RemindersSerializer)
    def patch(self, request: Request, pk: int) -> Response:
        """Switch the automatic reminders of this document off or on, or note that the client has answered."""
        document = get_object_or_404(self.queryset, pk=pk)
        asked = RemindersChangeSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        if changes := self._changes(document, asked.validated_data):
            # The document itself stays as it is, with its version: nobody who edits it is in the way.
            self.queryset.filter(pk=pk).update(**changes)
        return Response(self._shown(get_object_or_404(self.queryset, pk=pk)))

    def _changes(self, document: Document, asked: dict[str, bool]) -> dict[str, Any]:
        changes: dict[str, Any] = {key: asked[key] for key in ("reminders",) if key in asked}
        if "answered" in asked:
            if not isinstance(document, Contract):
                raise serializers.ValidationError({"answered": say("An invoice is answered by paying it.")})
            changes["answered_at"] = (document.answered_at or timezone.now()) if asked["answered"] else None
        return changes

    def _shown(self, document: Any) -> Any:
        reminders = {
            "reminders": document.reminders,
            "answered": bool(getattr(document, "answered_at", None)),
            "stopped": outlook.stopped(self.plan, document),
            "steps": outlook.steps(self.plan, document, timezone.now()),
        }
        return RemindersSerializer(reminders).data
