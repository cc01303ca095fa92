"""Where django-allauth asks us: what it may do, and in whose words."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from cryptography.fernet import Fernet
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest

from comity.accounts.secrets import fernet_key


class Accounts(DefaultAccountAdapter):  # type: ignore[misc]
    """Nobody signs up: officers are invited. Mail is sent by us, and says nothing."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        """Never."""
        return False

    def get_reauthentication_methods(self, user: AbstractBaseUser) -> list[dict[str, Any]]:
        """A factor, never the password alone."""
        methods = super().get_reauthentication_methods(user)
        factors = [each for each in methods if each["id"] != "reauthenticate"]
        return factors or methods

    def add_message(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        """Our pages say what happened themselves, in six languages."""

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """None of the library's mails leaves: each would say more than an address."""


class Factors(DefaultMFAAdapter):  # type: ignore[misc]
    """Factors are compulsory; one-time secrets lie encrypted in the database."""

    def encrypt(self, text: str) -> str:
        """Encrypt a secret with the instance's key."""
        return Fernet(fernet_key(settings.SECRET_KEY)).encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """The secret in clear."""
        return Fernet(fernet_key(settings.SECRET_KEY)).decrypt(encrypted_text.encode()).decode()

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """The last factor stays."""
        others = Authenticator.objects.filter(user=authenticator.user).exclude(pk=authenticator.pk)
        return bool(others.exclude(type=Authenticator.Type.RECOVERY_CODES).exists())


class Providers(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """An authority's own sign-in service leads to officers who are there already; it makes none."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: object) -> bool:  # noqa: ARG002
        """Never."""
        return False
