"""Pages of the room."""

from collections.abc import Iterable
from datetime import date

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from comity.access.check import requires
from comity.common.jinja import page
from comity.common.languages import current
from comity.law import queries
from comity.law.forms.library import DifferencesForm, ListForm, ReadingForm
from comity.law.models import Change, Commencement, Expression, Work
from comity.law.queries.found import above

PER_PAGE = 50
MOST_DIFFERENCES = 200
"""Provisions that one page shows; a law rewritten as a whole differs in all."""


def _work(slug: str) -> Work:
    try:
        return queries.get_work(slug)
    except Work.DoesNotExist as missing:
        raise Http404 from missing


@requires("law:record:read")
def laws(request: HttpRequest) -> HttpResponse:
    """The laws on record."""
    form = ListForm(request.GET)
    form.is_valid()
    found, known = queries.find_works(form.asked)
    listing = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    shown = list(listing.object_list)
    context = {
        "form": form,
        "listing": listing,
        "shown": shown,
        "statuses": known or queries.statuses(shown, form.day),
        "languages_of": queries.languages_of([each.slug for each in shown]),
    }
    return page(request, "law/list.html", context)


@requires("law:record:read")
def law(request: HttpRequest, slug: str) -> HttpResponse:
    """One law: what it is on a day, what happened to it, and its text."""
    work = _work(slug)
    expressions = queries.expressions_of(work)
    form = ReadingForm(request.GET, dict.fromkeys(each.language for each in expressions))
    form.is_valid()
    changes = list(work.changes.select_related("by"))
    commencements = list(work.commencements.all())
    history = queries.history_of(work, commencements, changes)
    chosen = _wording(expressions, form.understood("language"), form)
    beside = queries.wording_on(expressions, form.understood("beside"), form.day)
    tags = queries.tags_beside(work, form.day)
    text = None
    if chosen:
        text = queries.page_of(
            chosen,
            beside=beside if beside != chosen else None,
            at=form.understood("at"),
            number=form.cleaned_data.get("page") or 1,
            history=history,
            day=form.day,
            tags=tags,
        )
    context = {
        "form": form,
        "day": form.day,
        "today": timezone.localdate(),
        "work": work,
        "status": queries.statuses([work], form.day)[work.slug],
        "commencements": commencements,
        "changes": changes,
        "amends": list(Work.objects.filter(changes__by=work).distinct()) + list(work.repeals.all()),
        "labels": _labels(chosen, [*commencements, *changes]),
        "expressions": expressions,
        "chosen": chosen,
        "beside": beside if beside != chosen else None,
        "text": text,
        "of_whole": tags.get("", ""),
        "amended_since": _amended_since(chosen, changes, form),
        "several": any(_many(expressions, each.language) for each in expressions),
        "citations": queries.citations(work, chosen, form.day) if chosen else (),
    }
    return page(request, "law/law.html", context)


def _wording(expressions: list[Expression], wanted: str, form: ReadingForm) -> Expression | None:
    """The wording on the day: in the language asked for, the reader's, English, or the first there is."""
    ours = [each for each in expressions if not each.translation]
    codes = [wanted] if wanted else [current(), "en", *(each.language for each in (*ours, *expressions))]
    found = (queries.wording_on(expressions, code, form.day) for code in codes)
    return next((each for each in found if each), None)


def _labels(chosen: Expression | None, events: Iterable[Change | Commencement]) -> dict[str, str]:
    """How the provisions are called that events name."""
    named = {step for each in events for eid in each.eids for step in above(eid)}
    return queries.labels(chosen.provisions.filter(eid__in=named).defer("text")) if chosen and named else {}


def _amended_since(chosen: Expression | None, changes: list[Change], form: ReadingForm) -> Change | None:
    """An amendment by the day that the wording is too old to show."""
    if chosen is None:
        return None
    late = [
        each for each in changes if each.on <= form.day and (chosen.valid_from is None or each.on > chosen.valid_from)
    ]
    return late[-1] if late else None


@requires("law:record:read")
def wordings(request: HttpRequest, slug: str) -> HttpResponse:
    """What differs between the wordings of two days."""
    work = _work(slug)
    expressions = queries.expressions_of(work)
    form = DifferencesForm(request.GET, expressions)
    form.is_valid()
    first, last = form.days
    language = form.understood("language") or next(
        (code for code in (current(), *(each.language for each in expressions)) if _many(expressions, code)), ""
    )
    own = [each for each in expressions if each.language == language]
    old = queries.wording_on(own, language, first) if first else (own[0] if own else None)
    new = queries.wording_on(own, language, last)
    found, labels = [], {}
    if old and new and old != new:
        before, after = list(old.provisions.all()), list(new.provisions.all())
        found = queries.differences(before, after)
        labels = queries.labels(before) | queries.labels(after)
    context = {
        "form": form,
        "work": work,
        "language_chosen": language,
        "expressions": own,
        "old": old,
        "new": new,
        "found": found[:MOST_DIFFERENCES],
        "labels": labels,
        "more": max(0, len(found) - MOST_DIFFERENCES),
    }
    return page(request, "law/differences.html", context)


def _many(expressions: list[Expression], code: str) -> bool:
    return sum(each.language == code for each in expressions) > 1


@requires("law:record:read")
def document(request: HttpRequest, slug: str) -> HttpResponse:
    """The wording of a day as Akoma Ntoso, to be saved, not shown: what it holds is not of our making."""
    chosen, _day = _asked_for(request, slug)
    return _file(chosen, chosen.document.encode(), "xml", "application/akn+xml; charset=utf-8")


@requires("law:record:read")
def print_out(request: HttpRequest, slug: str) -> HttpResponse:
    """The wording of a day as a PDF."""
    chosen, day = _asked_for(request, slug)
    status = queries.statuses([chosen.work], day)[chosen.work_id]
    return _file(chosen, queries.as_pdf(chosen, str(status.label), day), "pdf", "application/pdf")


def _asked_for(request: HttpRequest, slug: str) -> tuple[Expression, date]:
    """The wording that a file is asked of, and the day."""
    expressions = queries.expressions_of(_work(slug))
    form = ReadingForm(request.GET, dict.fromkeys(each.language for each in expressions))
    form.is_valid()
    chosen = _wording(expressions, form.understood("language"), form)
    if chosen is None:
        raise Http404
    return chosen, form.day


def _file(expression: Expression, content: bytes, ending: str, kind: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{expression.work_id}-{expression.language}.{ending}"'
    return response
