"""Pages of the room."""

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from comity.access.actor import actor_of
from comity.access.check import requires
from comity.audit.actions import witness
from comity.common.jinja import page
from comity.common.languages import month_and_year, percent
from comity.reports.forms import AsOf
from comity.reports.queries import charts
from comity.reports.queries import freshness as fresh
from comity.reports.queries import readers as readership
from comity.reports.queries.authorities import FORMATS, TITLE, Format, as_bars, authority_figure


def _page(request: HttpRequest, form: AsOf, status: int = 200) -> HttpResponse:
    figure = authority_figure(form.day) if form.is_valid() else None
    read = readership.reader_figure(form.day) if form.is_valid() else None
    context = {
        "heading": TITLE,
        "figure": figure,
        "drawing": charts.inline(as_bars(figure)) if figure else "",
        "formats": FORMATS,
        "readers_heading": readership.TITLE,
        "readers": read,
        "readers_drawing": charts.inline(readership.as_lines(read)) if read and read.months else "",
        "month": month_and_year,
        "as_of": figure.as_of.isoformat() if figure else form["as_of"].value(),
        "errors": form.errors,
    }
    return page(request, "reports/figures.html", context, status)


@requires("reports:figure:read")
def figures(request: HttpRequest) -> HttpResponse:
    """The figures, as at a day."""
    return _page(request, AsOf(request.GET))


@requires("reports:figure:read")
def authorities(request: HttpRequest, file_format: str) -> HttpResponse:
    """Figure I as a file; an impossible day gives the page, which says so."""
    form = AsOf(request.GET)
    if file_format not in FORMATS:
        raise Http404
    if not form.is_valid():
        return _page(request, form, status=400)
    return _file("authorities", form.day, authority_figure(form.day), FORMATS[file_format], file_format)


@requires("reports:figure:read")
def readers(request: HttpRequest, file_format: str) -> HttpResponse:
    """Figure II as a file; an impossible day gives the page, which says so."""
    form = AsOf(request.GET)
    if file_format not in readership.FORMATS:
        raise Http404
    if not form.is_valid():
        return _page(request, form, status=400)
    counted = readership.reader_figure(form.day)
    return _file("readers", form.day, counted, readership.FORMATS[file_format], file_format)


def _file(name: str, day: date, figure: Any, chosen: Format, file_format: str) -> HttpResponse:  # noqa: ANN401
    headers = {"Content-Disposition": f'attachment; filename="{name}-{day.isoformat()}.{file_format}"'}
    return HttpResponse(chosen.write(figure), content_type=chosen.content_type, headers=headers)


@requires("authorities:board:read")
def freshness(request: HttpRequest) -> HttpResponse:
    """Coverage and median age over time, by region: the board's past."""
    form = AsOf(request.GET)
    figure = fresh.freshness_figure(form.day) if form.is_valid() else None
    witness(actor=actor_of(request), action="reports.freshness.read")
    drawn = figure if figure and figure.regions else None
    context = {
        "figure": figure,
        "headings": (fresh.COVERAGE, fresh.AGE),
        "coverage": charts.inline(fresh.as_lines(drawn)) if drawn else "",
        "age": charts.inline(fresh.as_lines(drawn, age=True)) if drawn else "",
        "formats": fresh.FORMATS,
        "month": month_and_year,
        "percent": percent,
        "as_of": form.day.isoformat() if figure else form["as_of"].value(),
        "errors": form.errors,
    }
    return page(request, "reports/freshness.html", context, status=200 if figure else 400)


@requires("authorities:board:read")
def freshness_file(request: HttpRequest, file_format: str) -> HttpResponse:
    """The same as a file."""
    form = AsOf(request.GET)
    if file_format not in fresh.FORMATS or not form.is_valid():
        raise Http404
    witness(actor=actor_of(request), action="reports.freshness.export")
    counted = fresh.freshness_figure(form.day)
    return _file("freshness", form.day, counted, fresh.FORMATS[file_format], file_format)
