"""The articles of the Convention, by number and heading."""

from collections.abc import Iterator, Sequence

from comity.common.languages import CODES
from comity.jurisdictions.models import Article
from comity.jurisdictions.queries import list_articles
from comity.search.documents import Document

KIND = "article"
WEIGHT = 1.2
NUMBERED = {
    "ar": "المادة {}",
    "en": "Article {}",
    "es": "Artículo {}",
    "fr": "Article {}",
    "ru": "Статья {}",
    "zh": "第{}条",
}


def documents(keys: Sequence[str] | None) -> Iterator[Document]:
    """A document for each article."""
    found = list_articles()
    for each in found if keys is None else found.filter(number__in=[key for key in keys if key.isdecimal()]):
        yield _document(each)


def _document(article: Article) -> Document:
    return Document(
        kind=KIND,
        key=str(article.number),
        address=f"convention/#art-{article.number}",
        titles={code: f"{NUMBERED[code].format(article.number)}. {article.headings.get(code, '')}" for code in CODES},
        within=article.chapter_titles,
        names=("UNCAC",),
        articles=(str(article.number),),
        weight=WEIGHT,
    )
