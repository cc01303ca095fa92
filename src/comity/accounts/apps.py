"""The room's registration with Django."""

from django.apps import AppConfig
from django.conf import settings
from django.core import checks


def services_can_run(**_: object) -> list[checks.CheckMessage]:
    """A sign-in service that lacks its library is found before serving, not by the first officer who tries."""
    from comity.accounts.providers import missing_library  # noqa: PLC0415  # only when checked

    missing = missing_library(settings.SIGN_IN)
    return [checks.Error(missing, id="accounts.E001")] if missing else []


class AccountsConfig(AppConfig):
    name = "comity.accounts"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the check."""
        checks.register(services_can_run)
