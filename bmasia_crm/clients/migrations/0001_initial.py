import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models

import bmasia_crm.common.addresses
import bmasia_crm.common.prose
import bmasia_crm.common.search.text


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Company",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        max_length=200,
                        validators=[
                            django.core.validators.RegexValidator(
                                "\\A[^\\x00-\\x1f\\x7f\\x85\\u2028\\u2029]*\\Z",
                                "Write this on one line, without control characters.",
                            )
                        ],
                    ),
                ),
                (
                    "legal_name",
                    models.CharField(
                        blank=True,
                        help_text="As printed on documents, when it differs.",
                        max_length=200,
                        validators=[
                            django.core.validators.RegexValidator(
                                "\\A[^\\x00-\\x1f\\x7f\\x85\\u2028\\u2029]*\\Z",
                                "Write this on one line, without control characters.",
                            )
                        ],
                    ),
                ),
                (
                    "tax_id",
                    models.CharField(
                        blank=True,
                        max_length=40,
                        validators=[
                            django.core.validators.RegexValidator(
                                "\\A[^\\x00-\\x1f\\x7f\\x85\\u2028\\u2029]*\\Z",
                                "Write this on one line, without control characters.",
                            )
                        ],
                        verbose_name="tax ID",
                    ),
                ),
                ("address", bmasia_crm.common.prose.ProseField(blank=True, max_length=500)),
                (
                    "city",
                    models.CharField(
                        blank=True,
                        max_length=100,
                        validators=[
                            django.core.validators.RegexValidator(
                                "\\A[^\\x00-\\x1f\\x7f\\x85\\u2028\\u2029]*\\Z",
                                "Write this on one line, without control characters.",
                            )
                        ],
                    ),
                ),
                (
                    "country",
                    models.CharField(
                        blank=True,
                        max_length=100,
                        validators=[
                            django.core.validators.RegexValidator(
                                "\\A[^\\x00-\\x1f\\x7f\\x85\\u2028\\u2029]*\\Z",
                                "Write this on one line, without control characters.",
                            )
                        ],
                    ),
                ),
                (
                    "phone",
                    models.CharField(
                        blank=True,
                        max_length=40,
                        validators=[
                            django.core.validators.RegexValidator(
                                "\\A[^\\x00-\\x1f\\x7f\\x85\\u2028\\u2029]*\\Z",
                                "Write this on one line, without control characters.",
                            )
                        ],
                    ),
                ),
                ("website", models.URLField(blank=True)),
                (
                    "language",
                    models.CharField(choices=[("en", "English"), ("th", "ไทย")], default="en", max_length=2),
                ),
                ("notes", bmasia_crm.common.prose.ProseField(blank=True, max_length=5000)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("search_text", models.TextField(blank=True, db_default="", default="", editable=False)),
                (
                    "owner",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        help_text="Who looks after this client.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="companies",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "companies",
                "ordering": ["name", "id"],
                "indexes": [
                    models.Index(fields=["name", "id"], name="company_by_name"),
                    models.Index(fields=["city", "id"], name="company_by_city"),
                    models.Index(fields=["country", "id"], name="company_by_country"),
                    models.Index(fields=["created_at", "id"], name="company_by_created"),
                    models.Index(fields=["updated_at", "id"], name="company_by_updated"),
                    models.Index(fields=["owner", "name", "id"], name="company_of_owner"),
                    models.Index(fields=["language", "name", "id"], name="company_of_language"),
                    models.Index(
                        django.db.models.functions.text.Upper("city"),
                        models.F("name"),
                        models.F("id"),
                        name="company_in_city",
                    ),
                    models.Index(
                        django.db.models.functions.text.Upper("country"),
                        models.F("name"),
                        models.F("id"),
                        name="company_in_country",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Contact",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        max_length=200,
                        validators=[
                            django.core.validators.RegexValidator(
                                "\\A[^\\x00-\\x1f\\x7f\\x85\\u2028\\u2029]*\\Z",
                                "Write this on one line, without control characters.",
                            )
                        ],
                    ),
                ),
                (
                    "email",
                    models.EmailField(
                        blank=True,
                        max_length=254,
                        validators=[bmasia_crm.common.addresses.sendable],
                        verbose_name="e-mail",
                    ),
                ),
                (
                    "phone",
                    models.CharField(
                        blank=True,
                        max_length=40,
                        validators=[
                            django.core.validators.RegexValidator(
                                "\\A[^\\x00-\\x1f\\x7f\\x85\\u2028\\u2029]*\\Z",
                                "Write this on one line, without control characters.",
                            )
                        ],
                    ),
                ),
                (
                    "title",
                    models.CharField(
                        blank=True,
                        max_length=100,
                        validators=[
                            django.core.validators.RegexValidator(
                                "\\A[^\\x00-\\x1f\\x7f\\x85\\u2028\\u2029]*\\Z",
                                "Write this on one line, without control characters.",
                            )
                        ],
                    ),
                ),
                (
                    "contact_type",
                    models.CharField(
                        choices=[
                            ("Primary", "Primary"),
                            ("Billing", "Billing"),
                            ("Decision Maker", "Decision Maker"),
                            ("Technical", "Technical"),
                            ("Other", "Other"),
                        ],
                        default="Other",
                        max_length=20,
                    ),
                ),
                ("is_active", models.BooleanField(default=True, verbose_name="active")),
                (
                    "is_unsubscribed",
                    models.BooleanField(
                        default=False,
                        help_text="Asked not to be written to: never offered as a recipient.",
                        verbose_name="unsubscribed",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("search_text", models.TextField(blank=True, db_default="", default="", editable=False)),
                (
                    "company",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="contacts",
                        to="clients.company",
                    ),
                ),
            ],
            options={
                "ordering": ["name", "id"],
                "indexes": [
                    models.Index(fields=["name", "id"], name="contact_by_name"),
                    models.Index(fields=["email", "id"], name="contact_by_email"),
                    models.Index(fields=["created_at", "id"], name="contact_by_created"),
                    models.Index(fields=["company", "name", "id"], name="contact_of_company"),
                    models.Index(fields=["contact_type", "name", "id"], name="contact_of_type"),
                    models.Index(fields=["is_active", "name", "id"], name="contact_by_active"),
                    models.Index(fields=["is_unsubscribed", "name", "id"], name="contact_by_unsubscribed"),
                    models.Index(
                        bmasia_crm.common.search.text.Beginning("search_text"),
                        models.F("id"),
                        name="contact_by_company_name",
                    ),
                ],
            },
        ),
    ]
