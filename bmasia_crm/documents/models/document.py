from collections.abc import Collection, Mapping, Sequence
from datetime import date as Date
from decimal import Decimal
from typing import Any, ClassVar

from django.conf import settings
from django.db import models, transaction
from django.db.models import F
from django.utils import timezone

from bmasia_crm.clients.models import Company
from bmasia_crm.common import money
from bmasia_crm.common.prose import ProseField
from bmasia_crm.common.search.text import COLUMN, Beginning, search_text
from bmasia_crm.common.sentences import NOTHING, Sentence, say
from bmasia_crm.documents.dates import SENSIBLE, today

from .counter import Counter
from .issuer import Issuer
from .line import Line

CURRENCIES = [(code, code) for code in money.DECIMALS]


def amount_field() -> "models.DecimalField[Any, Any]":
    return models.DecimalField(
        max_digits=money.MOST_DIGITS, decimal_places=2, default=Decimal(0), editable=False
    )


class Document(models.Model):
    """What a Quote, a Contract and an Invoice have in common. They differ in data only, which each declares."""

    SERIES: ClassVar[str]
    MOVES: ClassVar[Mapping[str, Sequence[str]]]
    # A gap in invoice numbers has to be explained to the tax office; one in quote numbers to nobody.
    GAPLESS: ClassVar[bool] = False
    DRAFT: ClassVar[str] = "Draft"
    SENT: ClassVar[str] = "Sent"
    # Fields that `note_the_time` may set, saved with the status.
    MOMENTS: ClassVar[tuple[str, ...]] = ("sent_at",)
    # What is about the document, not in it, and may change when it is no draft any more.
    ALWAYS_OPEN: ClassVar[tuple[str, ...]] = ()
    # The date that the one below must not come before.
    START_DATE: ClassVar[str] = "date"
    # How far from today the dates of a new one are.
    USUAL_DAYS: ClassVar[Mapping[str, int]] = {}
    # What it becomes by itself when it is Sent and its END_DATE has passed; empty: people see to that.
    LAPSES_TO: ClassVar[str] = ""
    # Which date tells the client until when; printed and shown beside the document's own date.
    END_DATE: ClassVar[str]
    # The field that names the document it came from.
    ORIGIN: ClassVar[str] = ""
    # The field that names the document whose message its own message answers.
    ANSWERS: ClassVar[str] = ""
    # What it is called on paper, by language.
    TITLE: ClassVar[Mapping[str, str]]
    # Who signs it, `client` or `issuer`, each after the label that stands above the line.
    SIGNATURES: ClassVar[Sequence[tuple[str, str]]] = ()
    # Whether it asks for money: it then says so, and where to pay.
    PAYABLE: ClassVar[bool] = False
    # Whom it is for: contacts of these types, the first group that has anyone; else one contact, or everybody.
    CHOSEN: ClassVar[Sequence[Collection[str]]]
    OR_EVERYONE: ClassVar[bool] = False

    # Whether another has taken its place, where it was read with `succession.with_successor`.
    has_successor = False

    number = models.CharField(max_length=32, editable=False)
    number_year = models.PositiveSmallIntegerField(editable=False)
    number_in_year = models.PositiveIntegerField(editable=False)
    company = models.ForeignKey(Company, on_delete=models.PROTECT, db_index=False, related_name="%(class)ss")
    issuer = models.ForeignKey(Issuer, on_delete=models.PROTECT, db_index=False, related_name="%(class)ss")
    currency = models.CharField(max_length=3, choices=CURRENCIES, default="THB")
    date = models.DateField(default=today, validators=SENSIBLE)
    notes = ProseField(max_length=5000, blank=True)
    terms = ProseField(max_length=5000, blank=True)
    subtotal = amount_field()
    discount = amount_field()
    tax = amount_field()
    total = amount_field()
    version = models.PositiveIntegerField(default=1, editable=False)
    # When it first left Draft.
    sent_at = models.DateTimeField(null=True, blank=True, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        db_index=False,
        related_name="%(class)ss_made",
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    search_text = search_text()

    # Given by the concrete models.
    Status: ClassVar[type[models.TextChoices]]
    status: Any
    lines: Any

    class Meta:
        abstract = True
        ordering = ["-date", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["issuer", "number_year", "number_in_year"], name="%(class)s_number_given_once"
            )
        ]
        # One for each order and each filter of the list.
        indexes = [
            models.Index(fields=["-date", "-id"], name="%(class)s_newest_first"),
            models.Index(fields=["number_year", "number_in_year"], name="%(class)s_by_number"),
            models.Index(fields=["created_at", "id"], name="%(class)s_by_created"),
            models.Index(fields=["updated_at", "id"], name="%(class)s_by_updated"),
            models.Index(fields=["total", "id"], name="%(class)s_by_total"),
            # With the maker at its end it tells by itself which drafts are mine.
            models.Index(fields=["status", "date", "id", "created_by"], name="%(class)s_by_status"),
            models.Index(fields=["created_by", "status", "date", "id"], name="%(class)s_made_by"),
            models.Index(fields=["currency", "date", "id"], name="%(class)s_by_currency"),
            models.Index(fields=["company", "date", "id"], name="%(class)s_of_company"),
            models.Index(Beginning(COLUMN), "id", name="%(class)s_by_company_name"),
            models.Index(fields=["issuer", "date", "id"], name="%(class)s_of_issuer"),
        ]

    def __str__(self) -> str:
        return self.number

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Gives the number in the transaction that saves the document: none is lost, none given twice."""
        self.note_the_time()
        if update_fields := kwargs.get("update_fields"):
            kwargs["update_fields"] = {*update_fields, *(self.MOMENTS if "status" in update_fields else ())}
        if self.pk is not None or self.number:
            super().save(*args, **kwargs)
            return
        with transaction.atomic():
            self.take_number()
            super().save(*args, **kwargs)

    @classmethod
    def type_name(cls) -> str:
        return str(cls._meta.model_name)

    @classmethod
    def collection(cls) -> str:
        """Where the API has them: `quotes`."""
        return f"{cls.type_name()}s"

    @classmethod
    def line_model(cls) -> type[Line]:
        found: type[Line] = cls._meta.get_field("lines").related_model  # type: ignore[assignment]
        return found

    @classmethod
    def own_dates(cls) -> tuple[str, ...]:
        """The dates beside that of the document."""
        return tuple(name for name in (cls.START_DATE, cls.END_DATE) if name != "date")

    def take_number(self) -> None:
        self.number_year = self.date.year
        self.number_in_year = Counter.take(self.issuer_id, self.SERIES, self.number_year)
        self.number = f"{self.SERIES}-{self.number_year}-{self.number_in_year:04d}"

    def note_the_time(self) -> None:
        """Remembers when the status became what it is, by whichever way it was set."""
        if self.status != self.DRAFT and self.sent_at is None:
            self.sent_at = timezone.now()

    @property
    def is_draft(self) -> bool:
        return bool(self.status == self.DRAFT)

    @property
    def end_date(self) -> Any:
        return getattr(self, self.END_DATE)

    @property
    def status_label(self) -> Sentence:
        return self.label_of(self.status)

    @classmethod
    def label_of(cls, status: str) -> Sentence:
        label: Any = cls.Status(status).label
        word: Sentence = label
        return word

    def may_move_to(self, status: str) -> bool:
        return status in self.MOVES[self.status]

    @classmethod
    def mark_sent(cls, documents: Collection[int]) -> int:
        """Drafts become Sent; any other status stays as it is. Says how many moved."""
        rows: Any = cls._default_manager
        drafts = rows.filter(pk__in=documents, status=cls.DRAFT)
        now = timezone.now()
        moved: int = drafts.update(status=cls.SENT, version=F("version") + 1, sent_at=now, updated_at=now)
        return moved

    @classmethod
    def lapse(cls, day: Date) -> int:
        """Sent ones whose date is before this day are Overdue or Expired. Says how many moved."""
        if not cls.LAPSES_TO:
            return 0
        rows: Any = cls._default_manager
        late = rows.filter(status=cls.SENT, **{f"{cls.END_DATE}__lt": day})
        moved: int = late.update(status=cls.LAPSES_TO, version=F("version") + 1, updated_at=timezone.now())
        return moved

    def obstacle(self) -> Sentence:
        """Why this document cannot be sent; false when it can."""
        if not self.lines.exists():
            return say("{number} has no lines yet. Add at least one before you send it.", number=self.number)
        if self.status == "Cancelled":
            return say("{number} is cancelled.", number=self.number)
        return NOTHING

    def write_lines(self, lines: Sequence[Line]) -> None:
        """Replaces all lines and adds up the totals, inside the transaction that saves the document."""
        self.lines.all().delete()
        for position, line in enumerate(lines, start=1):
            line.position = position
            line.document = self
        self.lines.bulk_create(lines)
        self.add_up(lines)

    def add_up(self, lines: Sequence[Line]) -> None:
        amounts = money.add_up(line.amounts(self.currency) for line in lines)
        self.subtotal, self.discount, self.tax = amounts.gross, amounts.discount, amounts.tax
        self.total = amounts.total
        self.save(update_fields=["subtotal", "discount", "tax", "total", "updated_at"])
