"""Entry points: by article, by State, by measure, by theme, and States side by side."""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import groupby
from typing import Any, NamedTuple, TypeVar

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from comity.access.check import requires
from comity.common.jinja import page
from comity.common.languages import Translated, in_language
from comity.jurisdictions.models import Jurisdiction
from comity.jurisdictions.queries import (
    articles_by_number,
    get_jurisdiction,
    jurisdictions_by_code,
    jurisdictions_by_name,
    list_treaties,
)
from comity.law.forms.asking import CompareForm, DayForm, GroupForm
from comity.law.models import Scheme
from comity.law.queries import coverage, tables
from comity.law.queries.codes import LAST_UNTOC, Cite, cite_at, cite_of, code_in_words, is_in
from comity.law.queries.coverage import Coverage, OfState
from comity.law.queries.overview import counted_articles, states_overview
from comity.vocabulary.queries import concepts, measure_groups
from comity.vocabulary.queries import measures as all_measures

READ = "law:record:read"
T = TypeVar("T")


def _file(
    name: str, file_format: str, of_states: Iterable[OfState], silent: Iterable[Jurisdiction], day: date
) -> HttpResponse:
    written = tables.as_file(file_format, tables.rows(of_states, silent, day))
    if written is None:
        raise Http404
    headers = {"Content-Disposition": f'attachment; filename="{name}-{day.isoformat()}.{file_format}"'}
    return HttpResponse(written[0], content_type=written[1], headers=headers)


def _subject(request: HttpRequest, template: str, wanted: Q, context: dict[str, Any]) -> HttpResponse:
    form = GroupForm(request.GET)
    table = coverage.table_of(wanted, form.day, form.chosen_group)
    return page(request, template, {"form": form, "day": form.day, "table": table, "in_words": code_in_words} | context)


def _subject_file(request: HttpRequest, name: str, file_format: str, wanted: Q) -> HttpResponse:
    form = GroupForm(request.GET)
    table = coverage.table_of(wanted, form.day, form.chosen_group)
    return _file(name, file_format, table.rows, table.silent, form.day)


@requires(READ)
def articles(request: HttpRequest, treaty: str = Scheme.UNCAC) -> HttpResponse:
    """The articles of the Convention by chapter, and how many States have something on record about each."""
    some = [each for each in articles_by_number().values() if each.chapter in coverage.CHAPTERS]
    chapters = [[*of_chapter] for _chapter, of_chapter in groupby(some, lambda each: each.chapter)]
    context = {
        "treaty": treaty,
        "treaties": list_treaties().filter(code__in=("UNCAC", "UNTOC")),
        "chapters": chapters if treaty == Scheme.UNCAC else [],
        "numbers": range(1, LAST_UNTOC + 1),
        "held": coverage.states_by_article(treaty),
        "in_language": in_language,
        "in_words": code_in_words,
    }
    return page(request, "law/articles.html", context)


def _heading(scheme: str, cite: Cite | None) -> Translated | None:
    """The heading of an article of the Convention; those of others are not on record."""
    return in_language(articles_by_number()[cite.number].headings) if cite and scheme == Scheme.UNCAC else None


def _file_name(scheme: str, code: str) -> str:
    cite = cite_of(code)
    return f"{'article' if scheme == Scheme.UNCAC else scheme}-{cite.slug}" if cite else code


def _cite_or_404(article: str, treaty: str) -> Cite:
    cite = cite_at(article)
    if cite is None or not is_in(treaty, cite):
        raise Http404
    return cite


@requires(READ)
def article(request: HttpRequest, article: str, treaty: str = Scheme.UNCAC) -> HttpResponse:
    """How States implement an article or a part of it: 46-8 is article 46, paragraph 8."""
    cite = _cite_or_404(article, treaty)
    named = "law:" if treaty == Scheme.UNCAC else f"law:{treaty}-"
    if article != cite.slug:
        return redirect(reverse(f"{named}article", args=(cite.slug,)), permanent=True)
    parts = coverage.states_by_paragraph(cite.number, treaty)
    context = {
        "treaty": treaty,
        "named": named,
        "cite": cite,
        "heading": _heading(treaty, cite),
        "parts_on_record": [(each, cite_at(each), count) for each, count in parts.items()],
    }
    return _subject(request, "law/article.html", coverage.about_article(cite, treaty), context)


@requires(READ)
def article_file(request: HttpRequest, article: str, file_format: str, treaty: str = Scheme.UNCAC) -> HttpResponse:
    """The same as a file, with the whole text of each provision."""
    cite = _cite_or_404(article, treaty)
    name = _file_name(treaty, cite.code)
    return _subject_file(request, name, file_format, coverage.about_article(cite, treaty))


class Kind(NamedTuple):
    """Measures or themes: the words for them, the names of their addresses, and what else there is about each."""

    scheme: Scheme
    words: str | Promise
    listing: str
    entry: str
    file: str
    beside: str | Promise
    beside_at: str


MEASURES = Kind(
    Scheme.MEASURE,
    _("Laws by measure"),
    "law:measures",
    "law:measure",
    "law:measure-file",
    _("Fiches"),
    "fiches:measure",
)
THEMES = Kind(
    Scheme.THEME, _("Themes"), "law:themes", "law:theme", "law:theme-file", _("Vocabulary"), "vocabulary:page"
)


