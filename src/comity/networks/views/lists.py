"""The list, a network, the world map and its table."""

import csv
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from comity.access.check import requires
from comity.common.jinja import page
from comity.common.known import Known
from comity.common.languages import decimal
from comity.jurisdictions.models import Jurisdiction
from comity.jurisdictions.queries import jurisdictions_by_name
from comity.networks.forms import AsOfForm, MapForm, NetworksForm
from comity.networks.models import Membership, Network
from comity.networks.queries import (
    Standing,
    Tally,
    belongs,
    count_states,
    get_network,
    list_networks,
    memberships_at,
    standings,
    strongest,
    world,
)

# The first number of networks of each step of the scale after "none", and how the legend writes the steps.
STEPS = (1, 3, 5, 7, 10)
STEP_NAMES = ("1–2", "3–4", "5–6", "7–9", "≥ 10")  # noqa: RUF001  # ranges are written with an en dash
KINDS = {Known.YES: "on", Known.UNKNOWN: "maybe", Known.NO: "off"}
APART = (Membership.Role.UNCONFIRMED, Membership.Role.OBSERVER, Membership.Role.SUSPENDED)


class Mark(NamedTuple):
    """How a State is drawn, and what is said beside its name."""

    kind: str
    text: str


class Row(NamedTuple):
    """A State in the table beside the map."""

    jurisdiction: Jurisdiction
    mark: Mark
    standing: Standing


# What the table is sorted by, beside the name.
ORDERS: dict[str, Callable[[Row], Any]] = {
    "group": lambda row: row.jurisdiction.get_regional_group_display(),
    "number": lambda row: (len(row.standing.joined), len(row.standing.perhaps)),
    "standing": lambda row: ([*KINDS.values(), row.mark.kind].index(row.mark.kind), row.mark.text),
}


@requires("networks:record:read")
def networks(request: HttpRequest) -> HttpResponse:
    """The networks by class of use."""
    jurisdictions = jurisdictions_by_name()
    form = NetworksForm(request.GET, jurisdictions)
    state = next((each for each in jurisdictions if each.iso3 == form.chosen("state")), None)
    own = _memberships_of(state, form.day) if state else {}
    found = [each for each in list_networks() if _fits(each, form) and (state is None or each.slug in own)]
    groups = [(label, [each for each in found if each.use_class == code]) for code, label in Network.UseClass.choices]
    context = {
        "form": form,
        "jurisdictions": jurisdictions,
        "classes": [(code, str(label)) for code, label in Network.UseClass.choices],
        "state": state,
        "own": own,
        "groups": [group for group in groups if group[1]],
        "tallies": {slug: _tally_text(tally) for slug, tally in count_states(form.day).items()},
    }
    return page(request, "networks/list.html", context)


@requires("networks:record:read")
def network(request: HttpRequest, slug: str) -> HttpResponse:
    """One network: facts, who belongs to it in what role, and its map."""
    try:
        found = get_network(slug)
    except Network.DoesNotExist:
        raise Http404 from None
    form = AsOfForm(request.GET)
    jurisdictions = jurisdictions_by_name()
    memberships = _in_order(memberships_at(form.day).filter(network=found), jurisdictions)
    marks = _marks_of_network(memberships, jurisdictions, form.day)
    context = {
        "form": form,
        "network": found,
        "registered": any(each.admission_id for each in memberships),
        "tally": _tally_text(count_states(form.day).get(slug, Tally())),
        "sections": _sections(memberships, form.day),
        "roles": _count_roles(memberships, form.day),
        "jurisdictions": jurisdictions,
        "marks": marks,
        "legend": _legend_of_network(marks),
        "world": world(),
    }
    return page(request, "networks/page.html", context)


@requires("networks:record:read")
def world_map(request: HttpRequest) -> HttpResponse:
    """The world map of memberships and the same data as a table."""
    known = [*list_networks()]
    form = MapForm(request.GET, known)
    chosen = next((each for each in known if each.slug == form.chosen("network")), None)
    rows = _rows(chosen, form.day)
    marks = {each.jurisdiction.iso3: each.mark for each in rows}
    context = {
        "form": form,
        "options": [(each.slug, each.acronym) for each in known],
        "network": chosen,
        "jurisdictions": [each.jurisdiction for each in rows],
        "marks": marks,
        "legend": _legend_of_network(marks) if chosen else _legend_of_numbers(),
        "rows": _sorted(rows, form.chosen("sort")),
        "sort": form.chosen("sort") or "state",
        "world": world(),
    }
    return page(request, "networks/map.html", context)


