"""States and territories, treaties, and who takes part in them since when."""

from datetime import date

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from comity.common.claims import Claim, Origin, Sourced, ordered_dates
from comity.common.known import Known
from comity.common.languages import Translated, in_language


def in_words(words: type[models.TextChoices], code: str) -> str | Promise:
    """What a code of the reference data means; the code itself when it has no words yet."""
    return words(code).label if code in words.values else code


class Subject(models.TextChoices):
    """What a treaty is about."""

    CORRUPTION = "corruption", _("Corruption")
    MLA = "mla", _("Mutual legal assistance")
    EXTRADITION = "extradition", _("Extradition")
    CYBERCRIME = "cybercrime", _("Cybercrime")
    ORGANISED_CRIME = "organised_crime", _("Organized crime")
    TRANSFER_OF_PROCEEDINGS = "transfer_of_proceedings", _("Transfer of proceedings")
    TRANSFER_OF_SENTENCED_PERSONS = "transfer_of_sentenced_persons", _("Transfer of sentenced persons")
    REGIONAL_SCHEME = "regional_scheme", _("Scheme, not binding")


class Scope(models.TextChoices):
    """The kinds of need for which a treaty can be a basis (docs/decisions/0003, section 2)."""

    EVIDENCE = "evidence", _("Evidence")
    SERVICE = "service", _("Service of documents")
    PRESERVATION = "preservation", _("Expedited preservation of data")
    ELECTRONIC_DATA = "electronic-data", _("Subscriber, traffic and content data")
    PROCEEDS = "proceeds", _("Tracing, freezing, confiscation and return of assets")
    EXTRADITION = "extradition", _("Extradition")
    SENTENCED = "sentenced", _("Transfer of sentenced persons")
    PROCEEDINGS = "proceedings", _("Transfer of proceedings")
    JOINT = "joint", _("Joint investigations")
    SPECIAL = "special", _("Special investigative techniques")
    POLICE = "police", _("Law enforcement cooperation")
    FIU = "fiu", _("Financial intelligence")
    CIVIL = "civil", _("Civil and administrative proceedings")
    PREVENTION = "prevention", _("Prevention of corruption")


class Condition(models.TextChoices):
    """What must be so for a treaty to be a basis."""

    ORGANISED_TRANSNATIONAL = "organised_transnational", _("Transnational offences of an organized criminal group only")
    FOREIGN_BRIBERY = "foreign_bribery", _("Bribery of foreign public officials only")
    BY_AGREEMENT = "by_agreement", _("By agreement in the case")


class Instrument(models.TextChoices):
    """By which act a State became a party."""

    RATIFICATION = "ratification", _("Ratification")
    ACCESSION = "accession", _("Accession")
    ACCEPTANCE = "acceptance", _("Acceptance")
    APPROVAL = "approval", _("Approval")
    SUCCESSION = "succession", _("Succession")
    FORMAL_CONFIRMATION = "formal confirmation", _("Formal confirmation")
    NOT_SAID_WHICH = "ratification, acceptance or approval", _("Ratification, acceptance or approval")


class Jurisdiction(models.Model):
    """A State, a territory or a regional organization, by its ISO 3166-1 code of three letters."""

    class Kind(models.TextChoices):
        UN_MEMBER = "un_member", _("Member State of the United Nations")
        UN_OBSERVER_STATE = "un_observer_state", _("Non-member observer State")
        STATE_NON_MEMBER = "state_non_member", _("State that is not a member of the United Nations")
        TERRITORY = "territory", _("Territory")
        REGIONAL_ORGANIZATION = "regional_organization", _("Regional economic integration organization")
        OTHER_JURISDICTION = "other_jurisdiction", _("Other jurisdiction")
        FICTIONAL = "fictional", _("Invented for demonstration")

    class Group(models.TextChoices):
        AFRICAN = "african", _("African States")
        ASIA_PACIFIC = "asia_pacific", _("Asia-Pacific States")
        EASTERN_EUROPEAN = "eastern_european", _("Eastern European States")
        GRULAC = "grulac", _("Latin American and Caribbean States")
        WEOG = "weog", _("Western European and other States")

    iso3 = models.CharField(primary_key=True, max_length=3)
    iso2 = models.CharField(max_length=2, unique=True)
    m49 = models.CharField(max_length=3, blank=True)
    kind = models.CharField(max_length=24, choices=Kind.choices)
    responsible_state = models.ForeignKey("self", models.PROTECT, null=True, blank=True)
    names = models.JSONField(default=dict)
    official_names = models.JSONField(default=dict)
    regional_group = models.CharField(max_length=20, choices=Group.choices, blank=True)
    m49_region = models.CharField(max_length=3, blank=True)
    m49_subregion = models.CharField(max_length=3, blank=True)
    footnotes = models.JSONField(default=dict)
    source = models.TextField()
    origin = models.CharField(max_length=9, choices=Origin.choices, default=Origin.REFERENCE)

    class Meta:
        ordering = ("iso3",)

    def __str__(self) -> str:
        return self.iso3

    @property
    def name(self) -> str:
        """The name in the reader's language; it never stands without its footnote (see ``footnote``)."""
        return in_language(self.names).text

    @property
    def official_name(self) -> str:
        """The formal name in the reader's language, or the short one."""
        return in_language(self.official_names).text or self.name

    @property
    def footnote(self) -> str:
        """The footnote that prints wherever the name does; empty for most."""
        return in_language(self.footnotes).text if self.footnotes else ""


