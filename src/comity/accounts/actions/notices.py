"""Mail: never more than that there is something, and where."""

import logging
from collections.abc import Iterable
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from comity.accounts.models import Officer

LOG = logging.getLogger(__name__)


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
        try:
            send_mail("Comity", f"{text}\n\n{address}\n", None, [email])
        except (OSError, SMTPException) as error:  # the act is done; whoever signs in finds it on the desk all the same
            LOG.error("a mail was not handed over: %s", type(error).__name__)  # noqa: TRY400  # no address in the log
