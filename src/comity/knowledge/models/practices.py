"""The compendium: what an authority told, and the public text of it that the authority approved."""

from types import MappingProxyType

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comity.access.actor import About
from comity.authorities.models import Authority
from comity.common.claims import Origin
from comity.common.languages import Translated, in_language
from comity.jurisdictions.models import Jurisdiction
from comity.knowledge.models.published import Published

# The form of the compendium, in its order.
PARTS = MappingProxyType(
    {
        "title": _("Title"),
        "scope": _("Scope"),
        "purpose": _("Purpose"),
        "power": _("Legal power"),
        "obstacles": _("Obstacles"),
        "solutions": _("Solutions"),
        "case": _("Case"),
    }
)


class Stage(models.TextChoices):
    """How far a practice, or its next public text, is."""

    DRAFT = "draft", _("Draft")
    SUBMITTED = "submitted", _("Handed in")
    EDITED = "edited", _("Waiting for approval")
    APPROVED = "approved", _("Approved")
    PUBLISHED = "published", _("Published")
    WITHDRAWN = "withdrawn", _("Withdrawn")


# step: (from, to). A published practice may be edited again: its public text stays until the next one is published.
STEPS = MappingProxyType(
    {
        "submit": (frozenset({Stage.DRAFT}), Stage.SUBMITTED),
        "offer": (frozenset({Stage.SUBMITTED, Stage.PUBLISHED}), Stage.EDITED),
        "decline": (frozenset({Stage.EDITED}), Stage.SUBMITTED),
        "approve": (frozenset({Stage.EDITED}), Stage.APPROVED),
        "publish": (frozenset({Stage.APPROVED}), Stage.PUBLISHED),
        "withdraw": (frozenset(Stage) - {Stage.WITHDRAWN}, Stage.WITHDRAWN),
    }
)


class Practice(Published):
    """A way in which an authority helps without a formal request. ``texts`` is public and nothing else."""

    slug = models.SlugField(primary_key=True, max_length=80)
    authority = models.ForeignKey(Authority, models.PROTECT, related_name="practices")
    state = models.ForeignKey(Jurisdiction, models.PROTECT, related_name="practices")
    themes = models.JSONField(default=list, blank=True)
    articles = models.JSONField(default=list, blank=True)
    texts = models.JSONField(default=dict, blank=True)
    """By language, then by part; as the authority approved it."""
    stage = models.CharField(max_length=9, choices=Stage.choices, default=Stage.DRAFT)
    origin = models.CharField(max_length=9, choices=Origin.choices, default=Origin.REFERENCE)
    made_at = models.DateTimeField(default=timezone.now)

    class Meta(Published.Meta):
        ordering = ("state", "authority", "slug")

    def __str__(self) -> str:
        return self.slug

    @property
    def about(self) -> About:
        """On what rights over it depend."""
        return About(authority=self.authority_id)

    def part(self, name: str) -> Translated:
        """A part of the public text in the reader's language."""
        return in_language({code: parts.get(name, "") for code, parts in self.texts.items()})

    @property
    def title(self) -> Translated:
        """The title of the public text."""
        return self.part("title")

    def can(self, step: str) -> bool:
        """Whether the step is possible now."""
        return self.stage in STEPS[step][0]


class Telling(models.Model):
    """What is not public: the authority's own words, and the text that the secretariat made of them."""

    practice = models.OneToOneField(Practice, models.PROTECT, primary_key=True, related_name="telling")
    language = models.CharField(max_length=8, default="en")
    own = models.JSONField(default=dict, blank=True)
    """By part, in the authority's language."""
    edited = models.JSONField(default=dict, blank=True)
    """By language, then by part: what waits for approval, or was approved."""
    note = models.TextField(blank=True)
    """What the authority said when it did not approve."""

    def __str__(self) -> str:
        return str(self.practice_id)

    @property
    def title(self) -> Translated:
        """The title as it was told."""
        return Translated(self.own.get("title", ""), self.language)
