"""The directory of competent authorities: entries, designations, and what States notified."""

from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from comity.access.actor import About
from comity.common.claims import Claim, Origin, Sourced, ordered_dates
from comity.common.languages import Translated, in_language
from comity.jurisdictions.models import Jurisdiction, Treaty


class Category(models.TextChoices):
    """What an authority is designated for. The first five are those of the Convention's directory."""

    PREVENTION = "prevention", _("Prevention of corruption")
    EXTRADITION = "extradition", _("Extradition")
    MLA = "mla", _("Mutual legal assistance")
    ASSET_RECOVERY = "asset_recovery", _("Asset recovery")
    CIVIL = "civil", _("Civil and administrative proceedings")
    ANTI_CORRUPTION_AGENCY = "anti_corruption_agency", _("Anti-corruption agency")
    FIU = "fiu", _("Financial intelligence unit")
    ASSET_RECOVERY_OFFICE = "asset_recovery_office", _("Asset recovery office")
    POLICE = "police", _("Police and prosecution")
    OTHER_CENTRAL_AUTHORITY = "other_central_authority", _("Central authority for other treaties")


# UNCAC art. 6(3), 44, 46(13), 54-57, 43(1): the categories of the Convention's own directory, in its order.
CONVENTION_CATEGORIES = (
    Category.PREVENTION,
    Category.EXTRADITION,
    Category.MLA,
    Category.ASSET_RECOVERY,
    Category.CIVIL,
)


class Answer(models.TextChoices):
    """An answer to a question of law or practice."""

    YES = "yes", _("Yes")
    NO = "no", _("No")
    NOT_KNOWN = "", _("Not known")


class Means(models.TextChoices):
    """A means by which requests are accepted."""

    POST = "post", _("Post")
    EMAIL = "email", _("E-mail")
    SECURE_PLATFORM = "secure_platform", _("Secure platform")
    DIPLOMATIC = "diplomatic", _("Diplomatic channel")
    INTERPOL = "interpol", _("INTERPOL")


class Authority(Sourced):
    """One body, whatever it is designated for: how to reach it and what it asks for."""

    class Kind(models.TextChoices):
        MINISTRY = "ministry", _("Ministry")
        PROSECUTION = "prosecution", _("Prosecution service")
        ATTORNEY_GENERAL = "attorney_general", _("Attorney General")
        ANTI_CORRUPTION_AGENCY = "anti_corruption_agency", _("Anti-corruption agency")
        FIU = "fiu", _("Financial intelligence unit")
        ASSET_RECOVERY_OFFICE = "asset_recovery_office", _("Asset recovery office")
        POLICE = "police", _("Police")
        JUDICIARY = "judiciary", _("Judiciary")
        OMBUDSMAN = "ombudsman", _("Ombudsman")
        AUDIT = "audit", _("Audit institution")
        COMMITTEE = "committee", _("Committee")
        PRESIDENCY = "presidency", _("Office of the Head of State or Government")
        INSPECTORATE = "inspectorate", _("Inspectorate")
        AGENCY = "agency", _("Other agency")
        OTHER = "other", _("Other body")

    slug = models.SlugField(primary_key=True, max_length=80)
    jurisdiction = models.ForeignKey(Jurisdiction, models.PROTECT, related_name="authorities")
    kind = models.CharField(max_length=24, choices=Kind.choices)
    names = models.JSONField(help_text='By language, "und" where the language of an original name is not known.')
    original_language = models.CharField(max_length=8, blank=True)
    unit = models.CharField(max_length=300, blank=True)
    address = models.TextField(blank=True)
    telephone = models.CharField(max_length=120, blank=True)
    email = models.CharField(max_length=200, blank=True)
    website = models.URLField(max_length=300, blank=True)
    office_hours = models.CharField(max_length=120, blank=True, help_text="mon-fri 08:00-17:00")
    time_zone = models.CharField(max_length=60, blank=True)
    round_the_clock = models.CharField(max_length=200, blank=True)
    languages = models.JSONField(default=list, blank=True)
    means = models.JSONField(default=list, blank=True)
    interpol_urgent = models.CharField(max_length=3, choices=Answer.choices, blank=True)
    urgent_procedure = models.TextField(blank=True)
    documents_required = models.TextField(blank=True)
    dual_criminality = models.TextField(blank=True)
    de_minimis = models.TextField(blank=True)
    law_links = models.JSONField(default=list, blank=True)
    notes = models.TextField(blank=True)
    seen_on = models.DateField()
    confirmed_on = models.DateField(null=True, blank=True)
    confirmed_by = models.CharField(max_length=200, blank=True)
    origin = models.CharField(max_length=9, choices=Origin.choices, default=Origin.REFERENCE)

    class Meta:
        ordering = ("jurisdiction", "slug")
        verbose_name_plural = "authorities"

    def __str__(self) -> str:
        return self.slug

    @property
    def about(self) -> About:
        """Whom the entry is about."""
        return About(authority=self.slug, state=self.jurisdiction_id)

    @property
    def name(self) -> Translated:
        """The name in the reader's language, or in English, or as it is."""
        return in_language(self.names)

    @property
    def original_name(self) -> Translated:
        """The name in the authority's own language; empty where it is the English one or not on record."""
        return Translated(self.names.get(self.original_language, ""), self.original_language)

    @property
    def last_known_good(self) -> date:
        """The day to which the entry can be relied on: its confirmation, else when its source showed it."""
        return self.confirmed_on or self.seen_on


