"""Every address. Pages stand under a language; the API and the figures' files do not depend on it."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from comity.accounts.urls import service_urls
from comity.config.api import api
from comity.config.health import healthz

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("api/v1/", api.urls),
    *service_urls(settings.SIGN_IN),
    *i18n_patterns(
        path("", include("comity.pages.urls")),
        path("", include("comity.accounts.urls")),
        path("channels/", include("comity.channels.urls")),
        path("directory/", include("comity.authorities.urls")),
        path("networks/", include("comity.networks.urls")),
        path("fiches/", include("comity.fiches.urls")),
        path("law/", include("comity.law.urls")),
        path("upkeep/", include("comity.upkeep.urls")),
        path("vocabulary/", include("comity.vocabulary.urls")),
        path("access/", include("comity.access.urls")),
        path("audit/", include("comity.audit.urls")),
        path("knowledge/", include("comity.knowledge.urls")),
        path("figures/", include("comity.reports.urls")),
        path("search/", include("comity.search.urls")),
        path("", include("comity.jurisdictions.urls")),
    ),
]
handler429 = "comity.accounts.limits.slowed_down"
