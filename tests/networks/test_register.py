"""The register as at any date, and its numbers from records."""

from __future__ import annotations

import json
from datetime import date, timedelta
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from django.core.management import call_command
from django.test import Client
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from comity.access.actor import networks_of
from comity.authorities.actions import load_demo as load_authorities
from comity.authorities.models import Authority
from comity.channels.queries import load_facts
from comity.jurisdictions.models import Jurisdiction
from comity.networks import actions
from comity.networks.actions import load_demo
from comity.networks.actions.applications import ImpossibleError
from comity.networks.models import BELONGING, Admission, Application, Membership, Network, Suspension
from comity.networks.queries import count_states
from comity.networks.queries.register import register_of
from tests.networks.worlds import World, a_network, a_state, an_authority

if TYPE_CHECKING:
    from pytest_django import DjangoAssertNumQueries
    from pytest_django.fixtures import Settings

pytestmark = pytest.mark.django_db
NOTE_DAY = date(2023, 9, 30)


def synthetic() -> Network:
    """168 members of 96 States and 11 observers on 30 September 2023, among others that do not count on that day."""
    network = a_network("beacon", origin="reference")
    states = list(Jurisdiction.objects.filter(kind="un_member").order_by("iso3")[:110])
    numbers = [*range(96), *(n % 96 for n in range(72))]
    made = [_entry(f"synthetic-{place}", states[number]) for place, number in enumerate(numbers)]
    others = [_entry(f"other-{n}", states[96 + n]) for n in range(14)]
    Authority.objects.bulk_create([*made, *others])
    begun = date(2021, 6, 3)
    rows = [
        Admission(network=network, authority=each, valid_from=begun + timedelta(days=n)) for n, each in enumerate(made)
    ]
    rows[0].valid_from = NOTE_DAY  # admitted on the very day
    rows[1].valid_to = NOTE_DAY + timedelta(days=1)  # its last day
    rows += [
        Admission(network=network, authority=each, valid_from=begun, valid_to=NOTE_DAY) for each in others[:5]
    ]  # ended before
    rows += [
        Admission(network=network, authority=each, valid_from=NOTE_DAY + timedelta(days=1)) for each in others[5:9]
    ]
    rows += [Admission(network=network, authority=each, valid_from=begun) for each in others[9:]]  # suspended below
    rows += [
        Admission(network=network, kind="observer", organisation={"en": f"Observer {n}"}, valid_from=begun)
        for n in range(11)
    ]
    rows.append(
        Admission(
            network=network, kind="observer", organisation={"en": "Gone"}, valid_from=begun, valid_to=date(2022, 1, 1)
        )
    )
    Admission.objects.bulk_create(rows)
    suspended = Admission.objects.filter(authority__in=[each.pk for each in others[9:]])
    Suspension.objects.bulk_create(
        Suspension(admission=each, valid_from=date(2023, 5, 1), valid_to=NOTE_DAY + timedelta(days=1), reason="x")
        for each in suspended
    )
    return network


def _entry(slug: str, state: Jurisdiction) -> Authority:
    return Authority(
        slug=slug, jurisdiction=state, names={"en": slug}, kind="agency", seen_on=NOTE_DAY, source="t", verified="no"
    )


def printed(day: date, *more: str) -> str:
    out = StringIO()
    call_command("figures", "register", "--network", "beacon", "--as-of", day.isoformat(), *more, stdout=out)
    return out.getvalue()


