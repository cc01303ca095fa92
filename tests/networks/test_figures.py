"""The figures that the database counts, against the rule applied row by row; and the register's order, page by page."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count, pairwise
from statistics import median
from typing import TYPE_CHECKING

import pytest
from django.utils.translation import override
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comity.authorities.models import Authority
from comity.common.languages import CODES
from comity.jurisdictions.models import Jurisdiction
from comity.jurisdictions.queries import name_key
from comity.networks.models import Admission, Application, Kind, Status, Suspension, Turn
from comity.networks.queries import figures_of, register_of
from comity.networks.queries.register import Listing
from tests.networks.test_clock import RUNS, START, counted, histories, weekends
from tests.networks.worlds import a_network

if TYPE_CHECKING:
    from comity.networks.models import Network

pytestmark = pytest.mark.django_db
examples = settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
_number = count(1)
DECIDED = {Status.ADMITTED, Status.REFUSED}
PLACES = ("GBR", "FLK", "GIB", "KEN", "CHE")  # two of them territories of the first
days = st.dates(date(2020, 1, 1), date(2022, 12, 31))
spans = st.tuples(days, st.none() | st.integers(0, 500))


def a_new_network() -> Network:
    return a_network(f"figures-{next(_number)}", origin="reference")


@pytest.mark.whole
@examples
@given(many=st.lists(histories(), max_size=6), weekend=weekends, after=st.integers(0, 320))
def test_waiting_and_decided_are_counted_as_one_counts_by_hand(
    many: list[list[Turn]], weekend: tuple[int, ...], after: int
) -> None:
    network = a_network(f"figures-{next(_number)}", weekend=list(weekend))
    day = START + timedelta(days=after)
    waiting, taken = 0, []
    for turns in many:
        application = Application.objects.create(network=network)
        for each in turns:
            each.application = application
        Turn.objects.bulk_create(turns)
        past = [each for each in turns if each.on <= day]
        waiting += bool(past) and (past[-1].status in RUNS or past[-1].status == Status.ASKED)
        if past and past[-1].status in DECIDED:
            taken.append(counted(past, weekend, past[-1].on))
    found = figures_of(network, day)
    assert found.waiting == waiting
    assert found.median_days == (median(taken) if taken else None)


def _until(begun: date, length: int | None) -> date | None:
    return None if length is None else begun + timedelta(days=length)


@pytest.mark.whole
@examples
@given(
    rows=st.lists(st.tuples(st.sampled_from(PLACES), st.sampled_from(Kind.values), spans, st.lists(spans, max_size=2))),
    day=days,
)
def test_members_states_observers_and_suspended_are_those_of_the_rule(
    rows: list[tuple[str, str, tuple[date, int | None], list[tuple[date, int | None]]]], day: date
) -> None:
    network = a_new_network()
    for place, kind, (begun, length), away in rows:
        entry = Authority.objects.create(
            slug=f"figures-{next(_number)}", jurisdiction_id=place, names={"en": "x"}, kind="agency", seen_on=begun
        )
        made = Admission.objects.create(
            network=network, kind=kind, authority=entry, valid_from=begun, valid_to=_until(begun, length)
        )
        for since, lasting in away[:1] if all(last is None for _, last in away) else away:
            Suspension.objects.create(admission=made, valid_from=since, valid_to=_until(since, lasting), reason="x")
    holding = [each for each in Admission.objects.filter(network=network) if each.holds(day)]
    members = [each for each in holding if each.kind == Kind.MEMBER]
    active = [each for each in members if not each.suspended(day)]
    states = {(at := each.authority.jurisdiction).responsible_state_id or at.iso3 for each in active if each.authority}
    found = figures_of(network, day)
    assert (found.members, found.suspended, found.states) == (len(active), len(members) - len(active), len(states))
    assert found.observers == sum(each.kind == Kind.OBSERVER and not each.suspended(day) for each in holding)


@pytest.mark.whole
def test_every_language_has_its_order_and_no_page_leaves_anybody_out() -> None:
    network, day = a_new_network(), date(2022, 6, 1)
    words = ("Órgano", "agency", "Zürich", "Бюро", "机关", "هيئة", "école", "ab", "Ab")
    entries = [
        Authority(slug=f"order-{n}", jurisdiction_id=PLACES[n % 5], names={"en": f"{word} {n % 4}", "fr": word[::-1]})
        for n, word in enumerate(words * 6)
    ]
    for each in entries:
        each.kind, each.seen_on = "agency", day
    Authority.objects.bulk_create(entries)
    rows = [Admission(network=network, authority=each, valid_from=day) for each in entries[:45]]
    rows += [Admission(network=network, kind="observer", authority=each, valid_from=day) for each in entries[45:]]
    rows += [Admission(network=network, kind="observer", organisation={"en": word}, valid_from=day) for word in words]
    Admission.objects.bulk_create(rows)
    whole = register_of(network, day)
    places = Jurisdiction.objects.in_bulk(PLACES)
    for code in CODES:
        with override(code):
            by_name = sorted(whole.members, key=lambda each: name_key(str(each.name)))
            expected = sorted(by_name, key=lambda each: name_key(places[_place(each)].name))
            expected += sorted(whole.observers, key=lambda each: name_key(str(each.name)))
            listing = Listing(network, day)
            assert listing.rows(0, len(listing)) == expected
            for size in (1, 7, 50):
                cuts = [*range(0, len(listing), size), len(listing) + size]
                assert [each for first, last in pairwise(cuts) for each in listing.rows(first, last)] == expected
            assert listing.rows(len(listing), len(listing) + 5) == []


def _place(admission: Admission) -> str:
    assert admission.authority
    return admission.authority.jurisdiction_id