@requires("networks:record:read")
def export(request: HttpRequest) -> HttpResponse:
    """The table beside the map as CSV; the mark at its start tells spreadsheets that it is UTF-8."""
    known = [*list_networks()]
    form = MapForm(request.GET, known)
    chosen = next((each for each in known if each.slug == form.chosen("network")), None)
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="networks-{form.day}.csv"'
    writer = csv.writer(response)
    writer.writerow(
        ["jurisdiction", "name", "regional_group", chosen.slug if chosen else "number", "belongs", "perhaps"]
    )
    for each in _sorted(_rows(chosen, form.day), form.chosen("sort")):
        lists = (";".join(sorted(names)) for names in (each.standing.joined, each.standing.perhaps))
        state = each.jurisdiction
        writer.writerow([state.iso3, state.name, state.regional_group, each.mark.text, *lists])
    return response


def _fits(network: Network, form: NetworksForm) -> bool:
    fits_class = form.chosen("use_class") in ("", network.use_class)
    return fits_class and form.chosen("case_channel") in ("", "yes" if network.case_channel else "no")


def _memberships_of(state: Jurisdiction, day: date) -> dict[str, Membership]:
    rows = strongest(memberships_at(day).filter(jurisdiction=state), day)
    return {each.network_id: each for each in rows.values()}


def _tally_text(tally: Tally) -> str:
    sure, more = decimal(tally.belong), decimal(tally.perhaps)
    return _("%(sure)s (perhaps %(more)s more)") % {"sure": sure, "more": more} if tally.perhaps else sure


def _in_order(memberships: Iterable[Membership], jurisdictions: list[Jurisdiction]) -> list[Membership]:
    place = {each.iso3: number for number, each in enumerate(jurisdictions)}
    return sorted(memberships, key=lambda each: (place.get(each.jurisdiction_id, len(place)), each.member_authority))


def _sections(memberships: list[Membership], day: date) -> list[tuple[str, list[Membership]]]:
    """The tables of a network's page: who belongs; of whom that is not known on the day; each other role apart."""
    inside = [each for each in memberships if each.role not in APART]
    sections = [
        (_("Belongs"), [each for each in inside if belongs(each, day) is Known.YES]),
        (_("Not known at this date"), [each for each in inside if belongs(each, day) is Known.UNKNOWN]),
        *((str(role.label), [each for each in memberships if each.role == role]) for role in APART),
    ]
    return [section for section in sections if section[1]]


def _count_roles(memberships: list[Membership], day: date) -> list[str]:
    """How many records in each role are known to hold on the day."""
    counted = Counter(each.role for each in memberships if each.known_at(day) is Known.YES)
    return [f"{role.label}: {decimal(counted[role])}" for role in Membership.Role if counted[role]]


def _marks_of_network(rows: list[Membership], jurisdictions: list[Jurisdiction], day: date) -> dict[str, Mark]:
    """A mark for every State: its role in the network, "not known", or that nothing is on record."""
    silent = Mark("off", _("Not on record"))
    marks = {each.iso3: silent for each in jurisdictions}
    for (_network, iso3), each in strongest(rows, day).items():
        known = each.known_at(day) is Known.YES
        role = each.get_role_display()
        text = role if known else _("%(role)s; not known at this date") % {"role": role}
        doubtful = each.role == Membership.Role.MEMBER_OR_OBSERVER and belongs(each, day) is Known.YES
        marks[iso3] = Mark("maybe" if doubtful else KINDS[belongs(each, day)], text)
    return marks


def _mark_of_number(standing: Standing) -> Mark:
    tally = Tally(len(standing.joined), len(standing.perhaps))
    return Mark(f"n{bisect_right(STEPS, tally.belong)}", _tally_text(tally))


def _legend_of_network(marks: dict[str, Mark]) -> list[tuple[str, str]]:
    counted = Counter(mark.kind for mark in marks.values())
    return [
        ("on", f"{_('Belongs')}: {decimal(counted['on'])}"),
        ("maybe", f"{_('Perhaps, or the role is not stated')}: {decimal(counted['maybe'])}"),
        ("off", _("No membership on record")),
    ]


def _legend_of_numbers() -> list[tuple[str, str]]:
    return [("n0", _("None on record")), *((f"n{step}", name) for step, name in enumerate(STEP_NAMES, start=1))]


def _rows(chosen: Network | None, day: date) -> list[Row]:
    """Every State by name, with what colours it and what it has joined."""
    jurisdictions = jurisdictions_by_name()
    joined = standings(day)
    if chosen:
        marks = _marks_of_network([*memberships_at(day).filter(network=chosen)], jurisdictions, day)
    else:
        marks = {each.iso3: _mark_of_number(joined[each.iso3]) for each in jurisdictions}
    return [Row(each, marks[each.iso3], joined[each.iso3]) for each in jurisdictions]


def _sorted(rows: list[Row], sort: str) -> list[Row]:
    """In the order asked for; States that are equal in it stay in the order of their names."""
    descending, name = sort.startswith("-"), sort.removeprefix("-")
    if name in ORDERS:
        return sorted(rows, key=ORDERS[name], reverse=descending)
    return rows[::-1] if descending else rows
