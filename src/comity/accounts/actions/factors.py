"""What officers change about themselves: factors, password, sessions, function and language."""

from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from allauth.mfa.webauthn.internal.auth import WebAuthn
from allauth.usersessions.models import UserSession
from django.db import transaction
from django.http import Http404

from comity.access.actor import Actor
from comity.accounts.actions.endings import RefusedError, end_sessions
from comity.accounts.models import Officer
from comity.accounts.queries.officers import get_oneself
from comity.audit.actions import record

LONGEST_NAME = 60
Kinds = Authenticator.Type


def _own(actor: Actor, factor: int) -> Authenticator:
    found = Authenticator.objects.filter(user=actor.officer, pk=factor).exclude(type=Kinds.RECOVERY_CODES).first()
    if found is None:
        raise Http404
    return found


def _note(actor: Actor, verb: str, **details: object) -> None:
    record(actor=actor, action=f"accounts.{verb}", subject=str(actor.officer), about=actor.officer, **details)


@transaction.atomic
def add_passkey(*, actor: Actor, name: str, credential: dict[str, Any]) -> Authenticator:
    """Keep a passkey whose making was checked; with the first factor come recovery codes."""
    officer = get_oneself(actor)
    added: Authenticator = WebAuthn.add(officer, name[:LONGEST_NAME], credential).instance
    RecoveryCodes.activate(officer)
    _note(actor, "factor.add", kind="passkey", factor=added.pk)
    return added


@transaction.atomic
def add_code_app(*, actor: Actor, secret: str, password: str = "") -> Authenticator:
    """Keep the secret of an app that shows codes, and the password that goes with it where there was none."""
    officer = get_oneself(actor)
    if password:
        officer.set_password(password)
        officer.save(update_fields=("password",))
    added: Authenticator = TOTP.activate(officer, secret).instance
    RecoveryCodes.activate(officer)
    _note(actor, "factor.add", kind="code app", factor=added.pk)
    return added


@transaction.atomic
def rename_factor(*, actor: Actor, factor: int, name: str) -> None:
    """Give one's own passkey another name."""
    found = _own(actor, factor)
    found.data["name"] = name[:LONGEST_NAME]
    found.save(update_fields=("data",))
    _note(actor, "factor.rename", factor=factor)


@transaction.atomic
def remove_factor(*, actor: Actor, factor: int) -> None:
    """Remove one's own factor.

    Raises:
        RefusedError: it is the last one.
    """
    Officer.objects.select_for_update().get(pk=actor.officer or 0)
    found = _own(actor, factor)
    others = Authenticator.objects.filter(user=actor.officer).exclude(type=Kinds.RECOVERY_CODES).exclude(pk=factor)
    if not others.exists():
        raise RefusedError(RefusedError.LAST_FACTOR)
    kind = "passkey" if found.type == Kinds.WEBAUTHN else "code app"
    found.delete()
    _note(actor, "factor.remove", kind=kind, factor=factor)


@transaction.atomic
def renew_recovery_codes(*, actor: Actor) -> None:
    """Make new recovery codes; the old ones are worth nothing any more."""
    officer = Officer.objects.select_for_update().get(pk=actor.officer or 0)
    Authenticator.objects.filter(user=officer, type=Kinds.RECOVERY_CODES).delete()
    RecoveryCodes.activate(officer)
    _note(actor, "recovery_codes.renew")


@transaction.atomic
def confirm_recovery_codes(*, actor: Actor) -> None:
    """The officer has kept the codes: they are not shown again."""
    found = Authenticator.objects.filter(user=actor.officer, type=Kinds.RECOVERY_CODES).first()
    if found is not None:
        found.wrap().mark_as_viewed()
    _note(actor, "recovery_codes.keep")


@transaction.atomic
def set_password(*, actor: Actor, password: str, session: str) -> Officer:
    """Set one's own password; every session but this one ends."""
    officer = get_oneself(actor)
    officer.set_password(password)
    officer.save(update_fields=("password",))
    end_sessions(officer, but=session)
    _note(actor, "password.set")
    return officer


@transaction.atomic
def change_oneself(*, actor: Actor, title: str, language: str) -> Officer:
    """Change one's own function and language; the name is kept by whoever invites, for colleagues rely on it."""
    officer = get_oneself(actor)
    officer.title, officer.language = title, language
    officer.save(update_fields=("title", "language"))
    _note(actor, "self.change")
    return officer


@transaction.atomic
def end_own_session(*, actor: Actor, session: int) -> str:
    """End one of one's own sessions; its key."""
    found = UserSession.objects.filter(user=actor.officer, pk=session).first()
    if found is None:
        raise Http404
    key = str(found.session_key)
    found.end()
    _note(actor, "session.end")
    return key


@transaction.atomic
def end_other_sessions(*, actor: Actor, but: str) -> int:
    """End all of one's own sessions but this one."""
    ended = end_sessions(get_oneself(actor), but=but)
    _note(actor, "session.end_others", ended=ended)
    return ended
