"""In a process of the hub that the environment names: the laws imported once, every question asked of every system."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.relevance import systems
from bench.relevance.items import items, question_name
from bench.relevance.judged import CODES, TOPICS, needs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from comity.search.documents import Document

READ = 1_200
"""How much of a text whoever judges gets to read."""
Found = dict[str, dict[str, list[str]]]
"""By system and question, the items in order."""


def main() -> None:
    """Print what each system finds for each question, and the corpus, as JSON."""
    from comity.config import database  # noqa: PLC0415  # the database must be named before Django reads its settings

    var = Path(os.environ["COMITY_VAR"])
    database.ensure(var / "postgres")
    import django  # noqa: PLC0415

    django.setup()
    kept = var / "relevance"
    corpus_file, peers_file = kept / "corpus.json", kept / "peers.json"
    if not (corpus_file.exists() and _can_be_asked(kept)):
        _import_once(Path(sys.argv[1]))
        documents = _documents()
        _build(kept, documents)
        peers_file.unlink(missing_ok=True)
        corpus_file.write_text(json.dumps(_corpus(documents), ensure_ascii=False), encoding="utf-8")
    corpus = json.loads(corpus_file.read_text(encoding="utf-8"))
    item_of = {tuple(name): item for item, each in corpus.items() for name in each["names"]}
    found = {"hub": _answers(systems.hub(kept), item_of)} | _peers(peers_file, item_of)
    sys.stdout.write(json.dumps({"corpus": corpus, "found": found}))


def _import_once(folder: Path) -> None:
    from django.core.management import call_command  # noqa: PLC0415

    from comity.law.models import Work  # noqa: PLC0415

    if not Work.objects.exists():
        call_command("import_law", str(folder), stdout=sys.stderr)


def _documents() -> list[Document]:
    from comity.search.sources import all_documents  # noqa: PLC0415

    return list(all_documents())


def _can_be_asked(folder: Path) -> bool:
    """Whether there is an index of this version of the fields and the vocabulary."""
    from comity.search.index.folder import BrokenError, Folder, read_place  # noqa: PLC0415

    current = Folder(folder).current
    try:
        return current is not None and bool(read_place(current))
    except BrokenError:
        return False


def _build(folder: Path, documents: Sequence[Document]) -> None:
    from comity.search.index.building import build  # noqa: PLC0415
    from comity.search.index.folder import Folder  # noqa: PLC0415

    build(Folder(folder), documents)


def _corpus(documents: Sequence[Document]) -> dict[str, dict[str, Any]]:
    """The items by name: which documents they are, in which languages, and what whoever judges is shown."""
    named = items(systems.name_of(each) for each in documents)
    corpus: dict[str, dict[str, Any]] = {}
    for each in documents:
        name = systems.name_of(each)
        item = corpus.setdefault(
            named[name],
            {"names": [], "kind": each.kind, "called": each.names, "states": each.states}
            | {"titles": {}, "within": {}, "texts": {}},
        )
        item["names"].append(name)
        item["titles"] |= each.titles
        item["within"] |= each.within
        item["texts"] |= {code: text[:READ] for code, text in each.texts.items()}
    for item in corpus.values():
        item["languages"] = sorted({*item["titles"], *item["within"], *item["texts"]})
    return corpus


def _answers(ask: systems.Ask, item_of: dict[tuple[str, ...], str]) -> dict[str, list[str]]:
    """The items that a system finds; one that it finds in two languages stands where it is found first."""
    return {
        question_name(need.name, code): list(dict.fromkeys(item_of[each] for each in ask(code, need.questions[code])))
        for need in needs()
        for code in CODES
    }


def _peers(file: Path, item_of: dict[tuple[str, ...], str]) -> Found:
    """The peers' answers: as kept, while neither questions nor peers have changed."""
    now = hashlib.sha256(TOPICS.read_bytes() + Path(systems.__file__).read_bytes()).hexdigest()
    kept: dict[str, Any] = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    if kept.get("of") != now:
        kept = {"of": now, "found": _ask_peers(item_of)}
        file.write_text(json.dumps(kept), encoding="utf-8")
    found: Found = kept["found"]
    return found


def _ask_peers(item_of: dict[tuple[str, ...], str]) -> Found:
    import psycopg  # noqa: PLC0415

    documents = _documents()
    with psycopg.connect(os.environ["DATABASE_OWNER_URL"], autocommit=True) as connection:
        return {
            "tantivy": _answers(systems.one_field(documents), item_of),
            "tantivy by language": _answers(systems.by_language(documents), item_of),
            "postgres": _answers(systems.postgres(documents, connection), item_of),
        }


if __name__ == "__main__":
    main()
