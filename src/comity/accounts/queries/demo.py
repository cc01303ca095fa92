"""The people and the mail of a demonstration."""

import email
from dataclasses import dataclass
from email.policy import default

from django.conf import settings
from django.db.models import Q

from comity.accounts.models import Officer
from comity.accounts.queries.officers import _told

MOST_MAILS = 50


def _cast() -> Q:
    """Whom anybody may enter as: not the visitors of a demonstration who were invited to it at their own address."""
    return Q(invented=True, is_active=True, email__endswith=".example")


def invented_officers() -> list[tuple[Officer, list[Officer]]]:
    """Every invented officer who serves, in groups that act for the same: (one of the group, all of it)."""
    found = list(_told().filter(_cast()))
    groups: dict[tuple[str, str], list[Officer]] = {}
    for each in found:
        state = each.authority.jurisdiction_id if each.authority else each.state_id or ""
        groups.setdefault((state or "ZZZ", each.network_id or ""), []).append(each)
    for members in groups.values():
        members.sort(key=lambda each: (each.authority_id or "", each.pk))
    return [(members[0], members) for _key, members in sorted(groups.items())]


def invented_officer(key: str) -> Officer | None:
    """An invented officer who serves; nobody else can be entered as."""
    if not key.isdecimal() or len(key) > 18:  # noqa: PLR2004  # as many digits as a number of the database has
        return None
    return Officer.objects.filter(_cast(), pk=int(key)).first()


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail that a demonstration kept instead of sending."""

    to: str
    date: str
    text: str


def mails() -> list[Mail]:
    """The mails in the demonstration's folder, the newest first."""
    files = sorted(settings.MAIL_FOLDER.glob("*.log"), key=lambda path: path.stat().st_mtime, reverse=True)
    found: list[Mail] = []
    for path in files[:MOST_MAILS]:
        parts = path.read_bytes().split(b"\n" + b"-" * 79)
        for part in reversed([each for each in parts if each.strip()]):
            message = email.message_from_bytes(part.strip(), policy=default)
            found.append(Mail(str(message["To"]), str(message["Date"]), message.get_content()))
    return found[:MOST_MAILS]
