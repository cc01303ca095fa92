"""Mail: never more than that there is something, and where."""

from collections.abc import Iterable

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from comity.accounts.models import Officer


def notify(officers: Iterable[Officer], path: str) -> None:
    """Tell officers, each in their own language, that something waits at ``path`` (without its language).

    The mail goes out when the transaction commits.
    """
    for officer in officers:
        transaction.on_commit(lambda to=officer: send_notice(to.email, to.language, path))  # type: ignore[misc]


def send_notice(email: str, language: str, path: str) -> None:
    """One mail: there is something for you at this address."""
    with override(language):
        text = _("There is something for you at this address:")
        address = f"{settings.SITE_ADDRESS}/{language}/{path.lstrip('/')}"
        send_mail("Comity", f"{text}\n\n{address}\n", None, [email], fail_silently=not settings.DEMO)
