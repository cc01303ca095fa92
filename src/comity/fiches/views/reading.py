"""Pages for everybody: one State, one measure, one fiche, two States side by side."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _

from comity.access.actor import About, actor_of
from comity.access.check import allowed, requires
from comity.access.fields import visible
from comity.authorities.queries import today
from comity.common.jinja import page
from comity.fiches.queries import drafts, reading
from comity.fiches.queries.answers import all_said, names_in
from comity.fiches.queries.questions import complete, label_of, translated
from comity.jurisdictions.models import Jurisdiction
from comity.jurisdictions.queries import jurisdictions_by_code, jurisdictions_by_name
from comity.vocabulary.queries import measures

READ = "fiches:fiche:read"


class Asked:
    """The day that a page speaks of, and what was wrong with it."""

    def __init__(self, request: HttpRequest) -> None:
        self.text = request.GET.get("as_of", "")
        day, self.error = None, ""
        if self.text:
            try:
                day = parse_date(self.text)
            except ValueError:
                day = None
            self.error = "" if day else _("Write the date as year-month-day, for example 2026-11-23.")
        self.day = day or today()
        self.past = self.day < today()


@requires(READ)
def index(request: HttpRequest) -> HttpResponse:
    """Pick a measure or a State; which States say something about which group of measures."""
    iso3, measure = request.GET.get("state", "").upper(), request.GET.get("measure", "")
    states = jurisdictions_by_code()
    if iso3 in states and measure in measures():
        return redirect("fiches:fiche", iso3, measure)
    if iso3 in states:
        return redirect("fiches:state", iso3)
    if measure in measures():
        return redirect("fiches:measure", measure)
    covered = reading.coverage(today())
    context = {
        "groups": reading.by_group(),
        "states": jurisdictions_by_name(),
        "rows": [(state, covered[state.iso3]) for state in jurisdictions_by_name() if state.iso3 in covered],
    }
    return page(request, "fiches/index.html", context)


@requires(READ)
def state(request: HttpRequest, iso3: str) -> HttpResponse:
    """Everything that a State says, group by group."""
    if iso3 != iso3.upper():
        return redirect("fiches:state", iso3.upper(), permanent=True)
    asked, found = Asked(request), reading.get_state(iso3)
    sheets = reading.sheets_of_state(iso3, asked.day)
    context = {
        "asked": asked,
        "state": found,
        "groups": reading.by_group(),
        "sheets": sheets,
        "stale": sum(each.stale for each in sheets.values()),
        "writes": allowed(drafts.WRITE, actor_of(request), _about(found)),
    }
    return page(request, "fiches/state.html", context)


def _about(state: Jurisdiction) -> About:
    return About(state=state.iso3)


@requires(READ)
def measure(request: HttpRequest, measure: str) -> HttpResponse:
    """What every State says about a measure."""
    asked, found = Asked(request), reading.get_measure(measure)
    sheets = reading.sheets_on(measure, asked.day)
    states = [each for each in jurisdictions_by_name() if each.iso3 in sheets]
    context = {
        "asked": asked,
        "measure": found,
        "rows": [(each, sheets[each.iso3]) for each in states],
        "names": names_in([each.values for each in sheets.values()]),
        "states": jurisdictions_by_name(),
    }
    return page(request, "fiches/measure.html", context)


@requires(READ)
def fiche(request: HttpRequest, iso3: str, measure: str) -> HttpResponse:
    """One fiche as at a day, with its history; where there is none, that nothing is known."""
    if iso3 != iso3.upper():
        return redirect("fiches:fiche", iso3.upper(), measure, permanent=True)
    actor, asked = actor_of(request), Asked(request)
    subject, found = reading.get_measure(measure), reading.get_state(iso3)
    sheet = reading.sheet_at(iso3, measure, asked.day)
    about, original = _about(found), "original" in request.GET
    said = sheet.said(original=original) if sheet else []
    context = {
        "asked": asked,
        "state": found,
        "measure": subject,
        "sheet": sheet,
        "said": said,
        "original": original,
        "is_translated": any(part.translated_from for each in said for part in each.parts),
        "translated": translated(measure, sheet.values) if sheet else [],
        "history": [
            (each, [label_of(measure, name) for name in each.changed]) for each in reading.history_of(iso3, measure)
        ],
        "names_shown": visible("history.person", actor, about),
        "writes": allowed(drafts.WRITE, actor, about),
        "confirms": allowed("fiches:fiche:confirm", actor, about) and not asked.past,
        "draft": drafts.open_draft(iso3, measure) if allowed(drafts.READ, actor, about) else None,
    }
    return page(request, "fiches/fiche.html", context)


@requires(READ)
def compare(request: HttpRequest) -> HttpResponse:
    """Two States side by side: measure by measure, or one measure question by question."""
    everyone = jurisdictions_by_name()
    states = {each.iso3: each for each in everyone}
    chosen = {name: request.GET.get(name, "").upper() for name in ("a", "b")}
    subject = request.GET.get("measure", "")
    if subject and subject not in measures():
        raise Http404
    pair = [states[code] for code in chosen.values() if code in states]
    asked = Asked(request)
    context: dict[str, Any] = {"everyone": everyone, "chosen": chosen, "asked": asked, "groups": reading.by_group()}
    context |= {"pair": pair if len(pair) == len(chosen) else [], "measure": measures().get(subject)}
    if context["pair"]:
        context["columns"] = [reading.sheets_of_state(each.iso3, asked.day) for each in pair]
        if subject:
            values = [
                complete(subject, each[subject].edition.values if subject in each else None)
                for each in context["columns"]
            ]
            names = names_in(values)
            context["rows"] = list(zip(*(all_said(subject, each, names) for each in values), strict=True))
    return page(request, "fiches/compare.html", context)
