"""What is published in the knowledge portal: items, and practices of the compendium as their authorities approved."""

from collections.abc import Iterator, Sequence

from django.utils import timezone

from comity.common.languages import CODES
from comity.knowledge.models import PARTS, Item, Practice
from comity.knowledge.queries.items import Filters, list_items
from comity.knowledge.queries.practices import list_practices
from comity.search.documents import Document
from comity.vocabulary.queries import concepts

ITEM, PRACTICE = "item", "practice"
WEIGHT = 1.3


def items(keys: Sequence[str] | None) -> Iterator[Document]:
    """A document for each item that is public."""
    found = list_items(Filters())
    for each in found if keys is None else found.filter(slug__in=keys):
        yield _item(each)


def practices(keys: Sequence[str] | None) -> Iterator[Document]:
    """A document for each practice that is public."""
    found = list_practices(timezone.localdate())
    for each in found if keys is None else found.filter(slug__in=keys):
        yield _practice(each)


def _item(item: Item) -> Document:
    state = item.state
    return Document(
        kind=ITEM,
        key=item.slug,
        address=f"knowledge/{item.slug}/",
        titles=item.titles,
        texts=item.abstracts,
        within={"und": " · ".join(part for part in (item.authors, item.series) if part)},
        also=_themes(item.themes) | ({"und": " ".join(state.names.values())} if state else {}),
        languages=tuple(sorted({each.language for each in item.files.all()})),
        states=(state.iso3,) if state else (),
        regions=(state.regional_group,) if state and state.regional_group else (),
        articles=tuple(item.articles),
        on=item.published_on or item.valid_from,
        weight=WEIGHT,
    )


def _practice(practice: Practice) -> Document:
    state = practice.state
    said = {code: [parts.get(name, "") for name in PARTS if name != "title"] for code, parts in practice.texts.items()}
    return Document(
        kind=PRACTICE,
        key=practice.slug,
        address=f"knowledge/practices/{practice.slug}/",
        titles={code: parts["title"] for code, parts in practice.texts.items() if parts.get("title")},
        texts={code: "\n".join(part for part in parts if part) for code, parts in said.items()},
        within=practice.authority.names,
        also=_themes(practice.themes) | {"und": " ".join(state.names.values())},
        states=(state.iso3,),
        regions=(state.regional_group,) if state.regional_group else (),
        articles=tuple(practice.articles),
        on=practice.valid_from,
        weight=WEIGHT,
    )


def _themes(themes: list[str]) -> dict[str, str]:
    """The names of the concepts it is about, by language."""
    known = [concepts()[each] for each in themes if each in concepts()]
    return {code: " · ".join(each.names[code] for each in known) for code in CODES} if known else {}
