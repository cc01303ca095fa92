"""One entry as its manager sees it: what is on record, and a digest of it."""

import hashlib
import json
from datetime import date

from django.http import Http404

from comity.access.actor import About, Actor
from comity.access.check import demand_over
from comity.authorities.models import Authority
from comity.authorities.queries import Profile, get_authority, profile_of
from comity.authorities.queries.table import designation_cells, entry_cells
from comity.common.known import Known

NOT_SAID = frozenset({"seen_on", "confirmed_on", "confirmed_by", "source", "verified"})


def get_entry_for(actor: Actor, slug: str) -> Authority:
    """The entry the actor may confirm; another's does not exist."""
    demand_over("authorities:entry:confirm", actor, About(authority=slug))
    try:
        return get_authority(slug)
    except Authority.DoesNotExist as missing:
        raise Http404 from missing


def what_it_says(authority: Authority, day: date) -> tuple[Profile, str]:
    """The whole profile on a day, and a digest that changes with anything the authority is asked to confirm."""
    profile = profile_of(authority, day)
    current = [designation_cells(each) for each in profile.history if each.known_at(day) is not Known.NO]
    cells = [entry_cells(authority), *sorted(current, key=lambda each: json.dumps(each, sort_keys=True))]
    said = [{name: text for name, text in each.items() if name not in NOT_SAID} for each in cells]
    return profile, hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()
