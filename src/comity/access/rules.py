"""Predicates: who somebody is to a thing. Each is one line and one sentence, so that a lawyer can read the table.

Without a thing (``about`` is ``None``) a predicate answers for the officer's own scope: may they at all?
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from comity.access.actor import AT_AUTHORITY, About, Actor, Role


@dataclass(frozen=True, slots=True)
class Rule:
    """A predicate and the sentence that says it."""

    sentence: Promise
    holds: Callable[[Actor, About | None], bool]


def _same(theirs: str, own: str) -> bool:
    """Two that are empty are not the same: what is about no authority is not everybody's."""
    return bool(own) and theirs == own


def _at_authority(role: str) -> Callable[[Actor, About | None], bool]:
    return lambda actor, about: role in actor.roles and (about is None or _same(about.authority, actor.authority))


def _for_state(role: str) -> Callable[[Actor, About | None], bool]:
    return lambda actor, about: role in actor.roles and (about is None or _same(about.state, actor.state))


anyone = Rule(_("Everybody, signed in or not"), lambda _actor, _about: True)
demo_visitor = Rule(_("Everybody, on a demonstration hub only"), lambda _actor, _about: bool(settings.DEMO))
officer = Rule(_("Every officer who is signed in"), lambda actor, _about: actor.signed_in)
oneself = Rule(
    _("The officer concerned"),
    lambda actor, about: actor.signed_in and (about is None or about.officer == actor.officer),
)
own_officer = Rule(
    _("Officers of the same authority"),
    lambda actor, about: (
        bool(AT_AUTHORITY & actor.roles) and (about is None or _same(about.authority, actor.authority))
    ),
)
manager = Rule(_("Managers of the authority"), _at_authority(Role.MANAGER))
case_officer = Rule(_("Case officers of the authority"), _at_authority(Role.CASE_OFFICER))
manager_in_state = Rule(_("Managers of an authority of the State"), _for_state(Role.MANAGER))
case_officer_in_state = Rule(_("Case officers of an authority of the State"), _for_state(Role.CASE_OFFICER))
focal_point = Rule(_("The national focal point of the State"), _for_state(Role.FOCAL_POINT))
mission = Rule(_("The permanent mission of the State"), _for_state(Role.MISSION))
member = Rule(
    _("Officers of authorities that belong to the network and are not suspended"),
    lambda actor, about: bool(actor.networks) and (about is None or about.network in actor.networks),
)
network_secretariat = Rule(
    _("The secretariat of the network"),
    lambda actor, about: (
        Role.NETWORK_SECRETARIAT in actor.roles and (about is None or _same(about.network, actor.network))
    ),
)
secretariat = Rule(_("The secretariat of the directory"), lambda actor, _about: Role.SECRETARIAT in actor.roles)
auditor = Rule(_("Auditors"), lambda actor, _about: Role.AUDITOR in actor.roles)
