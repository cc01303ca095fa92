"""In a process of the hub that the environment names: the laws imported once, every question asked of every system."""

from __future__ import annotations

import csv
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from comity.search.documents import Document

TOPICS = Path(__file__).with_name("topics.csv")


def topics() -> dict[str, dict[str, str]]:
    """Each need by its name: the need in a sentence, and the question in each language."""
    with TOPICS.open(encoding="utf-8", newline="") as file:
        return {row.pop("id"): row for row in csv.DictReader(file)}


def main() -> None:
    """Print what each system finds for each question, and the corpus, as JSON."""
    from comity.config import database  # noqa: PLC0415  # the database must be named before Django reads its settings

    var = Path(os.environ["COMITY_VAR"])
    database.ensure(var / "postgres")
    import django  # noqa: PLC0415

    django.setup()
    from comity.search.sources import all_documents  # noqa: PLC0415

    _import_once(Path(sys.argv[1]))
    documents = list(all_documents())
    sys.stdout.write(json.dumps({"corpus": _corpus(documents), "found": _found(documents, var)}))


def _import_once(folder: Path) -> None:
    from django.core.management import call_command  # noqa: PLC0415

    from comity.law.models import Work  # noqa: PLC0415

    if not Work.objects.exists():
        call_command("import_law", str(folder), stdout=sys.stderr)


def _corpus(documents: Sequence[Document]) -> dict[str, dict[str, Any]]:
    from bench.relevance.systems import name_of  # noqa: PLC0415

    return {
        name_of(each): {
            "languages": each.read_in,
            "title": each.titles,
            "within": each.within,
            "text": {code: text[:1500] for code, text in each.texts.items()},
        }
        for each in documents
    }


def _found(documents: Sequence[Document], var: Path) -> dict[str, dict[str, list[str]]]:
    import psycopg  # noqa: PLC0415

    from bench.relevance.systems import hub, plain_tantivy, postgres  # noqa: PLC0415
    from comity.common.languages import CODES  # noqa: PLC0415

    asked = {f"{need} {code}": (code, each[code]) for need, each in topics().items() for code in CODES}
    with psycopg.connect(os.environ["DATABASE_OWNER_URL"], autocommit=True) as connection:
        systems = {
            "hub": hub(documents, var / "relevance"),
            "tantivy": plain_tantivy(documents),
            "postgres": postgres(documents, connection),
        }
        return {name: {each: ask(question) for each, question in asked.items()} for name, ask in systems.items()}


if __name__ == "__main__":
    main()
