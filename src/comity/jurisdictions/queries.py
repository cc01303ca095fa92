"""Reading States, treaties and participation."""

import re
import unicodedata
from datetime import date

from django.conf import settings
from django.db.models import Q, QuerySet

from comity.audit.queries import version
from comity.common.claims import holds_at
from comity.common.known import Known
from comity.common.languages import current, in_language
from comity.common.snapshot import Snapshot
from comity.jurisdictions.models import Article, Jurisdiction, Participation, Treaty

NUMBER = re.compile(r"\d+")

_articles = Snapshot(lambda: Article.objects.in_bulk(), version, lambda: settings.FACTS_MAX_AGE)


def article_heading(cite: str) -> str:
    """The heading, in the reader's language, of the article of the Convention that ``46(13)`` is in; else empty."""
    found = NUMBER.match(cite)
    article = _articles.get().get(int(found[0])) if found else None
    return in_language(article.headings).text if article else ""


def list_articles() -> QuerySet[Article]:
    """The articles of the Convention in order."""
    return Article.objects.all()


def name_key(name: str, code: str | None = None) -> bytes | str:
    """What names are sorted by. Chinese by the standard character set, whose common characters follow their sound."""
    if (code or current()) == "zh":
        return name.encode("gb18030")
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def by_name(jurisdictions: list[Jurisdiction]) -> list[Jurisdiction]:
    """Sorted as readers of the current language expect."""
    return sorted(jurisdictions, key=lambda each: name_key(each.name))  # type: ignore[arg-type,return-value]


def list_jurisdictions() -> QuerySet[Jurisdiction]:
    """Every State and territory; invented ones only on a demonstration hub."""
    if settings.DEMO:
        return Jurisdiction.objects.all()
    return Jurisdiction.objects.exclude(kind=Jurisdiction.Kind.FICTIONAL)


def get_jurisdiction(iso3: str) -> Jurisdiction:
    """One State or territory; raises ``Jurisdiction.DoesNotExist``."""
    return list_jurisdictions().select_related("responsible_state").get(iso3=iso3.upper())


def list_treaties() -> QuerySet[Treaty]:
    """Every treaty and scheme."""
    return Treaty.objects.all()


def participations_of(jurisdiction: Jurisdiction) -> QuerySet[Participation]:
    """What the jurisdiction is to each treaty, with the treaty."""
    return Participation.objects.filter(jurisdiction=jurisdiction).select_related("treaty")


def parties_at(treaty: str, day: date) -> Q:
    """Filter for jurisdictions that are parties to ``treaty`` on ``day`` as far as the sources show."""
    held = Participation.objects.filter(holds_at(day), treaty=treaty, status=Participation.Status.PARTY)
    return Q(iso3__in=held.values("jurisdiction"))


def party_at(participations: list[Participation], day: date) -> Known:
    """Whether the rows of one jurisdiction under one treaty make it a party on ``day``."""
    best = Known.NO if participations else Known.UNKNOWN
    for each in participations:
        known = binding_known(each, day)
        if known is Known.YES:
            return known
        if known is Known.UNKNOWN:
            best = known
    return best


def binding_known(participation: Participation, day: date) -> Known:
    """Whether one row makes its jurisdiction a party on ``day``; a mere signature or silence is *not known*."""
    if participation.status in (Participation.Status.PARTY, Participation.Status.SCHEME_MEMBER):
        return participation.known_at(day)
    if participation.status == Participation.Status.NOT_KNOWN:
        return Known.UNKNOWN
    return Known.NO
