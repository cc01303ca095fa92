"""What an officer signs in with, and where."""

import re
from dataclasses import dataclass
from datetime import datetime

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.utils import timezone

from comity.accounts.models import Officer
from comity.common.languages import visible

BROWSERS = (("Edg", "Edge"), ("OPR", "Opera"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari"))
SYSTEMS = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS", "macOS"),
    ("Linux", "Linux"),
)


@dataclass(frozen=True, slots=True)
class Factor:
    """A passkey, or an app that shows codes."""

    id: int
    passkey: bool
    name: str
    added: datetime
    used: datetime | None


@dataclass(frozen=True, slots=True)
class OpenSession:
    """A browser in which the officer is signed in."""

    id: int
    browser: str
    address: str
    began: datetime
    used: datetime
    key: str


@dataclass(frozen=True, slots=True)
class Factors:
    """All that an officer can show."""

    all: list[Factor]
    recovery: Authenticator | None
    has_codes: bool

    @property
    def unused(self) -> int:
        """How many recovery codes are left."""
        return len(self.recovery.wrap().get_unused_codes()) if self.recovery else 0


def factors_of(officer: Officer) -> Factors:
    """The factors of an officer, oldest first; recovery codes apart. One query."""
    kinds = Authenticator.Type
    found = list(Authenticator.objects.filter(user=officer).order_by("created_at", "pk"))
    return Factors(
        all=[
            Factor(
                each.pk,
                each.type == kinds.WEBAUTHN,
                visible(each.data.get("name", "")),
                each.created_at,
                each.last_used_at,
            )
            for each in found
            if each.type != kinds.RECOVERY_CODES
        ],
        recovery=next((each for each in found if each.type == kinds.RECOVERY_CODES), None),
        has_codes=any(each.type == kinds.TOTP for each in found),
    )


def sessions_of(officer: Officer) -> list[OpenSession]:
    """The open sessions of an officer, the one used last first. Two queries."""
    known = list(UserSession.objects.filter(user=officer).order_by("-last_seen_at"))
    alive = set(
        Session.objects.filter(
            session_key__in=[each.session_key for each in known], expire_date__gt=timezone.now()
        ).values_list("session_key", flat=True)
    )
    return [
        OpenSession(each.pk, browser_of(each.user_agent), each.ip, each.created_at, each.last_seen_at, each.session_key)
        for each in known
        if each.session_key in alive
    ]


def browser_of(agent: str) -> str:
    """A browser and a system from what the browser says about itself: enough to know one's own again."""
    browser = next((name for mark, name in BROWSERS if mark in agent), "")
    system = next((name for mark, name in SYSTEMS if mark in agent), "")
    return " · ".join(filter(None, (browser, system))) or visible(re.split(r"[\s/]", agent)[0])