class Article(models.Model):
    """An article of the Convention: its heading in six languages."""

    number = models.PositiveSmallIntegerField(primary_key=True)
    chapter = models.CharField(max_length=5)
    chapter_titles = models.JSONField(default=dict)
    headings = models.JSONField(default=dict)
    paragraphs = models.PositiveSmallIntegerField()
    verified_languages = models.JSONField(default=list)

    class Meta:
        ordering = ("number",)

    def __str__(self) -> str:
        return f"Art. {self.number}"


class Treaty(Sourced):
    """A treaty, or a scheme that binds nobody, under which States cooperate."""

    code = models.CharField(primary_key=True, max_length=16)
    short_name = models.CharField(max_length=80)
    titles = models.JSONField(default=dict)
    kind = models.CharField(max_length=40)
    reference = models.CharField(max_length=120, blank=True)
    depositary = models.JSONField(default=dict, blank=True)
    opened_on = models.DateField(null=True, blank=True)
    in_force_on = models.DateField(null=True, blank=True)
    binding = models.BooleanField(default=True)
    open_to = models.JSONField(default=dict, blank=True)
    website = models.URLField(blank=True)
    notes = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ("code",)
        verbose_name_plural = "treaties"

    def __str__(self) -> str:
        return self.code

    @property
    def title(self) -> Translated:
        """The title in the reader's language, or in English and said so."""
        return in_language(self.titles)

    @property
    def subject(self) -> str | Promise:
        """What the treaty is about, in words."""
        return in_words(Subject, self.kind)

    def in_force_at(self, day: date) -> Known:
        """Whether the treaty itself was in force on ``day``; a scheme that binds nobody needs no entry into force."""
        if not self.binding:
            return Known.YES
        if self.in_force_on is None:
            return Known.UNKNOWN
        return Known.YES if self.in_force_on <= day else Known.NO


class TreatyScope(models.Model):
    """For which kind of need a treaty is a basis, under which article, and how it stands to the others."""

    class Role(models.TextChoices):
        LEADS = "leads", _("Leads before the Convention")
        SUPPLEMENTS = "supplements", _("Supplements another treaty")
        BESIDE = "beside", _("Stands beside")
        CONVENTION = "convention", _("The Convention")
        SCHEME = "scheme", _("Scheme, not binding")

    treaty = models.ForeignKey(Treaty, models.PROTECT, related_name="scopes")
    scope = models.CharField(max_length=20)
    role = models.CharField(max_length=12, choices=Role.choices)
    rank = models.PositiveSmallIntegerField()
    article = models.CharField(max_length=40, blank=True)
    replaced_by = models.ForeignKey(Treaty, models.PROTECT, null=True, blank=True, related_name="+")
    condition = models.CharField(max_length=30, blank=True)
    verified = models.CharField(max_length=7)

    class Meta:
        ordering = ("scope", "rank", "treaty")
        constraints = (models.UniqueConstraint(fields=("treaty", "scope"), name="one_scope_a_treaty"),)

    def __str__(self) -> str:
        return f"{self.treaty_id} {self.scope}"

    @property
    def scope_in_words(self) -> str | Promise:
        """The kind of need."""
        return in_words(Scope, self.scope)

    @property
    def condition_in_words(self) -> str | Promise:
        """What must be so for the treaty to be a basis; empty for most."""
        return in_words(Condition, self.condition)


class Participation(Claim):
    """What a jurisdiction is to a treaty, from a day to a day."""

    class Status(models.TextChoices):
        PARTY = "party", _("Party")
        SIGNATORY = "signatory", _("Signatory")
        NOT_PARTY = "not_party", _("Not a party")
        SCHEME_MEMBER = "scheme_member", _("Takes part in a scheme that binds nobody")
        NOT_KNOWN = "not_known", _("Not known")

    treaty = models.ForeignKey(Treaty, models.PROTECT, related_name="participations")
    jurisdiction = models.ForeignKey(Jurisdiction, models.PROTECT, related_name="participations")
    status = models.CharField(max_length=14, choices=Status.choices)
    signed_on = models.DateField(null=True, blank=True)
    instrument = models.CharField(max_length=60, blank=True)
    instrument_on = models.DateField(null=True, blank=True)
    notes = models.TextField(blank=True)

    class Meta:
        ordering = ("treaty", "jurisdiction", "valid_from")
        constraints = (
            models.UniqueConstraint(
                fields=("treaty", "jurisdiction", "valid_from"), name="one_participation_a_start", nulls_distinct=False
            ),
            ordered_dates(),
        )

    def __str__(self) -> str:
        return f"{self.treaty_id} {self.jurisdiction_id}"

    @property
    def instrument_in_words(self) -> str | Promise:
        """By which act the jurisdiction became a party; empty when no source says it."""
        return in_words(Instrument, self.instrument)


class Statement(Claim):
    """What a jurisdiction reserved or declared under a treaty, in the words of the record. Without one: not known."""

    class Kind(models.TextChoices):
        RESERVATION = "reservation", _("Reservation")
        DECLARATION = "declaration", _("Declaration")

    treaty = models.ForeignKey(Treaty, models.PROTECT, related_name="statements")
    jurisdiction = models.ForeignKey(Jurisdiction, models.PROTECT, related_name="statements")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    article = models.CharField(max_length=20, blank=True)
    """Where a source names it."""
    text = models.TextField()

    class Meta:
        ordering = ("treaty", "jurisdiction", "-kind", "article")
        constraints = (
            models.UniqueConstraint(
                fields=("treaty", "jurisdiction", "kind", "article", "valid_from"),
                name="one_statement_a_start",
                nulls_distinct=False,
            ),
            ordered_dates(),
        )

    def __str__(self) -> str:
        return f"{self.treaty_id} {self.jurisdiction_id} {self.kind} {self.article}".strip()
