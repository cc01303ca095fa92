"""Changing what an officer may, and ending it: at once, in every browser."""

from typing import ClassVar

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from comity.access.actor import Actor, Role
from comity.access.scope import seen_by_the_hub
from comity.accounts.models import Invitation, Officer, Post
from comity.accounts.queries.offers import ALONE, roles_at
from comity.accounts.queries.officers import get_officer_for, is_last_manager
from comity.audit.actions import record

INVITING: frozenset[str] = frozenset({Role.MANAGER, Role.NETWORK_SECRETARIAT, Role.SECRETARIAT})


class RefusedError(Exception):
    """An act that the rules of the house refuse, with the sentence to say so."""

    LAST_MANAGER: ClassVar[Promise] = _("An authority needs a manager. Make somebody else a manager first.")
    TAKEN: ClassVar[Promise] = _("An officer of this hub uses this address.")
    BY_MANAGER: ClassVar[Promise] = _(
        "Officers are invited by the manager of their authority. Whoever lost every factor gets a new link from there."
    )
    LAST_FACTOR: ClassVar[Promise] = _("The last factor stays: add another one first.")

    def __init__(self, sentence: Promise) -> None:
        super().__init__(str(sentence))


def end_sessions(officer: Officer, *, but: str = "") -> int:
    """End the officer's sessions, but the one with this key; how many there were."""
    found = UserSession.objects.filter(user=officer).exclude(session_key=but)
    keys = list(found.values_list("session_key", flat=True))
    Session.objects.filter(session_key__in=keys).delete()
    found.delete()
    return len(keys)


def end_ways_in(officer: Officer) -> None:
    """End every session, factor and password, and every link that was on its way."""
    end_sessions(officer)
    Authenticator.objects.filter(user=officer).delete()
    officer.set_unusable_password()  # a session that nobody listed hangs on the old one
    officer.save(update_fields=("password",))
    withdraw_open(officer=officer)


def withdraw_open(**which: Officer) -> None:
    """Withdraw the open invitations of or by an officer, wherever they lead: whoever ends may not see each of them."""
    with seen_by_the_hub():
        found = Invitation.objects.filter(used_at__isnull=True, withdrawn_at__isnull=True, **which)
        found.update(withdrawn_at=timezone.now())


def locked_officer(actor: Actor, officer: int, permission: str) -> Officer:
    """One officer, as ``get_officer_for``; two who change the same one wait in line.

    Without the key: rows that name an officer are written meanwhile, and two who change each other wait for nothing.
    """
    list(Officer.objects.filter(pk=officer).select_for_update(no_key=True))
    return get_officer_for(actor, officer, permission)


def _keep_a_manager(actor: Actor, officer: Officer) -> None:
    """Refuse to leave an authority without a manager; only the secretariat of the directory may."""
    if officer.authority_id is None or Role.SECRETARIAT in actor.roles:
        return
    everyone = Post.objects.filter(role=Role.MANAGER, until__isnull=True, officer__authority=officer.authority_id)
    list(everyone.order_by("pk").select_for_update(of=("self",)))  # two managers who end each other wait in line
    if is_last_manager(officer):
        raise RefusedError(RefusedError.LAST_MANAGER)


@transaction.atomic
def change_officer(*, actor: Actor, officer: int, name: str, title: str, roles: frozenset[str]) -> Officer:
    """Change an officer's name, function and roles; effective at the officer's next request.

    Raises:
        PermissionDenied: a role that does not exist where the officer acts, none at all, more beside an auditor's, or
            an auditor's that the officer does not hold: it is given from the command line only.
        RefusedError: the last manager would be one no more.
    """
    found = locked_officer(actor, officer, "accounts:officer:invite")
    if not found.is_active or not roles or roles - roles_at(found.about) or (roles & ALONE and len(roles) > 1):
        raise PermissionDenied
    held = set(Post.objects.filter(officer=found, until__isnull=True).values_list("role", flat=True))
    if roles & ALONE - held:
        raise PermissionDenied
    if Role.MANAGER not in roles:
        _keep_a_manager(actor, found)
    if INVITING & held - roles:
        withdraw_open(invited_by=found)
    Post.objects.filter(officer=found, until__isnull=True, role__in=held - roles).update(until=timezone.now())
    Post.objects.bulk_create(Post(officer=found, role=role) for role in sorted(roles - held))
    changed = [field for field, value in (("name", name), ("title", title)) if getattr(found, field) != value]
    found.name, found.title = name, title
    found.save(update_fields=("name", "title"))
    if changed or roles != held:
        record(
            actor=actor,
            action="accounts.officer.change",
            subject=str(found.pk),
            about=found.pk,
            changed=changed,
            roles_before=sorted(held),
            roles=sorted(roles),
        )
    return found


@transaction.atomic
def end_access(*, actor: Actor, officer: int) -> Officer:
    """End an officer's access: posts, sessions and factors, at once. The account stays, for the trail names it.

    Raises:
        RefusedError: this is the last manager of the authority.
    """
    found = locked_officer(actor, officer, "accounts:officer:end")
    if not found.is_active:
        raise PermissionDenied
    _keep_a_manager(actor, found)
    now = timezone.now()
    Post.objects.filter(officer=found, until__isnull=True).update(until=now)
    found.is_active, found.ended_at = False, now
    found.save(update_fields=("is_active", "ended_at"))
    end_ways_in(found)
    withdraw_open(invited_by=found)
    record(actor=actor, action="accounts.officer.end", subject=str(found.pk), about=found.pk)
    return found


def move_session(before: str, after: str) -> None:
    """The list of sessions follows a session that got another key."""
    UserSession.objects.filter(session_key=before).update(session_key=after)