def test_the_notes_numbers_come_from_records(django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    network = synthetic()
    text = printed(NOTE_DAY)
    assert "Members: 168\nStates: 96\nObservers: 11\nSuspended: 5\n" in text
    later = json.loads(printed(NOTE_DAY + timedelta(days=1), "--json"))
    # one ended, four began, five are reinstated: 168 - 1 + 4 + 5; nine of them of States that had no member before
    assert (later["members"], later["states"], later["observers"], later["suspended"]) == (176, 105, 11, 0)
    assert "168" in printed(NOTE_DAY, "--csv")
    assert "168" in printed(NOTE_DAY, "--lang", "ar")
    with django_assert_max_num_queries(7):
        register_of(network, NOTE_DAY)
    answer = Client().get("/api/v1/networks/beacon/register", {"as_of": "2023-09-30"}).json()
    assert (answer["members"], answer["states"], answer["observers"]) == (168, 96, 11)
    assert len(answer["items"]) == 168 + 5 + 11
    page = Client().get("/en/networks/beacon/register/", {"as_of": "2023-09-30"}).content.decode()
    assert "<dd>168</dd>" in page
    table = Client().get("/en/networks/beacon/register/export.csv", {"as_of": "2023-09-30"}).content.decode()
    assert len(table.splitlines()) == 1 + 168 + 5 + 11


def test_the_page_shows_fifty_at_a_time() -> None:
    synthetic()
    pages = [
        Client().get("/en/networks/beacon/register/", {"as_of": "2023-09-30", "page": str(each)}).content.decode()
        for each in range(1, 5)
    ]
    assert [page.count('<th scope="row">') for page in pages] == [50, 50, 50, 168 + 5 + 11 - 150]
    assert ["Observers</h2>" in page for page in pages] == [False, False, False, True]
    assert "as_of=2023-09-30" in pages[0].partition('class="pager"')[2].partition("</nav>")[0]


@pytest.mark.whole
def test_the_page_takes_as_many_queries_for_one_as_for_many(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    synthetic()
    a_network("small")
    for slug in ("small", "beacon"):
        with django_assert_max_num_queries(11):
            assert Client().get(f"/en/networks/{slug}/register/", {"as_of": "2023-09-30"}).status_code == 200


def test_no_such_network(capsys: pytest.CaptureFixture[str]) -> None:
    del capsys
    assert Client().get("/en/networks/none/register/").status_code == 404
    assert Client().get("/api/v1/networks/none/register").status_code == 404


days = st.dates(date(2020, 1, 1), date(2022, 12, 31))


@pytest.mark.whole
@examples(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    begun=days, steps=st.lists(st.tuples(st.sampled_from(["suspend", "reinstate", "end"]), days), max_size=6), day=days
)
def test_finder_and_register_say_the_same_whatever_happened(
    begun: date, steps: list[tuple[str, date]], day: date
) -> None:
    state = a_state()
    authority = Authority.objects.filter(slug="xqa-office").first() or an_authority("xqa-office", state)
    network = a_network(f"n{Membership.objects.count()}-{abs(hash((begun, day, *steps)))}"[:40])
    made = actions.admit(actor="tests", network=network, authority=authority, valid_from=begun)
    spans: list[list[date | None]] = []
    ended: date | None = None
    for act, on in steps:
        open_one = bool(spans) and spans[-1][1] is None
        try:
            if act == "suspend":
                actions.suspend(actor="tests", admission=made, valid_from=on, reason="x")
                assert not open_one
                spans.append([on, None])
            elif act == "reinstate":
                actions.reinstate(actor="tests", admission=made, on=on)
                assert open_one
                spans[-1][1] = on
            else:
                actions.end(actor="tests", admission=made, on=on, reason="x")
                assert ended is None
                ended = on
                spans = [[a, on if b is None or b > on else b] for a, b in spans]
        except ImpossibleError:
            continue
    holds = begun <= day and (ended is None or day < ended)
    away = any(a is not None and a <= day and (b is None or day < b) for a, b in spans)
    found = register_of(network, day)
    assert len(found.members) == holds
    assert found.figures.members == (holds and not away)
    rows = Membership.objects.filter(admission=made)
    belonging = [each for each in rows if each.role in BELONGING and each.known_at(day) == "yes"]
    assert len(belonging) == (holds and not away)


def test_members_are_offered_by_the_finder_and_shown_on_the_pages() -> None:
    world = World()
    for each in (world.authority, world.stranger):
        actions.admit(actor="tests", network=world.network, authority=each, valid_from=date(2022, 1, 1))
    facts = load_facts()
    assert {each.network for each in facts.memberships["XQA"]} == {"lantern"}
    answer = Client().get("/en/channels/XQA/XQB/information/").content.decode()
    assert "Lantern" in answer
    assert "Lantern" in Client().get("/en/states/XQA/").content.decode()
    assert "Authority xqa-office" in Client().get("/en/networks/lantern/").content.decode()


def test_rights_end_with_the_next_request_when_a_member_is_suspended() -> None:
    world = World()
    member = actions.admit(actor="tests", network=world.network, authority=world.authority, valid_from=date(2022, 1, 1))
    manager, staff = world.browser("manager"), world.browser("staff")
    assert manager.get("/en/networks/lantern/contacts/").status_code == 200
    at = f"/en/networks/lantern/register/{member.pk}/"
    step = {"do": "suspend", "suspend-on": "2022-06-01", "suspend-reason": "No confirmation."}
    assert staff.post(at, step).status_code == 302
    assert manager.get("/en/networks/lantern/contacts/").status_code == 403
    assert networks_of("xqa-office") == frozenset()
    assert (
        staff.post(at, {"do": "reinstate", "reinstate-on": "2022-07-01", "reinstate-reason": "Done."}).status_code
        == 302
    )
    assert manager.get("/en/networks/lantern/contacts/").status_code == 200
    assert staff.post(at, {"do": "end", "end-on": "2022-08-01", "end-reason": ""}).status_code == 422
    assert staff.post(at, {"do": "end", "end-on": "2022-08-01", "end-reason": "Withdrew."}).status_code == 302
    assert manager.get("/en/networks/lantern/contacts/").status_code == 403
    assert Admission.objects.count() == 1, "nothing is deleted"
    page = Client().get("/en/networks/lantern/register/", {"as_of": "2022-06-15"}).content.decode()
    assert "Suspended" in page


def test_only_the_networks_own_secretariat_keeps_its_register() -> None:
    world = World()
    member = actions.admit(actor="tests", network=world.network, authority=world.authority, valid_from=date(2022, 1, 1))
    at = f"/en/networks/lantern/register/{member.pk}/"
    expected = {"staff": 200, "other staff": 404, "manager": 403, "focal": 403, "secretariat": 403, "auditor": 403}
    for who, status in expected.items():
        assert world.browser(who).get(at).status_code == status, who
    assert world.browser("staff").get(f"/en/networks/harbour/register/{member.pk}/").status_code == 404
    observer = {"valid_from": "2024-01-01", "variety": "observer", "name_en": "=cmd()"}
    assert world.browser("other staff").post("/en/networks/lantern/register/observer/", observer).status_code == 404
    assert world.browser("staff").post("/en/networks/lantern/register/observer/", observer).status_code == 302
    table = Client().get("/en/networks/lantern/register/export.csv").content.decode()
    assert "'=cmd()" in table


def test_an_authority_is_not_admitted_twice() -> None:
    world = World()
    actions.admit(actor="tests", network=world.network, authority=world.authority, valid_from=date(2022, 1, 1))
    with pytest.raises(ImpossibleError):
        actions.admit(actor="tests", network=world.network, authority=world.authority, valid_from=date(2021, 1, 1))


def test_the_demonstration_shows_everything_and_counts_nowhere_else(settings: Settings) -> None:
    load_authorities(actor="tests")
    before = dict(count_states(date(2026, 11, 1)))
    assert load_demo(actor="tests") > 0
    assert load_demo(actor="tests") == 0, "twice is once"
    after = count_states(date(2026, 11, 1))
    assert {slug: tally for slug, tally in after.items() if slug != "concord"} == before
    states = set(Application.objects.filter(network="concord").values_list("status", flat=True))
    assert states >= {"draft", "submitted", "endorsed", "in_review", "asked", "refused", "withdrawn"}
    figures = register_of(Network.objects.get(slug="concord"), date(2026, 11, 1)).figures
    assert (figures.members, figures.suspended, figures.observers) == (4, 1, 2)
    page = Client().get("/zh/networks/concord/register/").content.decode()
    assert "协和反腐败机构网络" in page
    settings.DEMO = False
    assert Client().get("/en/networks/concord/").status_code == 404
    assert "Concord" not in Client().get("/en/networks/").content.decode()
