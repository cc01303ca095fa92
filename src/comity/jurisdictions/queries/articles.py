"""Reading the articles of the Convention."""

import re

from django.conf import settings
from django.db.models import QuerySet

from comity.audit.queries import version
from comity.common.languages import in_language
from comity.common.snapshot import Snapshot
from comity.jurisdictions.models import Article

NUMBER = re.compile(r"\d+")

_articles = Snapshot(Article.objects.in_bulk, version, lambda: settings.FACTS_MAX_AGE)


def article_heading(cite: str) -> str:
    """The heading, in the reader's language, of the article of the Convention that ``46(13)`` is in; else empty."""
    found = NUMBER.match(cite)
    article = articles_by_number().get(int(found[0])) if found else None
    return in_language(article.headings).text if article else ""


def articles_by_number() -> dict[int, Article]:
    """Every article of the Convention by its number, from this process's own copy."""
    return _articles.get()


def list_articles() -> QuerySet[Article]:
    """The articles of the Convention in order."""
    return Article.objects.all()
