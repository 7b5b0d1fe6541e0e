import datetime
from decimal import Decimal

import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import bmasia_crm.common.prose
import bmasia_crm.common.search.text
import bmasia_crm.documents.dates
import bmasia_crm.documents.models.issuer


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("clients", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Issuer",
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
                ("address", bmasia_crm.common.prose.ProseField(blank=True, max_length=500)),
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
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                (
                    "website",
                    models.CharField(
                        blank=True,
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
                    "bank_details",
                    bmasia_crm.common.prose.ProseField(
                        blank=True, help_text="Printed on invoices.", max_length=1000
                    ),
                ),
                (
                    "logo",
                    models.TextField(
                        blank=True,
                        default=bmasia_crm.documents.models.issuer.bmasia_logo,
                        help_text="Empty: the name is printed instead.",
                        max_length=50000,
                        verbose_name="logo (SVG)",
                    ),
                ),
                (
                    "is_default",
                    models.BooleanField(
                        default=False,
                        help_text="Used when a document names no issuer.",
                        verbose_name="default",
                    ),
                ),
            ],
            options={
                "ordering": ["-is_default", "name"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("is_default", True)),
                        fields=("is_default",),
                        name="one_default_issuer",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Quote",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.CharField(editable=False, max_length=32)),
                ("number_year", models.PositiveSmallIntegerField(editable=False)),
                ("number_in_year", models.PositiveIntegerField(editable=False)),
                (
                    "currency",
                    models.CharField(
                        choices=[
                            ("THB", "THB"),
                            ("USD", "USD"),
                            ("EUR", "EUR"),
                            ("GBP", "GBP"),
                            ("AUD", "AUD"),
                            ("SGD", "SGD"),
                            ("HKD", "HKD"),
                            ("MYR", "MYR"),
                            ("PHP", "PHP"),
                            ("IDR", "IDR"),
                            ("CNY", "CNY"),
                            ("VND", "VND"),
                            ("JPY", "JPY"),
                        ],
                        default="THB",
                        max_length=3,
                    ),
                ),
                (
                    "date",
                    models.DateField(
                        default=bmasia_crm.documents.dates.today,
                        validators=[
                            django.core.validators.MinValueValidator(datetime.date(2000, 1, 1)),
                            django.core.validators.MaxValueValidator(datetime.date(2099, 12, 31)),
                        ],
                    ),
                ),
                ("notes", bmasia_crm.common.prose.ProseField(blank=True, max_length=5000)),
                ("terms", bmasia_crm.common.prose.ProseField(blank=True, max_length=5000)),
                (
                    "subtotal",
                    models.DecimalField(
                        decimal_places=2, default=Decimal("0"), editable=False, max_digits=15
                    ),
                ),
                (
                    "discount",
                    models.DecimalField(
                        decimal_places=2, default=Decimal("0"), editable=False, max_digits=15
                    ),
                ),
                (
                    "tax",
                    models.DecimalField(
                        decimal_places=2, default=Decimal("0"), editable=False, max_digits=15
                    ),
                ),
                (
                    "total",
                    models.DecimalField(
                        decimal_places=2, default=Decimal("0"), editable=False, max_digits=15
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("sent_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("search_text", models.TextField(blank=True, db_default="", default="", editable=False)),
                (
                    "valid_until",
                    models.DateField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(datetime.date(2000, 1, 1)),
                            django.core.validators.MaxValueValidator(datetime.date(2099, 12, 31)),
                        ],
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("Draft", "Draft"),
                            ("Sent", "Sent"),
                            ("Accepted", "Accepted"),
                            ("Rejected", "Rejected"),
                            ("Expired", "Expired"),
                        ],
                        default="Draft",
                        max_length=10,
                    ),
                ),
                ("accepted_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "company",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="clients.company",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="%(class)ss_made",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "issuer",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="documents.issuer",
                    ),
                ),
                (
                    "revision_of",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        editable=False,
                        help_text="The quote that this one takes the place of.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="revisions",
                        to="documents.quote",
                    ),
                ),
            ],
            options={
                "ordering": ["-date", "-id"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["-date", "-id"], name="quote_newest_first"),
                    models.Index(fields=["number_year", "number_in_year"], name="quote_by_number"),
                    models.Index(fields=["created_at", "id"], name="quote_by_created"),
                    models.Index(fields=["updated_at", "id"], name="quote_by_updated"),
                    models.Index(fields=["total", "id"], name="quote_by_total"),
                    models.Index(fields=["status", "date", "id", "created_by"], name="quote_by_status"),
                    models.Index(fields=["currency", "date", "id"], name="quote_by_currency"),
                    models.Index(fields=["company", "date", "id"], name="quote_of_company"),
                    models.Index(fields=["issuer", "date", "id"], name="quote_of_issuer"),
                    models.Index(fields=["valid_until", "id"], name="quote_by_end"),
                    models.Index(fields=["status", "valid_until", "id"], name="quote_lapsing"),
                    models.Index(fields=["created_by", "status", "date", "id"], name="quote_made_by"),
                    models.Index(fields=["sent_at", "currency", "total"], name="quote_by_sent"),
                    models.Index(fields=["accepted_at", "currency", "total"], name="quote_by_accepted"),
                    models.Index(
                        condition=models.Q(("revision_of__isnull", False)),
                        fields=["revision_of"],
                        name="quote_revising",
                    ),
                    models.Index(
                        bmasia_crm.common.search.text.Beginning("search_text"),
                        models.F("id"),
                        name="quote_by_company_name",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("issuer", "number_year", "number_in_year"), name="quote_number_given_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Contract",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.CharField(editable=False, max_length=32)),
                ("number_year", models.PositiveSmallIntegerField(editable=False)),
                ("number_in_year", models.PositiveIntegerField(editable=False)),
                (
                    "currency",
                    models.CharField(
                        choices=[
                            ("THB", "THB"),
                            ("USD", "USD"),
                            ("EUR", "EUR"),
                            ("GBP", "GBP"),
                            ("AUD", "AUD"),
                            ("SGD", "SGD"),
                            ("HKD", "HKD"),
                            ("MYR", "MYR"),
                            ("PHP", "PHP"),
                            ("IDR", "IDR"),
                            ("CNY", "CNY"),
                            ("VND", "VND"),
                            ("JPY", "JPY"),
                        ],
                        default="THB",
                        max_length=3,
                    ),
                ),
                (
                    "date",
                    models.DateField(
                        default=bmasia_crm.documents.dates.today,
                        validators=[
                            django.core.validators.MinValueValidator(datetime.date(2000, 1, 1)),
                            django.core.validators.MaxValueValidator(datetime.date(2099, 12, 31)),
                        ],
                    ),
                ),
                ("notes", bmasia_crm.common.prose.ProseField(blank=True, max_length=5000)),
                ("terms", bmasia_crm.common.prose.ProseField(blank=True, max_length=5000)),
                (
                    "subtotal",
                    models.DecimalField(
                        decimal_places=2, default=Decimal("0"), editable=False, max_digits=15
                    ),
                ),
                (
                    "discount",
                    models.DecimalField(
                        decimal_places=2, default=Decimal("0"), editable=False, max_digits=15
                    ),
                ),
                (
                    "tax",
                    models.DecimalField(
                        decimal_places=2, default=Decimal("0"), editable=False, max_digits=15
                    ),
                ),
                (
                    "total",
                    models.DecimalField(
                        decimal_places=2, default=Decimal("0"), editable=False, max_digits=15
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("sent_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("search_text", models.TextField(blank=True, db_default="", default="", editable=False)),
                (
                    "start_date",
                    models.DateField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(datetime.date(2000, 1, 1)),
                            django.core.validators.MaxValueValidator(datetime.date(2099, 12, 31)),
                        ],
                    ),
                ),
                (
                    "end_date",
                    models.DateField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(datetime.date(2000, 1, 1)),
                            django.core.validators.MaxValueValidator(datetime.date(2099, 12, 31)),
                        ],
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("Draft", "Draft"),
                            ("Sent", "Sent"),
                            ("Active", "Active"),
                            ("Expired", "Expired"),
                            ("Cancelled", "Cancelled"),
                        ],
                        default="Draft",
                        max_length=10,
                    ),
                ),
                (
                    "reminders",
                    models.BooleanField(
                        default=True,
                        help_text="Remind the client before the contract ends.",
                        verbose_name="automatic reminders",
                    ),
                ),
                (
                    "answered_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="The client has answered: no more automatic reminders.",
                        null=True,
                        verbose_name="answered",
                    ),
                ),
                (
                    "company",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="clients.company",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="%(class)ss_made",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "renewal_of",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        editable=False,
                        help_text="The contract that this one carries on.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="renewals",
                        to="documents.contract",
                    ),
                ),
                (
                    "issuer",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="documents.issuer",
                    ),
                ),
                (
                    "quote",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="contracts",
                        to="documents.quote",
                    ),
                ),
            ],
            options={
                "ordering": ["-date", "-id"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["-date", "-id"], name="contract_newest_first"),
                    models.Index(fields=["number_year", "number_in_year"], name="contract_by_number"),
                    models.Index(fields=["created_at", "id"], name="contract_by_created"),
                    models.Index(fields=["updated_at", "id"], name="contract_by_updated"),
                    models.Index(fields=["total", "id"], name="contract_by_total"),
                    models.Index(fields=["status", "date", "id", "created_by"], name="contract_by_status"),
                    models.Index(fields=["currency", "date", "id"], name="contract_by_currency"),
                    models.Index(fields=["company", "date", "id"], name="contract_of_company"),
                    models.Index(fields=["issuer", "date", "id"], name="contract_of_issuer"),
                    models.Index(fields=["start_date", "id"], name="contract_by_start"),
                    models.Index(fields=["end_date", "id"], name="contract_by_end"),
                    models.Index(
                        condition=models.Q(("renewal_of__isnull", False)),
                        fields=["renewal_of"],
                        name="contract_renewing",
                    ),
                    models.Index(fields=["created_by", "status", "date", "id"], name="contract_made_by"),
                    models.Index(
                        bmasia_crm.common.search.text.Beginning("search_text"),
                        models.F("id"),
                        name="contract_by_company_name",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("issuer", "number_year", "number_in_year"), name="contract_number_given_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Invoice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.CharField(editable=False, max_length=32)),
                ("number_year", models.PositiveSmallIntegerField(editable=False)),
                ("number_in_year", models.PositiveIntegerField(editable=False)),
                (
                    "currency",
                    models.CharField(
                        choices=[
                            ("THB", "THB"),
                            ("USD", "USD"),
                            ("EUR", "EUR"),
                            ("GBP", "GBP"),
                            ("AUD", "AUD"),
                            ("SGD", "SGD"),
                            ("HKD", "HKD"),
                            ("MYR", "MYR"),
                            ("PHP", "PHP"),
                            ("IDR", "IDR"),
                            ("CNY", "CNY"),
                            ("VND", "VND"),
                            ("JPY", "JPY"),
                        ],
                        default="THB",
                        max_length=3,
                    ),
                ),
                (
                    "date",
                    models.DateField(
                        default=bmasia_crm.documents.dates.today,
                        validators=[
                            django.core.validators.MinValueValidator(datetime.date(2000, 1, 1)),
                            django.core.validators.MaxValueValidator(datetime.date(2099, 12, 31)),
                        ],
                    ),
                ),
                ("notes", bmasia_crm.common.prose.ProseField(blank=True, max_length=5000)),
                ("terms", bmasia_crm.common.prose.ProseField(blank=True, max_length=5000)),
                (
                    "subtotal",
                    models.DecimalField(
                        decimal_places=2, default=Decimal("0"), editable=False, max_digits=15
                    ),
                ),
                (
                    "discount",
                    models.DecimalField(
                        decimal_places=2, default=Decimal("0"), editable=False, max_digits=15
                    ),
                ),
                (
                    "tax",
                    models.DecimalField(
                        decimal_places=2, default=Decimal("0"), editable=False, max_digits=15
                    ),
                ),
                (
                    "total",
                    models.DecimalField(
                        decimal_places=2, default=Decimal("0"), editable=False, max_digits=15
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("sent_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("search_text", models.TextField(blank=True, db_default="", default="", editable=False)),
                (
                    "due_date",
                    models.DateField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(datetime.date(2000, 1, 1)),
                            django.core.validators.MaxValueValidator(datetime.date(2099, 12, 31)),
                        ],
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("Draft", "Draft"),
                            ("Sent", "Sent"),
                            ("Paid", "Paid"),
                            ("Overdue", "Overdue"),
                            ("Cancelled", "Cancelled"),
                        ],
                        default="Draft",
                        max_length=10,
                    ),
                ),
                (
                    "reminders",
                    models.BooleanField(
                        default=True,
                        help_text="Remind the client when the invoice is overdue, where such reminders are switched on.",
                        verbose_name="automatic reminders",
                    ),
                ),
                (
                    "company",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="clients.company",
                    ),
                ),
                (
                    "contract",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="invoices",
                        to="documents.contract",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="%(class)ss_made",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "issuer",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="documents.issuer",
                    ),
                ),
            ],
            options={
                "ordering": ["-date", "-id"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["-date", "-id"], name="invoice_newest_first"),
                    models.Index(fields=["number_year", "number_in_year"], name="invoice_by_number"),
                    models.Index(fields=["created_at", "id"], name="invoice_by_created"),
                    models.Index(fields=["updated_at", "id"], name="invoice_by_updated"),
                    models.Index(fields=["total", "id"], name="invoice_by_total"),
                    models.Index(fields=["status", "date", "id", "created_by"], name="invoice_by_status"),
                    models.Index(fields=["currency", "date", "id"], name="invoice_by_currency"),
                    models.Index(fields=["company", "date", "id"], name="invoice_of_company"),
                    models.Index(fields=["issuer", "date", "id"], name="invoice_of_issuer"),
                    models.Index(fields=["due_date", "id"], name="invoice_by_end"),
                    models.Index(fields=["created_by", "status", "date", "id"], name="invoice_made_by"),
                    models.Index(fields=["status", "due_date", "id"], name="invoice_overdue"),
                    models.Index(
                        bmasia_crm.common.search.text.Beginning("search_text"),
                        models.F("id"),
                        name="invoice_by_company_name",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("issuer", "number_year", "number_in_year"), name="invoice_number_given_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Counter",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("series", models.CharField(max_length=8)),
                ("year", models.PositiveSmallIntegerField()),
                ("value", models.PositiveIntegerField(default=0)),
                (
                    "issuer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="documents.issuer"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("issuer", "series", "year"), name="one_counter_a_series")
                ],
            },
        ),
        migrations.CreateModel(
            name="QuoteLine",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0)),
                ("description", bmasia_crm.common.prose.ProseField(max_length=2000)),
                (
                    "quantity",
                    models.DecimalField(
                        decimal_places=3,
                        default=Decimal("1"),
                        max_digits=12,
                        validators=[django.core.validators.MinValueValidator(Decimal("0.001"))],
                    ),
                ),
                (
                    "unit_price",
                    models.DecimalField(
                        decimal_places=2,
                        max_digits=14,
                        validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                    ),
                ),
                (
                    "discount_percent",
                    models.DecimalField(
                        decimal_places=2,
                        default=Decimal("0"),
                        max_digits=5,
                        validators=[
                            django.core.validators.MinValueValidator(Decimal("0")),
                            django.core.validators.MaxValueValidator(Decimal("100")),
                        ],
                    ),
                ),
                (
                    "tax_percent",
                    models.DecimalField(
                        decimal_places=2,
                        default=Decimal("0"),
                        max_digits=5,
                        validators=[
                            django.core.validators.MinValueValidator(Decimal("0")),
                            django.core.validators.MaxValueValidator(Decimal("100")),
                        ],
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="lines",
                        to="documents.quote",
                    ),
                ),
            ],
            options={
                "ordering": ["position", "id"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("quantity__gt", 0),
                            ("unit_price__gte", 0),
                            ("discount_percent__gte", 0),
                            ("discount_percent__lte", 100),
                            ("tax_percent__gte", 0),
                            ("tax_percent__lte", 100),
                        ),
                        name="quoteline_in_range",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ContractLine",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0)),
                ("description", bmasia_crm.common.prose.ProseField(max_length=2000)),
                (
                    "quantity",
                    models.DecimalField(
                        decimal_places=3,
                        default=Decimal("1"),
                        max_digits=12,
                        validators=[django.core.validators.MinValueValidator(Decimal("0.001"))],
                    ),
                ),
                (
                    "unit_price",
                    models.DecimalField(
                        decimal_places=2,
                        max_digits=14,
                        validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                    ),
                ),
                (
                    "discount_percent",
                    models.DecimalField(
                        decimal_places=2,
                        default=Decimal("0"),
                        max_digits=5,
                        validators=[
                            django.core.validators.MinValueValidator(Decimal("0")),
                            django.core.validators.MaxValueValidator(Decimal("100")),
                        ],
                    ),
                ),
                (
                    "tax_percent",
                    models.DecimalField(
                        decimal_places=2,
                        default=Decimal("0"),
                        max_digits=5,
                        validators=[
                            django.core.validators.MinValueValidator(Decimal("0")),
                            django.core.validators.MaxValueValidator(Decimal("100")),
                        ],
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="lines",
                        to="documents.contract",
                    ),
                ),
            ],
            options={
                "ordering": ["position", "id"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("quantity__gt", 0),
                            ("unit_price__gte", 0),
                            ("discount_percent__gte", 0),
                            ("discount_percent__lte", 100),
                            ("tax_percent__gte", 0),
                            ("tax_percent__lte", 100),
                        ),
                        name="contractline_in_range",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="InvoiceLine",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0)),
                ("description", bmasia_crm.common.prose.ProseField(max_length=2000)),
                (
                    "quantity",
                    models.DecimalField(
                        decimal_places=3,
                        default=Decimal("1"),
                        max_digits=12,
                        validators=[django.core.validators.MinValueValidator(Decimal("0.001"))],
                    ),
                ),
                (
                    "unit_price",
                    models.DecimalField(
                        decimal_places=2,
                        max_digits=14,
                        validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                    ),
                ),
                (
                    "discount_percent",
                    models.DecimalField(
                        decimal_places=2,
                        default=Decimal("0"),
                        max_digits=5,
                        validators=[
                            django.core.validators.MinValueValidator(Decimal("0")),
                            django.core.validators.MaxValueValidator(Decimal("100")),
                        ],
                    ),
                ),
                (
                    "tax_percent",
                    models.DecimalField(
                        decimal_places=2,
                        default=Decimal("0"),
                        max_digits=5,
                        validators=[
                            django.core.validators.MinValueValidator(Decimal("0")),
                            django.core.validators.MaxValueValidator(Decimal("100")),
                        ],
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="lines",
                        to="documents.invoice",
                    ),
                ),
            ],
            options={
                "ordering": ["position", "id"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("quantity__gt", 0),
                            ("unit_price__gte", 0),
                            ("discount_percent__gte", 0),
                            ("discount_percent__lte", 100),
                            ("tax_percent__gte", 0),
                            ("tax_percent__lte", 100),
                        ),
                        name="invoiceline_in_range",
                    )
                ],
            },
        ),
    ]
