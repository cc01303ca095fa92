"""Published fiches, as at any day: one State, one measure, or all."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import QuerySet
from django.http import Http404

from comity.authorities.queries import today
from comity.authorities.queries.freshness import A_YEAR
from comity.fiches.models import Confirmation, Edition, Fiche
from comity.fiches.queries.answers import Names, Said, all_said, names_in, whether
from comity.fiches.queries.questions import Values, complete
from comity.fiches.queries.translations import as_written
from comity.jurisdictions.models import Jurisdiction
from comity.jurisdictions.queries import list_jurisdictions
from comity.vocabulary.queries import Measure, MeasureGroup, measure_groups, measures


@dataclass(frozen=True, slots=True)
class Sheet:
    """A fiche as it stood on a day."""

    edition: Edition
    confirmed_on: date
    day: date

    @property
    def fiche(self) -> Fiche:
        """Whose it is and about what."""
        return self.edition.fiche

    @property
    def state(self) -> Jurisdiction:
        """The State that speaks."""
        return self.fiche.jurisdiction

    @property
    def measure(self) -> Measure:
        """What it is about."""
        return measures()[self.fiche.measure]

    @property
    def values(self) -> Values:
        """Every answer, empty where there is none."""
        return complete(self.fiche.measure, self.edition.values)

    @property
    def possible(self) -> str:
        """The code of the first answer."""
        return str(self.edition.values.get("possible", ""))

    @property
    def whether(self) -> str:
        """The first answer in a word."""
        return whether(self.edition.values)

    @property
    def due(self) -> date:
        """The day by which it is to be confirmed."""
        return self.confirmed_on + timedelta(days=A_YEAR)

    @property
    def stale(self) -> bool:
        """Whether nobody confirmed it in the year before the day."""
        return self.due < self.day

    def said(self, names: Names | None = None, *, original: bool = False) -> list[Said]:
        """Every question with its answer, in words; texts in the reader's language where the State translated them."""
        values = as_written(self.values) if original else self.values
        return all_said(self.fiche.measure, values, names or names_in([values]))


def _sheets(editions: QuerySet[Edition], day: date) -> list[Sheet]:
    """The editions that held on the day, one a fiche: two queries, whatever their number."""
    held = editions.filter(valid_from__lte=day, fiche__measure__in=measures())
    latest = held.order_by("fiche_id", "-number").distinct("fiche_id").select_related("fiche__jurisdiction")
    found = list(latest)
    if day >= today():
        return [Sheet(each, each.fiche.confirmed_on, day) for each in found]
    past = Confirmation.objects.filter(edition__fiche__in=[each.fiche_id for each in found], on__lte=day)
    said = dict(past.order_by("on").values_list("edition__fiche", "on"))
    return [Sheet(each, said.get(each.fiche_id, each.valid_from), day) for each in found]


def all_sheets(day: date, iso3: str = "", measure: str = "") -> list[Sheet]:
    """Every fiche, or those of a State or on a measure, by State and measure."""
    asked = {"fiche__jurisdiction": iso3, "fiche__measure": measure}
    found = _sheets(Edition.objects.filter(**{name: value for name, value in asked.items() if value}), day)
    return sorted(found, key=lambda each: (each.fiche.jurisdiction_id, each.fiche.measure))


def sheets_of_state(iso3: str, day: date) -> dict[str, Sheet]:
    """What a State says, by measure."""
    return {each.fiche.measure: each for each in all_sheets(day, iso3)}


def sheets_on(measure: str, day: date) -> dict[str, Sheet]:
    """What every State says about a measure, by State."""
    return {each.fiche.jurisdiction_id: each for each in all_sheets(day, measure=measure)}


def sheet_at(iso3: str, measure: str, day: date) -> Sheet | None:
    """One fiche."""
    return next(iter(all_sheets(day, iso3, measure)), None)


def get_measure(code: str) -> Measure:
    """A measure by its code; raises ``Http404`` where there is none."""
    if code not in measures():
        raise Http404
    return measures()[code]


def get_state(iso3: str) -> Jurisdiction:
    """A State by its code; raises ``Http404`` where there is none."""
    found = list_jurisdictions().filter(iso3=iso3).first()
    if found is None:
        raise Http404
    return found


Grouped = list[tuple[MeasureGroup, list[Measure]]]


def by_group() -> Grouped:
    """The measures under the groups, in the usual order."""
    groups: dict[str, list[Measure]] = {key: [] for key in measure_groups()}
    for each in measures().values():
        groups[each.group.id].append(each)
    return [(measure_groups()[key], held) for key, held in groups.items()]


def coverage(day: date) -> dict[str, dict[str, int]]:
    """By State and group, how many fiches there are on the day; one query."""
    found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    rows = Edition.objects.filter(number=1, valid_from__lte=day).order_by()
    for iso3, code in rows.values_list("fiche__jurisdiction", "fiche__measure"):
        if code in measures():
            found[iso3][measures()[code].group.id] += 1
    return found


def history_of(iso3: str, measure: str) -> list[Edition]:
    """Every edition, the last one first."""
    return list(Edition.objects.filter(fiche__jurisdiction=iso3, fiche__measure=measure).order_by("-number"))
