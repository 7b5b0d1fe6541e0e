"""The words of every kind of message: read by all, changed by admins, tried on a real document before."""

from typing import Any

from django.core.exceptions import ValidationError as DjangoValidationError
from django.http import Http404
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema, extend_schema_serializer
from rest_framework import serializers
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.viewsets import GenericViewSet

from bmasia_crm.accounts.api.person import signed_in
from bmasia_crm.common.sentences import say

from .. import shelf
from ..kinds import kind_with_words
from ..models import Template
from ..preview import Preview, preview
from ..shelf import NAMES, Name, Words
from ..variables import VARIABLES


class WordsSerializer(serializers.Serializer[Any]):
    subject = serializers.CharField()
    body = serializers.CharField()


class VariableSerializer(serializers.Serializer[Any]):
    name = serializers.CharField()
    meaning = serializers.CharField()
    example = serializers.CharField()
    always = serializers.BooleanField(help_text="If not, its whole line is left out when it says nothing.")


class ChangedBySerializer(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    name = serializers.CharField()


class TemplateSerializer(serializers.Serializer[Any]):
    id = serializers.CharField(help_text="What it is for and its language, such as `quote.en`.")
    kind = serializers.ChoiceField(choices=list(VARIABLES))
    language = serializers.CharField()
    subject = serializers.CharField()
    body = serializers.CharField()
    is_default = serializers.BooleanField()
    default = WordsSerializer()
    variables = VariableSerializer(many=True)
    version = serializers.IntegerField(help_text="0 for the default.")
    changed_at = serializers.DateTimeField(allow_null=True)
    changed_by = ChangedBySerializer(allow_null=True)


@extend_schema_serializer(many=False)
class TemplatePageSerializer(serializers.Serializer[Any]):
    count = serializers.IntegerField()
    next = serializers.CharField(allow_null=True)
    previous = serializers.CharField(allow_null=True)
    results = TemplateSerializer(many=True)


class ChangeSerializer(serializers.Serializer[Any]):
    subject = serializers.CharField(required=False, allow_blank=True, trim_whitespace=False)
    body = serializers.CharField(required=False, allow_blank=True, trim_whitespace=False)
    version = serializers.IntegerField(
        required=False, min_value=0, help_text="The one that was read; without it the last change wins."
    )


class TryOnSerializer(serializers.Serializer[Any]):
    document = serializers.IntegerField(
        required=False, allow_null=True, help_text="Its id; without it the newest one, or else examples."
    )
    subject = serializers.CharField(required=False, allow_blank=True, trim_whitespace=False)
    body = serializers.CharField(required=False, allow_blank=True, trim_whitespace=False)


class PreviewDocumentSerializer(serializers.Serializer[Any]):
    type = serializers.CharField()
    id = serializers.IntegerField()
    number = serializers.CharField()


class PreviewSerializer(serializers.Serializer[Preview]):
    subject = serializers.CharField(source="words.subject")
    body = serializers.CharField(source="words.body")
    html = serializers.CharField(help_text="The message as a mail program shows it.")
    document = PreviewDocumentSerializer(allow_null=True)


def shown(name: Name, row: Template | None) -> dict[str, Any]:
    default = shelf.default(name)
    words = Words(row.subject, row.body) if row else default
    variables = [
        {
            "name": variable.name,
            "meaning": variable.meaning,
            "example": variable.example(name.language),
            "always": variable.always,
        }
        for variable in VARIABLES[name.wording]
    ]
    return {
        "id": str(name),
        "kind": name.wording,
        "language": name.language,
        "subject": words.subject,
        "body": words.body,
        "is_default": row is None,
        "default": default,
        "variables": variables,
        "version": row.version if row else 0,
        "changed_at": row.changed_at if row else None,
        "changed_by": row.changed_by if row else None,
    }


@extend_schema(parameters=[OpenApiParameter("name", OpenApiTypes.STR, OpenApiParameter.PATH)])
class TemplateViewSet(GenericViewSet[Template]):
    queryset = Template.objects.select_related("changed_by")
    serializer_class = TemplateSerializer
    filter_backends = ()
    pagination_class = None
    permission_verb: str | None = None

    @extend_schema(responses=TemplatePageSerializer, parameters=[])
    def list(self, request: Request) -> Response:
        """The words of every kind of message, in every language. They are few, and come on one page."""
        rows = {row.name: row for row in self.get_queryset()}
        results = [shown(name, rows.get(str(name))) for name in NAMES]
        page = {"count": len(results), "next": None, "previous": None, "results": results}
        return Response(TemplatePageSerializer(page).data)

    @extend_schema(responses=TemplateSerializer)
    def retrieve(self, request: Request, pk: str) -> Response:
        """The words of one kind of message in one language, and the variables that they may have."""
        return self._answer(named(pk))

    @extend_schema(request=ChangeSerializer, responses=TemplateSerializer)
    def partial_update(self, request: Request, pk: str) -> Response:
        """Other words from now on. An unknown variable is refused here, so that no message fails on it."""
        name = named(pk)
        asked = ChangeSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        row = self.get_queryset().filter(pk=pk).first()
        version = asked.validated_data.get("version", row.version if row else 0)
        try:
            shelf.write(name, given(name, asked.validated_data), signed_in(request), version)
        except DjangoValidationError as error:
            raise ValidationError(error.message_dict) from error
        return self._answer(name)

    @extend_schema(request=None, responses=TemplateSerializer)
    def reset(self, request: Request, pk: str) -> Response:
        """The default words again."""
        name = named(pk)
        shelf.reset(name)
        return self._answer(name)

    @extend_schema(request=TryOnSerializer, responses=PreviewSerializer)
    def preview(self, request: Request, pk: str) -> Response:
        """What a client would read, with words that need not be saved yet. Nothing is written."""
        name = named(pk)
        asked = TryOnSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        model = kind_with_words(name.wording).model
        chosen = asked.validated_data.get("document")
        documents = model._default_manager.select_related("company", "issuer")
        document = documents.filter(pk=chosen).first() if chosen else documents.first()
        if chosen and document is None:
            raise ValidationError({"document": say("There is no such document.")})
        try:
            words = shelf.checked(name, given(name, asked.validated_data))
        except DjangoValidationError as error:
            raise ValidationError(error.message_dict) from error
        return Response(PreviewSerializer(preview(name, words, document, signed_in(request))).data)

    def _answer(self, name: Name) -> Response:
        row = self.get_queryset().filter(pk=str(name)).first()
        return Response(TemplateSerializer(shown(name, row)).data)


def named(text: str) -> Name:
    found = next((name for name in NAMES if str(name) == text), None)
    if found is None:
        raise Http404
    return found


def given(name: Name, data: dict[str, Any]) -> Words:
    """What was sent, over what holds now."""
    now = shelf.words(name)
    return Words(data.get("subject", now.subject), data.get("body", now.body))