class Basis(models.TextChoices):
    """On what a designation rests, the strongest first."""

    NOTIFICATION = "notification", _("Notification to the depositary")
    NATIONAL_LAW = "national_law", _("National law")
    OFFICIAL_PAGE = "official_page", _("Official page")
    SECONDARY = "secondary", _("A third party's list")
    GENERAL_KNOWLEDGE = "general_knowledge", _("General knowledge")


class Matter(models.TextChoices):
    """Which requests a designation is for, where it is not for all."""

    ALL = "", _("All requests")
    PRE_TRIAL = "pre_trial", _("Before trial")
    TRIAL = "trial", _("Trial and enforcement")
    CIVIL = "civil", _("Civil matters")
    OUTGOING = "outgoing", _("Outgoing requests only")
    PART = "part", _("Part of the territory or of the subject")


class Designation(Claim):
    """That an authority is the one for a category, under a treaty, from a day to a day."""

    authority = models.ForeignKey(Authority, models.CASCADE, related_name="designations")
    category = models.CharField(max_length=24, choices=Category.choices)
    treaty = models.ForeignKey(Treaty, models.PROTECT, null=True, blank=True, related_name="designations")
    article = models.CharField(max_length=20, blank=True)
    matter = models.CharField(max_length=10, choices=Matter.choices, blank=True)
    basis = models.CharField(max_length=20, choices=Basis.choices)
    notes = models.TextField(blank=True)
    by_officers = models.BooleanField(default=False)
    """Begun or ended by officers: a load of reference data leaves it alone."""

    class Meta:
        ordering = ("authority", "category", "treaty")
        constraints = (
            models.UniqueConstraint(
                fields=("authority", "category", "treaty", "article", "valid_from"),
                name="one_designation_a_start",
                nulls_distinct=False,
            ),
            ordered_dates(),
        )

    def __str__(self) -> str:
        return f"{self.authority_id} {self.category}"


class Notification(Claim):
    """What a State notified about itself: accepted languages (46(14)), the basis of extradition (44(6))."""

    class Topic(models.TextChoices):
        LANGUAGES = "languages", _("Accepted languages")
        EXTRADITION_BASIS = "extradition_basis", _("The Convention as legal basis for extradition")

    class ExtraditionBasis(models.TextChoices):
        YES = "yes", _("Yes, the Convention serves as the legal basis")
        NO = "no", _("No, a treaty is needed")
        NOT_REQUIRED = "not_required", _("No treaty is needed")
        CASE_BY_CASE = "case_by_case", _("Decided case by case")
        RESERVATION = "reservation", _("Reservation to article 44")
        SEE_NOTES = "see_notes", _("With conditions, see the notes")
        NOT_APPLICABLE = "not_applicable", _("No answer was due")

    jurisdiction = models.ForeignKey(Jurisdiction, models.PROTECT, related_name="notifications")
    treaty = models.ForeignKey(Treaty, models.PROTECT, related_name="notifications")
    article = models.CharField(max_length=20)
    topic = models.CharField(max_length=20, choices=Topic.choices)
    languages = models.JSONField(default=list, blank=True)
    answer = models.CharField(max_length=20, choices=ExtraditionBasis.choices, blank=True)
    basis = models.CharField(max_length=20, choices=Basis.choices)
    notes = models.TextField(blank=True)
    by_officers = models.BooleanField(default=False)

    class Meta:
        ordering = ("jurisdiction", "treaty", "article")
        constraints = (
            models.UniqueConstraint(
                fields=("jurisdiction", "treaty", "article", "topic", "valid_from"),
                name="one_notification_a_start",
                nulls_distinct=False,
            ),
            ordered_dates(),
        )

    def __str__(self) -> str:
        return f"{self.jurisdiction_id} {self.treaty_id} {self.article}"
