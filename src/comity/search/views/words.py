"""Values of facets in words, in the reader's language."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from comity.audit.queries import version
from comity.common.languages import in_language, language_name
from comity.common.snapshot import Snapshot
from comity.jurisdictions.models import Jurisdiction
from comity.jurisdictions.queries import jurisdictions_by_code, list_articles
from comity.law.queries import Status
from comity.vocabulary.queries import measures

if TYPE_CHECKING:
    from collections.abc import Callable

KINDS: dict[str, Promise] = {
    "state": gettext_lazy("States"),
    "treaty": gettext_lazy("Treaties"),
    "article": gettext_lazy("The Convention by article"),
    "network": gettext_lazy("Networks"),
    "authority": gettext_lazy("Authorities"),
    "law": gettext_lazy("Laws"),
    "fiche": gettext_lazy("Fiches"),
    "item": gettext_lazy("Knowledge"),
    "practice": gettext_lazy("Practices"),
}
ONE: dict[str, Promise] = {
    "state": gettext_lazy("State"),
    "treaty": gettext_lazy("Treaty"),
    "article": gettext_lazy("Article"),
    "network": gettext_lazy("Network"),
    "authority": gettext_lazy("Authority"),
    "law": gettext_lazy("Law"),
    "fiche": gettext_lazy("Fiche"),
    "item": gettext_lazy("Knowledge"),
    "practice": gettext_lazy("Practice"),
}
FACET_NAMES: dict[str, Promise] = {
    "kind": gettext_lazy("Kind"),
    "state": gettext_lazy("State"),
    "region": gettext_lazy("Regional group"),
    "article": gettext_lazy("Article"),
    "measure": gettext_lazy("Measure"),
    "language": gettext_lazy("Language"),
    "year": gettext_lazy("Year"),
    "status": gettext_lazy("Status"),
}
_articles = Snapshot(list_articles().in_bulk, version, lambda: settings.FACTS_MAX_AGE)


class Words:
    """The names of one moment, so that a page asks for them once."""

    def __init__(self) -> None:
        self.states: dict[str, Jurisdiction] = jurisdictions_by_code()
        regional = Jurisdiction.Kind.REGIONAL_ORGANIZATION
        self.organizations = frozenset(iso3 for iso3, each in self.states.items() if each.kind == regional)
        self._articles = _articles.get()
        self._words: dict[str, Callable[[str], str]] = {
            "kind": lambda value: str(KINDS.get(value, value)),
            "state": lambda value: self.states[value].name if value in self.states else value,
            "region": lambda value: str(dict(Jurisdiction.Group.choices).get(value, value)),
            "article": self._article,
            "measure": lambda value: measures()[value].name.text if value in measures() else value,
            "language": language_name,
            "status": lambda value: str(Status(value).label) if value in Status.values else value,
        }

    def of(self, facet: str, value: str) -> str:
        """A value of a facet as readers call it."""
        return self._words[facet](value) if facet in self._words else value

    def _article(self, value: str) -> str:
        article = self._articles.get(int(value)) if value.isascii() and value.isdecimal() else None
        cited = _("Art. %(cite)s") % {"cite": value}
        return f"{cited} {in_language(article.headings)}" if article else cited