@requires(READ)
def measures(request: HttpRequest) -> HttpResponse:
    """The measures of cooperation by group, and how many States have a provision on record about each."""
    held = coverage.states_by_code((Scheme.MEASURE,))
    groups = [
        (
            group,
            [
                (each, len(held.get(("measure", each.id), ())))
                for each in all_measures().values()
                if each.group == group
            ],
        )
        for group in measure_groups().values()
    ]
    return page(request, "law/subject_list.html", {"kind": MEASURES, "groups": groups})


@requires(READ)
def measure(request: HttpRequest, measure: str) -> HttpResponse:
    """Which provisions of which States are about a measure."""
    found = _known(measure, all_measures())
    context = {"kind": MEASURES, "subject": found, "above": found.group, "cite_at": cite_at}
    return _subject(request, "law/subject.html", coverage.about_measure(measure), context)


@requires(READ)
def measure_file(request: HttpRequest, measure: str, file_format: str) -> HttpResponse:
    """The same as a file, with the whole text of each provision."""
    _known(measure, all_measures())
    return _subject_file(request, measure, file_format, coverage.about_measure(measure))


def _known(code: str, among: Mapping[str, T]) -> T:
    if code not in among:
        raise Http404
    return among[code]


@requires(READ)
def themes(request: HttpRequest) -> HttpResponse:
    """The concepts of the vocabulary that laws on record are about, and of how many States those are."""
    return page(request, "law/subject_list.html", {"kind": THEMES, "groups": coverage.states_by_theme()})


@requires(READ)
def theme(request: HttpRequest, theme: str) -> HttpResponse:
    """Which provisions of which States are about a concept or one below it."""
    found = _known(theme, concepts())
    context = {"kind": THEMES, "subject": found, "above": concepts().get(found.broader), "cite_at": cite_at}
    return _subject(request, "law/subject.html", coverage.about_theme(theme), context)


@requires(READ)
def theme_file(request: HttpRequest, theme: str, file_format: str) -> HttpResponse:
    """The same as a file, with the whole text of each provision."""
    _known(theme, concepts())
    return _subject_file(request, theme, file_format, coverage.about_theme(theme))


@requires(READ)
def states(request: HttpRequest) -> HttpResponse:
    """The States with laws on record, and how many articles those cover."""
    form = GroupForm(request.GET)
    context = {"form": form, "rows": states_overview(form.chosen_group), "total": len(counted_articles())}
    return page(request, "law/states.html", context)


def _state_or_404(iso3: str) -> Jurisdiction:
    try:
        return get_jurisdiction(iso3)
    except Jurisdiction.DoesNotExist as missing:
        raise Http404 from missing


@requires(READ)
def state(request: HttpRequest, iso3: str) -> HttpResponse:
    """What the laws of a State cover of the Convention, article by article, and what is missing."""
    if iso3 != iso3.upper():
        return redirect(reverse("law:state", args=(iso3.upper(),)), permanent=True)
    found = _state_or_404(iso3)
    form = DayForm(request.GET)
    grid = coverage.grid_of(found, form.day)
    cells = [cell for chapter in grid for cell in chapter]
    context = {
        "state": found,
        "form": form,
        "day": form.day,
        "grid": grid,
        "counts": [(kind, sum(cell.coverage == kind for cell in cells)) for kind in Coverage],
        "missing": [cell.article for cell in cells if cell.coverage == Coverage.NOTHING],
        "laws": coverage.laws_of(found),
        "in_language": in_language,
    }
    return page(request, "law/state.html", context)


@requires(READ)
def state_file(request: HttpRequest, iso3: str, file_format: str) -> HttpResponse:
    """Every provision of the State that was tagged, as a file."""
    found = _state_or_404(iso3)
    form = DayForm(request.GET)
    return _file(f"law-{found.iso3}", file_format, coverage.compared([found], Q(), form.day), [], form.day)


@requires(READ)
def compare(request: HttpRequest) -> HttpResponse:
    """The provisions of two to five States about an article or a measure, side by side."""
    everyone = jurisdictions_by_name()
    form = CompareForm(request.GET, {each.iso3: each for each in everyone})
    context: dict[str, Any] = {"form": form, "day": form.day, "everyone": everyone}
    context |= {"columns": [], "subject": "", "heading": None, "in_words": code_in_words}
    if form.asked:
        some, scheme, code = form.asked
        context |= {
            "columns": coverage.compared(some, coverage.about(scheme, code), form.day),
            "subject": code_in_words(scheme, code),
            "heading": _heading(scheme, cite_of(code)),
        }
    return page(request, "law/compare.html", context)


@requires(READ)
def compare_file(request: HttpRequest, file_format: str) -> HttpResponse:
    """The same as a file, with the whole text of each provision."""
    form = CompareForm(request.GET, jurisdictions_by_code())
    if not form.asked:
        raise Http404
    some, scheme, code = form.asked
    columns = coverage.compared(some, coverage.about(scheme, code), form.day)
    return _file(_file_name(scheme, code), file_format, columns, [], form.day)
