"""The API: what a page shows, the API gives."""

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI

from comity.access.check import NotYoursError
from comity.audit.actions import witness_denied
from comity.audit.api import router as audit
from comity.authorities.api import router as authorities
from comity.channels.api import router as channels
from comity.fiches.api import router as fiches
from comity.jurisdictions.api import router as jurisdictions
from comity.knowledge.api import router as knowledge
from comity.law.api import router as law
from comity.law.subjects_api import router as law_subjects
from comity.networks.api import router as networks
from comity.reports.api import router as reports
from comity.search.api import router as search
from comity.vocabulary.api import router as vocabulary

api = NinjaAPI(
    title="Comity",
    version="1",
    description="Authorities, treaties, networks, channels and figures. Errors say what to do.",
    docs_url=None,
    urls_namespace="api",
)
for router in (
    *(jurisdictions, authorities, networks, channels, reports, audit, law, law_subjects, vocabulary, search, knowledge),
    fiches,
):
    api.add_router("", router)


@api.exception_handler(NotYoursError)
def _not_yours(request: HttpRequest, error: NotYoursError) -> HttpResponse:
    """Another's thing: it does not exist, and that it was asked for is on record."""
    witness_denied(request, error)
    return api.create_response(request, {"detail": "Not found."}, status=404)
