"""Officers, the posts they hold, and the invitations that lead to them."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comity.access.actor import About, Role
from comity.common.languages import CODES, visible


class OfficerManager(BaseUserManager["Officer"]):
    """Officers by the address they sign in with, whatever its case."""

    def get_by_natural_key(self, username: str | None) -> "Officer":
        """The officer who signs in with this address."""
        return self.get(email__iexact=username)


class Officer(AbstractBaseUser):
    """A person who acts for one authority, State or network. Ended, never deleted: the trail names them."""

    name = models.CharField(_("Name"), max_length=200)
    email = models.EmailField(_("E-mail"), max_length=254, unique=True)
    title = models.CharField(_("Function"), max_length=200, blank=True)
    language = models.CharField(_("Language"), max_length=2, choices=[(code, code) for code in CODES], default="en")
    authority = models.ForeignKey(
        "authorities.Authority", models.PROTECT, null=True, blank=True, related_name="officers"
    )
    state = models.ForeignKey("jurisdictions.Jurisdiction", models.PROTECT, null=True, blank=True, related_name="+")
    network = models.ForeignKey("networks.Network", models.PROTECT, null=True, blank=True, related_name="+")
    is_active = models.BooleanField(default=True)
    invented = models.BooleanField(default=False)
    joined_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[OfficerManager] = OfficerManager()
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    class Meta:
        ordering = ("name", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(authority__isnull=True) | (Q(state__isnull=True) & Q(network__isnull=True)),
                name="an_officer_acts_for_one",
            ),
        )

    def __str__(self) -> str:
        return visible(self.name)

    def has_usable_password(self) -> bool:
        """Whether a password was ever set."""
        return bool(self.password) and super().has_usable_password()

    @property
    def about(self) -> About:
        """Whom the officer acts for."""
        return About(self.authority_id or "", self.state_id or "", self.network_id or "", self.pk)


class Post(models.Model):
    """That an officer holds a role, from a moment to a moment."""

    officer = models.ForeignKey(Officer, models.CASCADE, related_name="posts")
    role = models.CharField(max_length=20, choices=Role.choices)
    since = models.DateTimeField(default=timezone.now)
    until = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("officer", "role", "since")
        constraints = (
            models.UniqueConstraint(
                fields=("officer", "role"), condition=Q(until__isnull=True), name="one_open_post_a_role"
            ),
            models.CheckConstraint(condition=Q(until__isnull=True) | Q(until__gte=F("since")), name="post_in_order"),
        )

    def __str__(self) -> str:
        return f"{self.officer_id} {self.role}"


class Invitation(models.Model):
    """A way in for one person: a link that goes by mail and a code that goes by voice. Neither is kept in clear."""

    email = models.EmailField(max_length=254)
    name = models.CharField(max_length=200)
    title = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=2, default="en")
    roles = models.JSONField(default=list)
    authority = models.ForeignKey("authorities.Authority", models.CASCADE, null=True, blank=True, related_name="+")
    state = models.ForeignKey("jurisdictions.Jurisdiction", models.CASCADE, null=True, blank=True, related_name="+")
    network = models.ForeignKey("networks.Network", models.CASCADE, null=True, blank=True, related_name="+")
    officer = models.ForeignKey(Officer, models.CASCADE, null=True, blank=True, related_name="renewals")
    """Set when an officer who lost every factor is let in anew."""
    invited_by = models.ForeignKey(Officer, models.PROTECT, null=True, related_name="invitations")
    link_hash = models.CharField(max_length=64, unique=True)
    code_hash = models.CharField(max_length=64)
    wrong_codes = models.PositiveSmallIntegerField(default=0)
    made_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-made_at",)

    def __str__(self) -> str:
        return visible(self.name)

    @property
    def about(self) -> About:
        """Whom the invited person will act for."""
        return About(self.authority_id or "", self.state_id or "", self.network_id or "")
