"""Applications to a network: what is asked, by whom, how far it is, and every step on the way."""

from types import MappingProxyType

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comity.access.actor import About
from comity.authorities.models import Authority
from comity.common.languages import Translated, in_language
from comity.jurisdictions.models import Jurisdiction
from comity.networks.models.entries import Kind, Network


class Status(models.TextChoices):
    """How far an application is."""

    DRAFT = "draft", _("Draft")
    SUBMITTED = "submitted", _("Handed in")
    DECLINED = "declined", _("Not endorsed by the State")
    ENDORSED = "endorsed", _("Endorsed by the State")
    IN_REVIEW = "in_review", _("In review")
    ASKED = "asked", _("Question to the applicant")
    ADMITTED = "admitted", _("Admitted")
    REFUSED = "refused", _("Refused")
    WITHDRAWN = "withdrawn", _("Withdrawn")


CLOSED = frozenset({Status.ADMITTED, Status.REFUSED, Status.WITHDRAWN})
# While it is the applicant's turn the target time does not run.
WAITING_FOR_APPLICANT = frozenset({Status.DRAFT, Status.DECLINED, Status.ASKED})
# act: (from, to). An observer, which no State endorses, is taken up from SUBMITTED (actions.applications.move).
MOVES = MappingProxyType(
    {
        "submit": (frozenset({Status.DRAFT, Status.DECLINED}), Status.SUBMITTED),
        "endorse": (frozenset({Status.SUBMITTED}), Status.ENDORSED),
        "decline": (frozenset({Status.SUBMITTED}), Status.DECLINED),
        "begin": (frozenset({Status.ENDORSED}), Status.IN_REVIEW),
        "ask": (frozenset({Status.IN_REVIEW}), Status.ASKED),
        "answer": (frozenset({Status.ASKED}), Status.IN_REVIEW),
        "admit": (frozenset({Status.IN_REVIEW}), Status.ADMITTED),
        "refuse": (frozenset({Status.IN_REVIEW}), Status.REFUSED),
        "withdraw": (frozenset(Status) - CLOSED, Status.WITHDRAWN),
    }
)


class Door(models.TextChoices):
    """Who writes the application."""

    AUTHORITY = "authority", _("Authority")
    STATE = "state", _("The State, for an authority without access")
    NETWORK = "network", _("The secretariat of the network, from paper")


class Application(models.Model):
    """One authority's, or one organisation's, wish to be admitted. A row is a person's work: ended, never deleted."""

    network = models.ForeignKey(Network, models.PROTECT, related_name="applications")
    door = models.CharField(max_length=9, choices=Door.choices, default=Door.AUTHORITY)
    kind = models.CharField(max_length=8, choices=Kind.choices, default=Kind.MEMBER)
    variety = models.CharField(max_length=40, blank=True)
    state = models.ForeignKey(Jurisdiction, models.PROTECT, null=True, blank=True, related_name="applications")
    authority = models.ForeignKey(Authority, models.PROTECT, null=True, blank=True, related_name="applications")
    proposed = models.JSONField(default=dict, blank=True)
    """A body that is not in the directory yet: names by language, kind, address..."""
    mandate = models.TextField(blank=True)
    contacts = models.JSONField(default=list, blank=True)
    answers = models.JSONField(default=dict, blank=True)
    questions = models.JSONField(default=list, blank=True)
    """The questions as they were when it was handed in."""
    checked = models.JSONField(default=list, blank=True)
    undertaken_by = models.CharField(max_length=200, blank=True)
    """Who undertook, for the applicant, to follow the charter."""
    endorsed_reference = models.CharField(max_length=200, blank=True)
    endorsed_on = models.DateField(null=True, blank=True)
    """Date of the note verbale; empty where the focal point endorsed here."""
    status = models.CharField(max_length=9, choices=Status.choices, default=Status.DRAFT)
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-made_at", "-id")
        constraints = (
            models.UniqueConstraint(
                fields=("network", "authority"),
                condition=~Q(status__in=[each.value for each in sorted(CLOSED)]),
                name="one_open_application",
            ),
        )

    def __str__(self) -> str:
        return f"{self.network_id} {self.pk}"

    @property
    def about(self) -> About:
        """On what rights to read, endorse and review it depend."""
        return About(self.authority_id or "", self.state_id or "", self.network_id)

    @property
    def writing(self) -> About:
        """On what the right to write it depends: the one door it came in by."""
        if self.door == Door.AUTHORITY:
            return About(authority=self.authority_id or "")
        return About(state=self.state_id or "") if self.door == Door.STATE else About(network=self.network_id)

    @property
    def name(self) -> Translated:
        """Who applies, in the reader's language."""
        return self.authority.name if self.authority else in_language(self.proposed.get("names", {}))

    @property
    def is_open(self) -> bool:
        """Whether it is still to be decided."""
        return self.status not in CLOSED

    @property
    def may_be_written(self) -> bool:
        """Whether its contents are still the applicant's to change."""
        return self.status in (Status.DRAFT, Status.DECLINED)

    def can(self, act: str) -> bool:
        """Whether the act is possible now. No State endorses an observer: it is taken up as handed in."""
        observer = self.kind == Kind.OBSERVER
        if observer and act in ("endorse", "decline"):
            return False
        if observer and act == "begin":
            return self.status == Status.SUBMITTED
        return self.status in MOVES[act][0]


class Turn(models.Model):
    """One step of an application: what was done, on which day, and the words said with it."""

    application = models.ForeignKey(Application, models.PROTECT, related_name="turns")
    act = models.CharField(max_length=9, choices=[(each, each) for each in MOVES])
    status = models.CharField(max_length=9, choices=Status.choices)
    """The status it led to."""
    on = models.DateField()
    at = models.DateTimeField(default=timezone.now)
    by = models.CharField(max_length=200)
    officer = models.PositiveBigIntegerField(null=True)
    text = models.TextField(blank=True)

    class Meta:
        ordering = ("application", "id")

    def __str__(self) -> str:
        return f"{self.application_id} {self.act}"


class Document(models.Model):
    """A file handed in with an application. Its bytes lie under a random name outside of the web server's reach."""

    application = models.ForeignKey(Application, models.PROTECT, related_name="documents")
    file = models.CharField(max_length=100, unique=True)
    name = models.CharField(max_length=120)
    content_type = models.CharField(max_length=100)
    size = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    by = models.CharField(max_length=200)
    added_at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("application", "id")

    def __str__(self) -> str:
        return f"{self.application_id} {self.pk}"
