"""Pages of the room."""

from django.http import Http404, HttpRequest, HttpResponse

from comity.access.check import requires
from comity.common.jinja import page
from comity.reports.forms import AsOf
from comity.reports.queries import charts
from comity.reports.queries.authorities import FORMATS, TITLE, as_bars, authority_figure


def _page(request: HttpRequest, form: AsOf, status: int = 200) -> HttpResponse:
    figure = authority_figure(form.day) if form.is_valid() else None
    context = {
        "heading": TITLE,
        "figure": figure,
        "drawing": charts.inline(as_bars(figure)) if figure else "",
        "formats": FORMATS,
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
    if file_format not in FORMATS:
        raise Http404
    form = AsOf(request.GET)
    if not form.is_valid():
        return _page(request, form, status=400)
    chosen = FORMATS[file_format]
    name = f"authorities-{form.day.isoformat()}.{file_format}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(chosen.write(authority_figure(form.day)), content_type=chosen.content_type, headers=headers)
