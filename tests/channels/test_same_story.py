"""The finder and the page of a State tell the same story about who is bound."""

from collections import defaultdict
from datetime import date

import pytest

from comity.channels.queries import load_facts
from comity.channels.rules.world import World
from comity.common.known import Known
from comity.jurisdictions.models import Participation
from comity.jurisdictions.queries import standing

DAYS = (date(2004, 1, 1), date(2013, 7, 1), date(2026, 11, 23))


@pytest.mark.django_db
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_whoever_is_surely_bound_or_surely_not_is_so_on_both(day: date) -> None:
    world, records = World(load_facts(), day), defaultdict(list)
    for each in Participation.objects.select_related("jurisdiction"):
        if not each.jurisdiction.responsible_state_id:
            records[each.jurisdiction_id, each.treaty_id].append(each)
    different = []
    for (iso3, treaty), those in records.items():
        page, finder = standing(those, day).takes_part, world.standings(iso3)[treaty].known
        if {page, finder} >= {Known.YES, Known.NO} or (page is Known.YES) is not (finder is Known.YES):
            different.append((iso3, treaty, page, finder))
    assert len(records) > 1000
    assert not different
