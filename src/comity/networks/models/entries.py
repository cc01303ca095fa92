"""Practitioner networks and who belongs to them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from comity.common.claims import Claim, Sourced, ordered_dates
from comity.jurisdictions.models import Jurisdiction


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

    class Meta:
        ordering = ("acronym",)

    def __str__(self) -> str:
        return self.acronym


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

    class Meta:
        ordering = ("network", "jurisdiction")
        constraints = (
            models.UniqueConstraint(
                fields=("network", "jurisdiction", "member_authority", "valid_from"),
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
