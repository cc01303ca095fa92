"""What is published in the knowledge portal: items, and practices of the compendium as their authorities approved."""

from collections.abc import Iterator, Sequence

from django.utils import timezone

from comity.common.languages import CODES
from comity.knowledge.models import PARTS, Item, Practice
from comity.knowledge.queries.items import Filters, list_items, texts_of_files
from comity.knowledge.queries.practices import list_practices
from comity.search.documents import Document
from comity.search.sources.batches import batched
from comity.vocabulary.queries import concepts

ITEM, PRACTICE = "item", "practice"
WEIGHT = 1.3
AT_ONCE = 20
SHOWN = 15_000
"""Characters of a file in which the words of a question are shown."""


def items(keys: Sequence[str] | None) -> Iterator[Document]:
    """A document for each item that is public."""
    found = list_items(Filters())
    for some in batched(found if keys is None else found.filter(slug__in=keys), AT_ONCE):
        texts = texts_of_files(some)
        for each in some:
            yield _item(each, texts.get(each.pk, {}))


def practices(keys: Sequence[str] | None) -> Iterator[Document]:
    """A document for each practice that is public."""
    found = list_practices(timezone.localdate())
    for each in found if keys is None else found.filter(slug__in=keys):
        yield _practice(each)


def _item(item: Item, said: dict[str, str]) -> Document:
    """``said``: what its files say, by language. The beginning may be shown, all of it is searched."""
    state = item.state
    texts = {
        code: "\n".join(filter(None, (item.abstracts.get(code, ""), said.get(code, "")[:SHOWN])))
        for code in item.abstracts.keys() | said.keys()
    }
    also = _themes(item.themes)
    for code, text in said.items():
        also[code] = f"{also.get(code, '')} · {text[SHOWN:]}"
    return Document(
        kind=ITEM,
        key=item.slug,
        address=item.path,
        titles=item.titles,
        texts=texts,
        within={code: _joined(item.authors, name) for code, name in (item.series_names or {"und": ""}).items()},
        also=also | ({"und": " ".join(state.names.values())} if state else {}),
        languages=tuple(sorted({each.language for each in item.files.all()})),
        states=(state.iso3,) if state else (),
        regions=(state.regional_group,) if state and state.regional_group else (),
        articles=tuple(item.articles),
        on=item.published_on or item.valid_from,
        weight=WEIGHT,
    )


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, parts))


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
