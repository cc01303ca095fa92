"""Where django-allauth asks us: what it may do, and in whose words."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from allauth.socialaccount.providers.base import AuthProcess
from django.contrib import messages
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _

from comity.access.actor import Actor
from comity.accounts.limits import address_of
from comity.accounts.models import Officer
from comity.accounts.queries.actors import actor_of_officer
from comity.accounts.queries.factors import factors_of
from comity.accounts.queries.officers import officer_signing_in
from comity.accounts.secrets import opened, sealed
from comity.audit.actions import witness

MISMATCH = _("E-mail and password do not fit together.")
WRONG_CODE = _("This code is not right.")
WRONG_PASSKEY = _("This passkey does not fit. Try again.")
SLOWED = _("Wait a little and try again.")


class Accounts(DefaultAccountAdapter):  # type: ignore[misc]
    """Nobody signs up: officers are invited. Mail is sent by us, and says nothing."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": MISMATCH,
        "incorrect_code": WRONG_CODE,
        "too_many_login_attempts": SLOWED,
        "rate_limited": SLOWED,
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        """Never."""
        return False

    def is_reauthentication_required(self, *, app: str, **kwargs: object) -> bool:  # noqa: ARG002
        """Our own table says which step asks for a factor shown just now."""
        return False

    def is_safe_url(self, url: str) -> bool:
        """Only addresses of this hub, without its name: no other host, whatever the settings allow."""
        return url_has_allowed_host_and_scheme(url, allowed_hosts=None)

    def get_client_ip(self, request: HttpRequest) -> str:
        """The same address as in the trail."""
        return address_of(request)

    def respond_user_inactive(self, request: HttpRequest, user: AbstractBaseUser) -> HttpResponse:  # noqa: ARG002
        """As if there were no such account."""
        messages.error(request, MISMATCH)
        return redirect("account_login")

    def post_login(self, request: HttpRequest, user: Officer, **kwargs: Any) -> HttpResponse:  # noqa: ANN401
        """Note who signed in."""
        actor = actor_of_officer(user, address=address_of(request))
        witness(actor=actor, action="accounts.session.begin", about=user.pk)
        return super().post_login(request, user, **kwargs)  # type: ignore[no-any-return]

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:  # noqa: ANN401, ARG002
        """Note the try, not the address that was typed."""
        witness(actor=Actor(address=address_of(request)), action="accounts.session.begin", denied=True)

    def add_message(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        """Our pages say what happened themselves, in six languages."""

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """None of the library's mails leaves: each would say more than an address."""


class Factors(DefaultMFAAdapter):  # type: ignore[misc]
    """Factors are compulsory; one-time secrets lie encrypted in the database."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": WRONG_CODE,
        "incorrect_passkey": WRONG_PASSKEY,
    }

    def encrypt(self, text: str) -> str:
        """Encrypt a secret with the instance's key."""
        return sealed(text)

    def decrypt(self, encrypted_text: str) -> str:
        """The secret in clear."""
        return opened(encrypted_text)

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """The hub as authenticators show it."""
        entity: dict[str, str] = super().get_public_key_credential_rp_entity()
        return entity | {"name": "Comity"}

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """The last factor stays."""
        others = Authenticator.objects.filter(user=authenticator.user).exclude(pk=authenticator.pk)
        return bool(others.exclude(type=Authenticator.Type.RECOVERY_CODES).exists())


class Providers(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """An authority's own sign-in service leads to officers who are there already; it makes none, and keeps no tie."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: object) -> bool:  # noqa: ARG002
        """Never."""
        return False

    def authenticate_by_email(self, sociallogin: SocialLogin) -> None:
        """Not across authorities: see ``pre_social_login``."""

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Look for the officer by e-mail among those of the service's authority; our second factor is still asked.

        Whoever has none yet is refused: the first factor is made with the spoken code, not on a service's word.
        """
        told = sociallogin.account.extra_data
        claims = told.get("userinfo") or told.get("id_token") or told
        email = next((each.email for each in sociallogin.email_addresses), "")
        authority = sociallogin.provider.app.settings["authority"]
        verified = claims.get("email_verified", True)
        doubted = verified is not True and verified != "true"
        officer = officer_signing_in(authority, email) if email and not doubted else None
        if officer is None or not factors_of(officer).all:
            witness(actor=Actor(address=address_of(request)), action="accounts.session.begin", denied=True)
            self._refuse(request)
        sociallogin.user = officer
        sociallogin.state["process"] = AuthProcess.LOGIN  # whoever began it may have asked for a tie instead

    def on_authentication_error(self, request: HttpRequest, *args: object, **kwargs: object) -> None:  # noqa: ARG002
        """Whatever went wrong there: back to the page. No row: anybody can open this address, as often as they like."""
        self._refuse(request)

    def _refuse(self, request: HttpRequest) -> None:
        messages.error(request, _("That service did not name an officer of its authority."))
        raise ImmediateHttpResponse(redirect("account_login"))
