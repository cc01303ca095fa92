"""Pages that everybody may read: the list, an item, its files and citations."""

from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.encoding import uri_to_iri
from django.utils.http import content_disposition_header

from comity.access.actor import actor_of
from comity.access.check import requires
from comity.audit.actions import witness
from comity.common.headers import handed_out
from comity.common.jinja import page
from comity.common.languages import current
from comity.jurisdictions.queries import jurisdictions_by_name
from comity.knowledge.actions import count_download
from comity.knowledge.forms.asking import ItemsForm
from comity.knowledge.forms.practices import WordsForm
from comity.knowledge.models import Item, Kind
from comity.knowledge.queries import items as reading
from comity.knowledge.queries.citing import FORMATS, bibtex, iso690, ris
from comity.knowledge.queries.themes import theme_name

READ = "knowledge:item:read"
PER_PAGE = 20


def asked(request: HttpRequest) -> ItemsForm:
    """What is asked of the list."""
    form = ItemsForm(request.GET, jurisdictions_by_name(), reading.list_years())
    form.is_valid()
    return form


@requires(READ)
def knowledge(request: HttpRequest) -> HttpResponse:
    """What is published, by what is asked."""
    form = asked(request)
    listing = Paginator(reading.list_items(form.filters), PER_PAGE).get_page(request.GET.get("page"))
    counted = reading.count_kinds(timezone.localdate())
    context = {
        "form": form,
        "listing": listing,
        "kinds": [(kind.label, counted[kind], kind.value) for kind in Kind if counted[kind]],
        "theme_name": theme_name,
    }
    return page(request, "knowledge/list.html", context)


def address_of(request: HttpRequest, item: Item) -> str:
    """The whole address of an item in the reader's language."""
    return request.build_absolute_uri(f"/{current()}/{item.path}")


@requires(READ)
def item(request: HttpRequest, slug: str) -> HttpResponse:
    """One item: what it is, its files, how to cite it, what stands around it."""
    actor = actor_of(request)
    found = reading.get_item_for(actor, slug)
    address = address_of(request, found)
    context = {
        "item": found,
        "around": reading.around(found),
        "citation": iso690(found, timezone.localdate()),
        "address": address,
        "address_read": uri_to_iri(address),
        "formats": FORMATS,
        "theme_name": theme_name,
        "changes": reading.may_change(actor, found),
        "writes": reading.may_write(actor, found),
        "missing": reading.missing(found),
        "form": WordsForm(),
    }
    return page(request, "knowledge/item.html", context)


@requires(READ)
def file(request: HttpRequest, slug: str, document: int) -> FileResponse:
    """A file, to be saved: never shown in the browser, whatever it claims to be."""
    actor = actor_of(request)
    found = reading.get_file_for(actor, slug, document)
    if found.item.valid_from is None:
        witness(actor=actor, action="knowledge.read_file", subject=f"item:{slug}")
        return handed_out(found.file, found.name, found.content_type)
    if request.method == "GET":
        count_download(found)
    return handed_out(found.file, found.name, found.content_type, cache="public, max-age=300")


@requires(READ)
def citation(request: HttpRequest, slug: str, file_format: str) -> HttpResponse:
    """How to cite an item, for a program."""
    found = reading.get_item_for(actor_of(request), slug)
    if file_format not in FORMATS:
        raise Http404
    text = {"bib": bibtex, "ris": ris}[file_format](found, address_of(request, found))
    response = HttpResponse(text, content_type=f"{FORMATS[file_format]}; charset=utf-8")
    response["Content-Disposition"] = str(content_disposition_header(True, f"{found.pk}.{file_format}"))  # noqa: FBT003
    return response
