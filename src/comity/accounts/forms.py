"""What officers fill in."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from comity.access.actor import About, Actor, Role
from comity.accounts.models import Officer
from comity.accounts.queries.offers import ALONE, roles_at, roles_offered_by
from comity.accounts.queries.places import authority_named, network_choices, state_choices
from comity.common.languages import CODES, OWN_NAMES

NEEDED = {"required": _("Fill in this field.")}
LONGEST = 200
LANGUAGES = [(code, OWN_NAMES[code]) for code in CODES]
ROLE_NEEDED = {"required": _("Choose at least one role."), "invalid_choice": _("Choose from the list.")}


def labelled(roles: frozenset[str]) -> list[tuple[str, str]]:
    """Roles as choices, in their usual order."""
    return [(role.value, str(role.label)) for role in Role if role in roles]


class _RolesForm(forms.Form):
    name = forms.CharField(max_length=LONGEST, error_messages=NEEDED)
    title = forms.CharField(max_length=LONGEST, required=False)
    roles = forms.MultipleChoiceField(error_messages=ROLE_NEEDED)

    def clean_roles(self) -> frozenset[str]:
        """Whoever checks has no part in what is checked."""
        roles = frozenset(self.cleaned_data["roles"])
        if roles & ALONE and len(roles) > 1:
            raise ValidationError(_("An auditor has no other role."))
        return roles

    def role_choices(self) -> list[tuple[str, str]]:
        """The roles on offer."""
        return list(self.fields["roles"].choices)  # type: ignore[attr-defined]


class OfficerForm(_RolesForm):
    """Name, function and roles of an officer who is there."""

    def __init__(self, officer: Officer, data: Mapping[str, Any] | None = None) -> None:
        held = [post.role for post in officer.posts.filter(until__isnull=True)]
        super().__init__(data, initial={"name": officer.name, "title": officer.title, "roles": held})
        self.fields["roles"].choices = labelled(roles_at(officer.about) - (ALONE - set(held)))  # type: ignore[attr-defined]


class InviteForm(_RolesForm):
    """Somebody to be invited, by whoever asks: the roles and places on offer depend on that."""

    email = forms.EmailField(max_length=254, error_messages=NEEDED | {"invalid": _("This is not an e-mail address.")})
    language = forms.ChoiceField(choices=LANGUAGES)
    authority = forms.CharField(required=False)
    state = forms.CharField(required=False)
    network = forms.CharField(required=False)

    def __init__(self, actor: Actor, authority: str, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data, initial={"language": "en", "authority": authority})
        self._actor = actor
        self.own = About(authority=actor.authority) if Role.MANAGER in actor.roles else None
        if self.own is not None:
            offered = roles_offered_by(actor, self.own)
        elif Role.SECRETARIAT in actor.roles:
            offered = frozenset(Role).difference(ALONE, {Role.CASE_OFFICER, Role.READER})
        else:
            offered = roles_offered_by(actor, About(network=actor.network))
            if authority:
                offered |= roles_offered_by(actor, About(authority=authority))
        self.fields["roles"].choices = labelled(offered)  # type: ignore[attr-defined]
        if len(offered) == 1:
            self.initial["roles"] = list(offered)

    def clean(self) -> dict[str, Any]:
        """Find for whom the roles are; say beside the field when that is missing."""
        cleaned: dict[str, Any] = super().clean() or {}
        if "roles" in cleaned:
            cleaned["place"] = self.own or self._place(cleaned)
            if not self.errors and cleaned["roles"] - roles_offered_by(self._actor, cleaned["place"]):
                self.add_error("roles", ROLE_NEEDED["invalid_choice"])
        return cleaned

    def _place(self, cleaned: dict[str, Any]) -> About:
        roles = cleaned["roles"]
        wrong = _("Choose for whom the officer will act.")
        if roles <= {Role.MANAGER}:
            authority = cleaned.get("authority", "")
            if not authority_named(authority):
                self.add_error("authority", wrong)
            return About(authority=authority)
        if roles <= {Role.FOCAL_POINT, Role.MISSION}:
            state = cleaned.get("state", "")
            if state not in dict(state_choices()):
                self.add_error("state", wrong)
            return About(state=state)
        if roles <= {Role.NETWORK_SECRETARIAT}:
            network = cleaned.get("network") or self._actor.network
            if network not in dict(network_choices()):
                self.add_error("network", wrong)
            return About(network=network)
        return About()


class SelfForm(forms.Form):
    """What officers change about themselves."""

    title = forms.CharField(max_length=LONGEST, required=False)
    language = forms.ChoiceField(choices=LANGUAGES)


class PasswordForm(forms.Form):
    """A new password, said once: it can be typed again, for there is a second factor and a manager."""

    password = forms.CharField(strip=False, max_length=1000, error_messages=NEEDED)

    def __init__(self, officer: Officer, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data)
        self._officer = officer

    def clean_password(self) -> str:
        """One sentence for every fault, in six languages."""
        password: str = self.cleaned_data["password"]
        try:
            validate_password(password, self._officer)
        except ValidationError as error:
            raise ValidationError(
                _("Choose a longer or less common one, with nothing of your name or address.")
            ) from error
        return password
