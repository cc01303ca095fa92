"""Three ways to find the same documents: the hub's search, Tantivy as it comes, PostgreSQL's full-text search."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import tantivy

from bench.relevance.metrics import DEEP

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    import psycopg

    from comity.search.documents import Document

Asked = tuple[str, str]
"""The language of a question, and the question."""
STEMMERS = {
    **{"ar": "arabic", "de": "german", "el": "greek", "en": "english", "es": "spanish", "fi": "finnish"},
    **{"fr": "french", "nl": "dutch", "no": "norwegian", "ru": "russian", "sv": "swedish"},
}
"""Languages of the corpus for which Tantivy and PostgreSQL both have a stemmer, named alike."""
OTHERS = "other"
WORD = re.compile(r"\w+")


def name_of(document: Document) -> str:
    """A document's name in a ranking: its kind, its record, its part of it."""
    return " ".join(part for part in (document.kind, document.key, document.part) if part)


def hub(documents: Sequence[Document], folder: Path) -> Callable[[Asked], list[str]]:
    """The search of this hub, over an index of its own."""
    from comity.search.index.building import build  # noqa: PLC0415  # after Django is set up
    from comity.search.index.folder import Folder  # noqa: PLC0415
    from comity.search.index.reading import Opened  # noqa: PLC0415
    from comity.search.queries import Question, search  # noqa: PLC0415

    build(Folder(folder), documents)
    opened = Opened(Folder(folder))

    def ask(asked: Asked) -> list[str]:
        found = search(Question(text=asked[1], limit=DEEP), index=opened, facets=False).results
        return [" ".join(part for part in (each.shown.kind, each.shown.key, each.shown.part) if part) for each in found]

    return ask


def plain_tantivy(documents: Sequence[Document]) -> Callable[[Asked], list[str]]:
    """Tantivy's own analysers, a pair of fields a language, its own parser over all of them, any word (BM25)."""
    codes = [*STEMMERS, "zh", OTHERS]
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("name", stored=True, tokenizer_name="raw")
    for code in codes:
        for part in ("title", "text"):
            builder.add_text_field(f"{part}_{code}", tokenizer_name=code)
    index = tantivy.Index(builder.build())
    for code in codes:
        index.register_tokenizer(code, _analyser(code))
    with index.writer(100_000_000, 1) as writer:
        for each in documents:
            made = tantivy.Document(name=[name_of(each)])
            for part, texts in (("title", each.titles), ("text", each.within), ("text", each.texts)):
                for code, text in texts.items():
                    made.add_text(f"{part}_{code if code in codes else OTHERS}", text)
            writer.add_document(made)
    index.reload()
    searcher = index.searcher()
    fields = [f"{part}_{code}" for code in codes for part in ("title", "text")]

    def ask(asked: Asked) -> list[str]:
        query = index.parse_query_lenient(" ".join(WORD.findall(asked[1])), fields)[0]
        return [str(searcher.doc(address)["name"][0]) for _score, address in searcher.search(query, DEEP).hits]

    return ask


def _analyser(code: str) -> tantivy.TextAnalyzer:
    words = tantivy.Tokenizer.ngram(1, 2) if code == "zh" else tantivy.Tokenizer.simple()
    builder = tantivy.TextAnalyzerBuilder(words).filter(tantivy.Filter.lowercase())
    return (builder.filter(tantivy.Filter.stemmer(STEMMERS[code])) if code in STEMMERS else builder).build()


def postgres(documents: Sequence[Document], connection: psycopg.Connection) -> Callable[[Asked], list[str]]:
    """Full-text search in the configuration of each text's language; any word, ranked by cover density, titles first."""
    connection.execute("CREATE TEMP TABLE found (name text, words tsvector)")
    with connection.cursor() as cursor:
        for each in documents:
            pieces = [("A", code, text) for code, text in each.titles.items()]
            pieces += [("B", code, text) for texts in (each.within, each.texts) for code, text in texts.items()]
            words = " || ".join(["setweight(to_tsvector(%s::regconfig, %s), %s)"] * len(pieces))
            given = [value for weight, code, text in pieces for value in (STEMMERS.get(code, "simple"), text, weight)]
            cursor.execute(f"INSERT INTO found VALUES (%s, {words})".encode(), [name_of(each), *given])
    connection.execute("CREATE INDEX ON found USING gin (words)")
    connection.execute("ANALYZE found")

    def ask(asked: Asked) -> list[str]:
        code, text = asked
        any_word = " | ".join(WORD.findall(text))
        rows = connection.execute(
            "SELECT name FROM found, to_tsquery(%s::regconfig, %s) asked WHERE words @@ asked"
            " ORDER BY ts_rank_cd(words, asked) DESC, name LIMIT %s",
            [STEMMERS.get(code, "simple"), any_word, DEEP],
        )
        return [name for (name,) in rows]

    return ask
