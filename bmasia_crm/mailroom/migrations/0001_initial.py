import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import bmasia_crm.common.sentences


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Account",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=120, unique=True)),
                ("address", models.CharField(blank=True, max_length=254)),
                ("lease_token", models.UUIDField(blank=True, editable=False, null=True)),
                ("lease_until", models.DateTimeField(blank=True, editable=False, null=True)),
                ("claimed_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("worker", models.CharField(blank=True, editable=False, max_length=120)),
                (
                    "health",
                    models.CharField(
                        choices=[("untested", "Untested"), ("ok", "Ok"), ("resting", "Resting")],
                        default="untested",
                        max_length=10,
                    ),
                ),
                ("health_kind", models.CharField(blank=True, max_length=40)),
                ("health_sentence", bmasia_crm.common.sentences.SentenceField(blank=True)),
                ("health_since", models.DateTimeField(blank=True, null=True)),
                ("refused_fingerprint", models.CharField(blank=True, editable=False, max_length=64)),
                ("rests_until", models.DateTimeField(blank=True, null=True)),
                ("paused_until", models.DateTimeField(blank=True, null=True)),
                ("faults_in_a_row", models.PositiveSmallIntegerField(default=0, editable=False)),
                ("checked_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("size_limit", models.PositiveBigIntegerField(blank=True, null=True)),
            ],
            options={
                "ordering": ["key"],
            },
        ),
        migrations.CreateModel(
            name="EmailLog",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("message_id", models.CharField(max_length=255, unique=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("queued", "queued"),
                            ("sending", "sending"),
                            ("sent", "sent"),
                            ("failed", "failed"),
                            ("unconfirmed", "unconfirmed"),
                            ("cancelled", "cancelled"),
                        ],
                        default="queued",
                        max_length=12,
                    ),
                ),
                ("sender_name", models.CharField(blank=True, max_length=200)),
                ("sender_address", models.CharField(blank=True, max_length=254)),
                ("mailbox_key", models.CharField(blank=True, max_length=120)),
                ("profile", models.CharField(default="admin", max_length=60)),
                ("route_reason", models.CharField(max_length=40)),
                ("route_sentence", bmasia_crm.common.sentences.SentenceField()),
                ("from_name", models.CharField(blank=True, max_length=200)),
                ("from_address", models.CharField(max_length=254)),
                ("reply_to", models.CharField(blank=True, max_length=254)),
                ("subject", models.CharField(max_length=998)),
                ("body", models.TextField()),
                ("in_reply_to", models.CharField(blank=True, max_length=998)),
                ("size", models.PositiveBigIntegerField(default=0)),
                ("fingerprint", models.CharField(max_length=64)),
                (
                    "guard",
                    models.CharField(blank=True, editable=False, max_length=64, null=True, unique=True),
                ),
                ("created_at", models.DateTimeField()),
                ("send_at", models.DateTimeField()),
                ("due_at", models.DateTimeField()),
                ("give_up_at", models.DateTimeField()),
                ("sent_at", models.DateTimeField(blank=True, null=True)),
                ("tries", models.PositiveIntegerField(default=0)),
                ("failure_kind", models.CharField(blank=True, max_length=40)),
                ("failure_sentence", bmasia_crm.common.sentences.SentenceField(blank=True)),
                ("reply_code", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("reply_text", models.TextField(blank=True)),
                ("search_text", models.TextField(blank=True, db_default="", default="", editable=False)),
                ("news_at", models.DateTimeField(blank=True, db_index=True, editable=False, null=True)),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="emails",
                        to="mailroom.account",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="emails",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "resend_of",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="resends",
                        to="mailroom.emaillog",
                    ),
                ),
            ],
            options={
                "verbose_name": "e-mail",
                "ordering": ["-created_at", "-id"],
                "indexes": [
                    models.Index(fields=["account", "state", "due_at"], name="mail_due"),
                    models.Index(fields=["created_at", "id"], name="mail_newest"),
                    models.Index(fields=["sent_at", "id"], name="mail_by_sent"),
                    models.Index(fields=["state", "created_at", "id"], name="mail_by_state"),
                    models.Index(fields=["person", "created_at", "id"], name="mail_by_person"),
                ],
            },
        ),
        migrations.CreateModel(
            name="WorkerBeat",
            fields=[
                ("worker", models.CharField(max_length=120, primary_key=True, serialize=False)),
                ("started_at", models.DateTimeField()),
                ("beat_at", models.DateTimeField(db_index=True)),
            ],
        ),
        migrations.CreateModel(
            name="Content",
            fields=[
                (
                    "email",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="content",
                        serialize=False,
                        to="mailroom.emaillog",
                    ),
                ),
                ("data", models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name="Attempt",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("account_key", models.CharField(max_length=120)),
                ("lease_token", models.UUIDField(editable=False)),
                ("from_address", models.CharField(blank=True, max_length=254)),
                ("header_lines", models.TextField(blank=True)),
                ("size", models.PositiveBigIntegerField(default=0)),
                ("sha256", models.CharField(blank=True, max_length=64)),
                ("started_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("connect", "Connect"),
                            ("login", "Login"),
                            ("envelope", "Envelope"),
                            ("content", "Content"),
                            ("done", "Done"),
                        ],
                        default="connect",
                        max_length=8,
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("underway", "Underway"),
                            ("accepted", "Accepted"),
                            ("passed_on", "Passed on to the sender profile"),
                            ("postponed", "Postponed"),
                            ("refused", "Refused"),
                            ("unknown", "Nobody knows whether it arrived"),
                            ("abandoned", "Given up before the content was handed over"),
                        ],
                        default="underway",
                        max_length=10,
                    ),
                ),
                ("accepted_recipients", models.PositiveSmallIntegerField(default=0)),
                ("kind", models.CharField(blank=True, max_length=40)),
                ("sentence", bmasia_crm.common.sentences.SentenceField(blank=True)),
                ("reply_code", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("reply_text", models.TextField(blank=True)),
                (
                    "account",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="attempts",
                        to="mailroom.account",
                    ),
                ),
                (
                    "email",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="attempts",
                        to="mailroom.emaillog",
                    ),
                ),
            ],
            options={
                "ordering": ["number"],
                "indexes": [models.Index(fields=["account", "ended_at"], name="attempt_budget")],
                "constraints": [
                    models.UniqueConstraint(fields=("email", "number"), name="attempt_number_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Attachment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                ("filename", models.CharField(max_length=255)),
                ("content_type", models.CharField(max_length=120)),
                ("size", models.PositiveBigIntegerField()),
                ("sha256", models.CharField(max_length=64)),
                (
                    "email",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="attachments",
                        to="mailroom.emaillog",
                    ),
                ),
            ],
            options={
                "ordering": ["position"],
            },
        ),
        migrations.CreateModel(
            name="IdempotencyKey",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=300, unique=True)),
                ("fingerprint", models.CharField(max_length=64)),
                (
                    "email",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="keys",
                        to="mailroom.emaillog",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Recipient",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("to", "To"), ("cc", "Cc"), ("bcc", "Bcc")], default="to", max_length=3
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=200)),
                ("address", models.CharField(max_length=254)),
                (
                    "state",
                    models.CharField(
                        choices=[("pending", "Pending"), ("accepted", "Accepted"), ("refused", "Refused")],
                        default="pending",
                        max_length=8,
                    ),
                ),
                ("reply_code", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("reply_text", models.TextField(blank=True)),
                (
                    "email",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="recipients",
                        to="mailroom.emaillog",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="SentFolder",
            fields=[
                (
                    "account",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="sent_folder",
                        serialize=False,
                        to="mailroom.account",
                    ),
                ),
                ("lease_token", models.UUIDField(blank=True, editable=False, null=True)),
                ("lease_until", models.DateTimeField(blank=True, editable=False, null=True)),
                ("rests_until", models.DateTimeField(blank=True, null=True)),
                ("troubles_in_a_row", models.PositiveSmallIntegerField(default=0, editable=False)),
                ("sentence", bmasia_crm.common.sentences.SentenceField(blank=True)),
            ],
        ),
        migrations.CreateModel(
            name="Filing",
            fields=[
                ("next_at", models.DateTimeField(blank=True, db_index=True, null=True)),
                ("done_at", models.DateTimeField(blank=True, null=True)),
                ("tries", models.PositiveSmallIntegerField(default=0)),
                ("folder", models.CharField(blank=True, max_length=255)),
                ("sentence", bmasia_crm.common.sentences.SentenceField(blank=True)),
                (
                    "email",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="filing",
                        serialize=False,
                        to="mailroom.emaillog",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("waiting", "Waiting"), ("filed", "Filed"), ("given_up", "Given up")],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                (
                    "account",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="mailroom.account"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Settling",
            fields=[
                ("next_at", models.DateTimeField(blank=True, db_index=True, null=True)),
                ("done_at", models.DateTimeField(blank=True, null=True)),
                ("tries", models.PositiveSmallIntegerField(default=0)),
                ("folder", models.CharField(blank=True, max_length=255)),
                ("sentence", bmasia_crm.common.sentences.SentenceField(blank=True)),
                (
                    "email",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="settling",
                        serialize=False,
                        to="mailroom.emaillog",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("looking", "Looking"),
                            ("found", "Found: it was sent"),
                            ("absent", "Proven absent: queued again"),
                            ("person", "Waits for a person"),
                        ],
                        default="looking",
                        max_length=10,
                    ),
                ),
                ("attempt_number", models.PositiveIntegerField()),
                ("proves_from", models.DateTimeField()),
                ("login", models.CharField(blank=True, editable=False, max_length=500)),
                ("queued_again", models.PositiveSmallIntegerField(default=0)),
                (
                    "account",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="mailroom.account"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
    ]
