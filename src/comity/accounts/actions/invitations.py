"""Inviting officers, and answering an invitation: a link that goes by mail, a code that goes by voice."""

import hmac
import secrets
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from comity.access.actor import About, Actor
from comity.access.scope import seen_by_the_hub
from comity.accounts.actions.endings import RefusedError, end_ways_in, locked_officer
from comity.accounts.actions.notices import send_notice
from comity.accounts.models import Invitation, Officer, Post
from comity.accounts.queries.actors import actor_of_officer
from comity.accounts.queries.invitations import MOST_WRONG_CODES, get_invitation_for, open_invitation
from comity.accounts.queries.offers import ALONE, roles_offered_by
from comity.accounts.secrets import digest
from comity.audit.actions import record, witness

ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""Letters and digits that cannot be taken for one another, spoken or written."""
CODE_LENGTH = 8


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody to be invited."""

    name: str
    email: str
    title: str = ""
    language: str = "en"


@dataclass(frozen=True, slots=True)
class WayIn:
    """An invitation with its code, which is kept nowhere: show it once."""

    invitation: Invitation
    code: str


def _code_digest(link: str, code: str) -> str:
    """A code alone is short; together with its link, which is kept nowhere either, it cannot be found by trying."""
    plain = "".join(each for each in code.upper() if each in ALPHABET)
    return digest(f"{link}:{plain}")


def _send(invitation: Invitation) -> WayIn:
    """Give the invitation a new link and a new code, and mail the link when all is written."""
    link = secrets.token_urlsafe(32)
    code = "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))
    invitation.link_hash, invitation.code_hash = digest(link), _code_digest(link, code)
    invitation.wrong_codes = 0
    invitation.expires_at = timezone.now() + timedelta(days=settings.INVITATION_DAYS)
    invitation.save()
    email, language = invitation.email, invitation.language
    transaction.on_commit(lambda: send_notice(email, language, f"invitation/{link}/"))
    return WayIn(invitation, f"{code[:4]}-{code[4:]}")


@transaction.atomic
def invite(*, actor: Actor, person: Person, place: About, roles: frozenset[str]) -> WayIn:
    """Invite somebody to act for an authority, a State, a network, or (``About()``) for the hub as a whole.

    Raises:
        PermissionDenied: the actor may not give one of these roles there.
        RefusedError: an officer who serves has this address.
    """
    if not roles or roles - roles_offered_by(actor, place) or (roles & ALONE and len(roles) > 1):
        raise PermissionDenied
    known = Officer.objects.filter(email__iexact=person.email).first()
    if known and known.is_active:
        raise RefusedError(RefusedError.TAKEN)
    same = Invitation.objects.filter(email__iexact=person.email, used_at__isnull=True, withdrawn_at__isnull=True)
    same.filter(authority=place.authority or None, state=place.state or None, network=place.network or None).update(
        withdrawn_at=timezone.now()
    )
    way = _send(
        Invitation(
            email=person.email.lower(),
            name=person.name,
            title=person.title,
            language=person.language,
            roles=sorted(roles),
            authority_id=place.authority or None,
            state_id=place.state or None,
            network_id=place.network or None,
            invited_by_id=actor.officer,
        )
    )
    subject = place.authority or place.state or place.network
    record(actor=actor, action="accounts.invite", subject=subject, invitation=way.invitation.pk, roles=sorted(roles))
    return way


@transaction.atomic
def send_again(*, actor: Actor, invitation: int) -> WayIn:
    """A new link and a new code, valid from now; the old ones are worth nothing any more. Whoever sends it vouches.

    Raises:
        PermissionDenied: the actor could not invite like this today.
        RefusedError: nor to this authority, which has a manager by now.
    """
    found = get_invitation_for(actor, invitation)
    if found.officer is None and set(found.roles) - roles_offered_by(actor, found.about):
        raise RefusedError(RefusedError.BY_MANAGER) if found.authority_id else PermissionDenied
    found.invited_by_id = actor.officer
    record(actor=actor, action="accounts.invitation.send_again", subject=str(found.pk))
    return _send(found)


@transaction.atomic
def withdraw(*, actor: Actor, invitation: int) -> Invitation:
    """Take an open invitation back."""
    found = get_invitation_for(actor, invitation)
    found.withdrawn_at = timezone.now()
    found.save(update_fields=("withdrawn_at",))
    record(actor=actor, action="accounts.invitation.withdraw", subject=str(found.pk))
    return found


@transaction.atomic
def renew(*, actor: Actor, officer: int) -> WayIn:
    """A new way in for an officer who lost every factor: what there was of factors and sessions ends now."""
    found = locked_officer(actor, officer, "accounts:officer:invite")
    if not found.is_active or found.pk == actor.officer:
        raise PermissionDenied
    end_ways_in(found)
    record(actor=actor, action="accounts.renew", subject=str(found.pk), about=found.pk)
    return _send(
        Invitation(
            email=found.email,
            name=found.name,
            title=found.title,
            language=found.language,
            authority_id=found.authority_id,
            state_id=found.state_id,
            network_id=found.network_id,
            officer=found,
            invited_by_id=actor.officer,
        )
    )


@transaction.atomic
def answer_invitation(*, actor: Actor, link: str, code: str) -> Officer | int:
    """The officer who is in when link and code are right; else how many tries are left (0: the link is dead)."""
    invitation = open_invitation(link, locked=True)
    if invitation is None:
        return 0
    with seen_by_the_hub():
        if not hmac.compare_digest(invitation.code_hash, _code_digest(link, code)):
            invitation.wrong_codes += 1
            invitation.save(update_fields=("wrong_codes",))
            witness(actor=actor, action="accounts.invitation.answer", subject=str(invitation.pk), denied=True)
            return MOST_WRONG_CODES - invitation.wrong_codes
        officer = invitation.officer or _officer_of(invitation)
        if not officer.is_active:
            invitation.withdrawn_at = timezone.now()  # one row in the trail, not one a try
            invitation.save(update_fields=("withdrawn_at",))
            witness(actor=actor, action="accounts.invitation.answer", subject=str(invitation.pk), denied=True)
            return 0
        invitation.officer, invitation.used_at = officer, timezone.now()
        invitation.save(update_fields=("officer", "used_at"))
        record(
            actor=actor_of_officer(officer, address=actor.address),
            action="accounts.join",
            subject=str(invitation.pk),
            about=officer.pk,
        )
    return officer


def _may_still(inviter: Officer | None, invitation: Invitation) -> bool:
    """Whether whoever invited could do so today; the command line always can."""
    return inviter is None or not set(invitation.roles) - roles_offered_by(actor_of_officer(inviter), invitation.about)


def _officer_of(invitation: Invitation) -> Officer:
    """Make the account; somebody who had left and comes back keeps theirs, with new posts and nothing else of old."""
    officer = Officer.objects.filter(email__iexact=invitation.email).first() or Officer(email=invitation.email)
    inviter = invitation.invited_by
    if (officer.is_active and officer.pk) or not _may_still(inviter, invitation):
        return Officer(is_active=False)  # already in through another place's invitation, or invited by nobody any more
    officer.invented = inviter is not None and inviter.invented  # nothing of a demonstration outlives it
    officer.name, officer.title, officer.language = invitation.name, invitation.title, invitation.language
    officer.authority_id, officer.state_id = invitation.authority_id, invitation.state_id
    officer.network_id = invitation.network_id
    officer.is_active, officer.ended_at = True, None
    officer.set_unusable_password()
    officer.save()
    Post.objects.bulk_create(Post(officer=officer, role=role) for role in invitation.roles)
    return officer
