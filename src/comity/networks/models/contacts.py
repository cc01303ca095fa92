"""Contact officers: the persons of a member whom the other members may turn to."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comity.access.actor import About
from comity.authorities.models import Authority
from comity.networks.models.entries import Network


class ContactOfficer(models.Model):
    """A person an authority named to the members of a network. Seen by them and the secretariat, by nobody else."""

    network = models.ForeignKey(Network, models.PROTECT, related_name="contact_officers")
    authority = models.ForeignKey(Authority, models.PROTECT, related_name="contact_officers")
    name = models.CharField(_("Name"), max_length=200)
    function = models.CharField(_("Function"), max_length=200, blank=True)
    email = models.EmailField(_("E-mail"), max_length=254)
    telephone = models.CharField(_("Telephone"), max_length=120, blank=True)
    languages = models.JSONField(_("Languages"), default=list, blank=True)
    hours = models.CharField(_("Office hours"), max_length=120, blank=True)
    specialities = models.JSONField(_("Specialities"), default=list, blank=True)
    """Codes of ``authorities.models.Category``."""
    since = models.DateTimeField(default=timezone.now)
    until = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("authority", "name", "id")

    def __str__(self) -> str:
        return f"{self.network_id} {self.authority_id} {self.pk}"

    @property
    def about(self) -> About:
        """On what rights over it depend."""
        return About(authority=self.authority_id, network=self.network_id)
