"""Authorities of the directory, with what everybody may read of them (access.fields)."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from comity.access.actor import NOBODY
from comity.authorities.models import Authority, Category, Designation
from comity.authorities.queries import today
from comity.authorities.queries.shown import hide_from
from comity.common.claims import holds_at, unknown_at
from comity.common.languages import CODES, in_given_language
from comity.jurisdictions.queries import list_jurisdictions
from comity.search.documents import Document
from comity.vocabulary.queries import concepts

KIND = "authority"
WEIGHT = 1.1
AT_ONCE = 500
ARTICLES = {
    Category.PREVENTION: ("6",),
    Category.EXTRADITION: ("44",),
    Category.MLA: ("46(13)",),
    Category.ASSET_RECOVERY: ("54", "55", "56", "57"),
    Category.CIVIL: ("43(1)",),
}


def documents(keys: Sequence[str] | None) -> Iterator[Document]:
    """A document for each authority."""
    found = Authority.objects.filter(jurisdiction__in=list_jurisdictions()).select_related("jurisdiction")
    designated = _categories(keys)
    for each in (found if keys is None else found.filter(slug__in=keys)).iterator(AT_ONCE):
        yield _document(each, designated[each.slug])


def _categories(keys: Sequence[str] | None) -> defaultdict[str, set[str]]:
    """For what each authority is, or may be, designated today."""
    found = Designation.objects.filter(holds_at(today()) | unknown_at(today()))
    if keys is not None:
        found = found.filter(authority__in=keys)
    categories: defaultdict[str, set[str]] = defaultdict(set)
    for slug, category in found.values_list("authority_id", "category"):
        categories[slug].add(category)
    return categories


def _document(authority: Authority, categories: set[str]) -> Document:
    hide_from(NOBODY, authority)
    state = authority.jurisdiction
    told = (
        authority.unit,
        authority.address,
        authority.urgent_procedure,
        authority.documents_required,
        authority.notes,
    )
    text = " · ".join(part for part in told if part)
    return Document(
        kind=KIND,
        key=authority.slug,
        address=f"directory/{authority.slug}/",
        titles=authority.names,
        texts={"en": text} if text else {},
        also=_also(state.names, categories),
        within={code: _in_words(categories, code) for code in CODES} if categories else {},
        languages=tuple(code for code in authority.names if code != "und"),
        states=(state.iso3,),
        regions=(state.regional_group,) if state.regional_group else (),
        articles=tuple(article for each in sorted(categories) for article in ARTICLES.get(Category(each), ())),
        on=authority.last_known_good,
        weight=WEIGHT,
    )


def _also(names: dict[str, str], categories: set[str]) -> dict[str, str]:
    """Its State's names; of an authority designated under article 46(13), what the Convention calls it."""
    if Category.MLA not in categories:
        return names
    called = concepts()["central-authority"].names
    return {code: f"{name} · {called[code]}" for code, name in names.items()}


def _in_words(categories: set[str], code: str) -> str:
    with in_given_language(code):
        return " · ".join(str(each.label) for each in Category if each in categories)
