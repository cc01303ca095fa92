"""What a provision is about."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from comity.access.actor import About
from comity.law.models.works import Work


class Scheme(models.TextChoices):
    """From which list a tag's code is taken."""

    UNCAC = "uncac", _("Article of the Convention")
    UNTOC = "untoc", _("Article of the Organized Crime Convention")
    OFFENCE = "offence", _("Offence")  # code: the article of the Convention, 15 to 25 or 27
    MEASURE = "measure", _("Measure")  # code: vocabulary.queries.measures
    THEME = "theme", _("Theme")  # code: vocabulary.queries.concepts


class Tag(models.Model):
    """A provision (in every language and version of its law) is about an article, offence, measure or theme."""

    work = models.ForeignKey(Work, models.CASCADE, related_name="tags")
    eid = models.CharField(max_length=200, blank=True)
    """The provision; the law as a whole when empty."""
    scheme = models.CharField(max_length=8, choices=Scheme.choices)
    code = models.CharField(max_length=80)
    """For articles with paragraph and letter as far as they go: ``46(3)(f)``."""
    by = models.CharField(max_length=200)
    officer = models.IntegerField(null=True, blank=True)
    at = models.DateTimeField(auto_now_add=True)
    reviewed_by = models.CharField(max_length=200, blank=True)
    reviewed_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("work", "eid", "scheme", "code")
        constraints = (models.UniqueConstraint(fields=("work", "eid", "scheme", "code"), name="one_tag_a_provision"),)
        indexes = (models.Index(fields=("scheme", "code"), name="tags_by_code"),)

    def __str__(self) -> str:
        return f"{self.work_id} {self.eid} {self.scheme} {self.code}"

    @property
    def about(self) -> About:
        """Whom the law is about."""
        return self.work.about
