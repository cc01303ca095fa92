"""Practitioner networks, their regional components, and who belongs to them."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from comity.access.actor import About
from comity.common.claims import Claim, Origin, Sourced, ordered_dates
from comity.common.languages import Translated, in_language
from comity.jurisdictions.models import Jurisdiction

SATURDAY, SUNDAY = 5, 6


class Kind(models.TextChoices):
    """What an admission makes of whoever is admitted."""

    MEMBER = "member", _("Member")
    OBSERVER = "observer", _("Observer")


def weekend() -> list[int]:
    """The days on which nobody works, 0 being Monday, unless the network says otherwise."""
    return [SATURDAY, SUNDAY]


class Network(Sourced):
    """A network of practitioners: what it is for and where its secretariat is."""

    class UseClass(models.TextChoices):
        ASSET = "asset", _("Asset recovery")
        JUDICIAL = "judicial", _("Judicial cooperation")
        LAW = "law", _("Anti-corruption law enforcement")
        FIU = "fiu", _("Financial intelligence")
        CYBER = "cyber", _("24/7 points for computer data")
        POLICE = "police", _("Police")
        PREVENTION = "prevention", _("Prevention of corruption")
        STANDARDS = "standards", _("Standards against money laundering")

    class Scope(models.TextChoices):
        GLOBAL = "global", _("Global")
        REGIONAL = "regional", _("Regional")

    slug = models.SlugField(primary_key=True, max_length=40)
    acronym = models.CharField(max_length=40)
    name = models.CharField(max_length=200)
    founded = models.CharField(max_length=10, blank=True)
    use_class = models.CharField(max_length=12, choices=UseClass.choices)
    case_channel = models.BooleanField()
    scope = models.CharField(max_length=8, choices=Scope.choices)
    area = models.CharField(max_length=120, blank=True)
    secretariat = models.CharField(max_length=300, blank=True)
    city = models.CharField(max_length=120, blank=True)
    website = models.URLField(max_length=300, blank=True)
    contact = models.TextField(blank=True)
    languages = models.JSONField(default=list, blank=True)
    languages_note = models.CharField(max_length=200, blank=True)
    members_stated = models.CharField(max_length=120, blank=True)
    members_stated_on = models.CharField(max_length=80, blank=True)
    use_for = models.TextField(blank=True)
    notes = models.TextField(blank=True)
    origin = models.CharField(max_length=9, choices=Origin.choices, default=Origin.REFERENCE)
    # What its secretariat decides; the rows of a form are dictionaries (docs in the room's README).
    names = models.JSONField(default=dict, blank=True)
    charter = models.TextField(blank=True)
    charter_link = models.URLField(max_length=300, blank=True)
    takes_applications = models.BooleanField(default=False)
    confirm_every_days = models.PositiveSmallIntegerField(default=365)
    target_working_days = models.PositiveSmallIntegerField(default=20)
    weekend = models.JSONField(default=weekend)
    kinds = models.JSONField(default=list, blank=True)
    questions = models.JSONField(default=list, blank=True)
    checklist = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ("acronym",)

    def __str__(self) -> str:
        return self.acronym

    @property
    def title(self) -> Translated:
        """The name in the reader's language where the secretariat gave one, else the one on record."""
        return in_language(self.names) if any(self.names.values()) else Translated(self.name, "en")

    @property
    def invented(self) -> bool:
        """Whether it exists on demonstration hubs only, and admits nobody who exists."""
        return self.origin == Origin.DEMO

    @property
    def about(self) -> About:
        """On what rights over it depend."""
        return About(network=self.slug)

    @property
    def varieties(self) -> list[dict[str, Any]]:
        """The kinds of member: the secretariat's own, else a member and an observer."""
        return self.kinds or [{"id": kind.value, "counts_as": kind.value, "label": {}} for kind in Kind]


class Component(models.Model):
    """A regional component of a network."""

    network = models.ForeignKey(Network, models.PROTECT, related_name="components")
    slug = models.SlugField(max_length=40)
    names = models.JSONField(default=dict)
    place = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("network", "place", "slug")
        constraints = (models.UniqueConstraint(fields=("network", "slug"), name="one_component_a_slug"),)

    def __str__(self) -> str:
        return self.slug

    @property
    def name(self) -> Translated:
        """The name in the reader's language."""
        return in_language(self.names)


class Membership(Claim):
    """That a jurisdiction belongs to a network, in a role, from a day to a day."""

    class Role(models.TextChoices):
        MEMBER = "member", _("Member")
        ASSOCIATE = "associate", _("Associate")
        COVERED = "covered", _("Covered")
        MEMBER_OR_OBSERVER = "member_or_observer", _("Member or observer (the source does not say which)")
        SUB_BUREAU = "sub_bureau", _("Sub-bureau")
        OBSERVER = "observer", _("Observer")
        UNCONFIRMED = "unconfirmed", _("Took part; membership not stated")
        SUSPENDED = "suspended", _("Suspended")

    network = models.ForeignKey(Network, models.PROTECT, related_name="memberships")
    jurisdiction = models.ForeignKey(Jurisdiction, models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=20, choices=Role.choices)
    role_note = models.TextField(blank=True)
    member_authority = models.CharField(max_length=300, blank=True)
    admission = models.ForeignKey(
        "networks.Admission", models.PROTECT, null=True, blank=True, related_name="memberships"
    )
    """Set where the row only repeats an admission of this hub's own register (actions.admissions)."""

    class Meta:
        ordering = ("network", "jurisdiction")
        constraints = (
            models.UniqueConstraint(
                fields=("network", "jurisdiction", "member_authority", "valid_from"),
                condition=Q(admission__isnull=True),
                name="one_membership_a_start",
                nulls_distinct=False,
            ),
            ordered_dates(),
        )

    def __str__(self) -> str:
        return f"{self.network_id} {self.jurisdiction_id}"


# Roles whose holder may be asked through the network, and may ask (docs/decisions/0003, rule I1).
BELONGING = frozenset(
    {
        Membership.Role.MEMBER,
        Membership.Role.ASSOCIATE,
        Membership.Role.COVERED,
        Membership.Role.MEMBER_OR_OBSERVER,
        Membership.Role.SUB_BUREAU,
    }
)
