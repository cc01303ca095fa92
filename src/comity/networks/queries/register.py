"""The register of a network as at any date."""

from dataclasses import dataclass
from datetime import date
from itertools import accumulate, compress
from typing import NamedTuple

from django.db.models import Prefetch, Q, QuerySet

from comity.common.languages import in_language
from comity.jurisdictions.models import Jurisdiction
from comity.jurisdictions.queries import name_key
from comity.networks.models import Admission, Kind, Network
from comity.networks.queries.admissions import admissions_at, suspensions_at
from comity.networks.queries.figures import Counted, Figures, counted, figures_of

BY_CODE = ("authority__jurisdiction", "authority", "valid_from", "pk")


@dataclass(frozen=True, slots=True)
class Register:
    """Who is in a network on a day."""

    network: Network
    day: date
    members: list[Admission]
    observers: list[Admission]
    figures: Figures


def _told(network: Network, day: date) -> QuerySet[Admission]:
    """Admissions with all that is printed of them, by State."""
    return (
        admissions_at(day)
        .filter(network=network)
        .select_related("authority__jurisdiction", "component")
        .prefetch_related(Prefetch("suspensions", suspensions_at(day)))
        .order_by(*BY_CODE)
    )


def register_of(network: Network, day: date) -> Register:
    """The whole register as at a day, by State: a constant number of queries."""
    found = list(_told(network, day))
    members = [each for each in found if each.kind == Kind.MEMBER]
    observers = [each for each in found if each.kind == Kind.OBSERVER]
    return Register(network, day, members, observers, figures_of(network, day))


class Group(NamedTuple):
    """Rows of the register that follow one another: the members of one State, or the observers."""

    kind: str
    jurisdiction: str
    size: int


class Listing:
    """The register in the reader's order: members by State and name, then observers by name.

    It is counted once; a part of it reads the rows on it, and the names in the States on it, whatever its size.
    """

    def __init__(self, network: Network, day: date) -> None:
        self.network, self.day = network, day
        found = counted(network, day)
        self.figures = figures_of(network, day, found)
        self.groups = _in_order(found)

    def __len__(self) -> int:
        return sum(each.size for each in self.groups)

    def holds(self, kind: str) -> bool:
        """Whether anybody of this kind is on the register."""
        return any(each.kind == kind for each in self.groups)

    def rows(self, start: int, stop: int) -> list[Admission]:
        """Those from one place to before another: three queries at most."""
        ends = list(accumulate(each.size for each in self.groups))
        on_it = [end - each.size < stop and start < end for each, end in zip(self.groups, ends, strict=True)]
        wanted = list(compress(self.groups, on_it))
        if not wanted:
            return []
        before = ends[on_it.index(True)] - wanted[0].size
        chosen = self._by_name(wanted)[start - before : stop - before]
        rows = _told(self.network, self.day).in_bulk(chosen)
        return [rows[pk] for pk in chosen if pk in rows]

    def _by_name(self, groups: list[Group]) -> list[int]:
        """The admissions of these groups, group by group, by name as the reader's language sorts them."""
        places = {(each.kind, each.jurisdiction): place for place, each in enumerate(groups)}
        states = [each.jurisdiction for each in groups if each.kind == Kind.MEMBER]
        among = Q(kind=Kind.MEMBER, authority__jurisdiction__in=states)
        if any(each.kind == Kind.OBSERVER for each in groups):
            among |= Q(kind=Kind.OBSERVER)
        columns = ("pk", "kind", "authority__jurisdiction", "authority__names", "organisation")
        rows = admissions_at(self.day).filter(among, network=self.network).order_by(*BY_CODE).values_list(*columns)
        keyed = [
            (places[kind, state if kind == Kind.MEMBER else ""], name_key(in_language(names or organisation).text), pk)
            for pk, kind, state, names, organisation in rows
        ]
        return [pk for *_key, pk in sorted(keyed, key=lambda each: each[:2])]


def _in_order(found: list[Counted]) -> list[Group]:
    sizes = {each.jurisdiction: each.admitted for each in found if each.kind == Kind.MEMBER}
    names = dict(Jurisdiction.objects.filter(pk__in=sizes).values_list("pk", "names"))
    order = sorted(sizes, key=lambda iso3: (name_key(in_language(names[iso3]).text), iso3))
    members = [Group(Kind.MEMBER, iso3, sizes[iso3]) for iso3 in order]
    observers = sum(each.admitted for each in found if each.kind == Kind.OBSERVER)
    return [*members, Group(Kind.OBSERVER, "", observers)] if observers else members


def varieties_in_words(network: Network) -> dict[str, str]:
    """What the network calls its kinds of member, by identifier."""
    return {each["id"]: str(in_language(each["label"])) for each in network.kinds if each.get("label")}
