"""Ways to find the same documents: the hub's search, Tantivy as it comes, PostgreSQL's full-text search.

The peers hold every word that the hub's index holds, in the language it is in; the hub's vocabulary they lack.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING
from unittest.mock import patch

import tantivy
from markupsafe import Markup
from psycopg import sql

from bench.relevance.items import Name
from comity.search.analysis.stems import STEMMERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    import psycopg

    from comity.search.documents import Document, Shown

Ask = Callable[[str, str], list[Name]]
"""A system: the language of a question and the question, to the documents it finds, the best first."""
FAR, DEEPEST = 200, 1000
"""How many documents the hub, and its peers, are asked for, so that fifty in other languages may be among them."""
HEAP_BYTES = 100_000_000

CHINESE, OTHERS = "zh", "other"
EVERY = (*STEMMERS, CHINESE, OTHERS)
WITHOUT_STOP_WORDS = {"arabic", "greek", "romanian", "turkish"}
"""For these Tantivy has a stemmer, but no stop words."""
WEIGHTS = {"title": "A", "text": "B"}
WORD = re.compile(r"\w+")
CHINESE_RUN = re.compile(r"[\u4e00-\u9fff]{2,}")


def name_of(document: Document) -> Name:
    """By what a document is known."""
    return Name(document.kind, document.key, document.part)


def hub(folder: Path) -> Ask:
    """The search of this hub, as everybody may ask it; results aren't made ready to be shown, which takes longest."""
    from comity.search.index.folder import Folder  # noqa: PLC0415  # after Django is set up
    from comity.search.index.reading import Opened  # noqa: PLC0415
    from comity.search.queries import Question, Result, finding, search  # noqa: PLC0415

    opened = Opened(Folder(folder))

    def bare(shown: Shown, _asked: object, _own: str, score: float) -> Result:
        return Result(shown, Markup(), "", "", "", Markup(), "", score)

    def ask(_code: str, text: str) -> list[Name]:
        with patch.object(finding, "_result", bare):
            found = search(Question(text=text, limit=FAR), index=opened, facets=False).results
        return [Name(each.shown.kind, each.shown.key, each.shown.part) for each in found]

    return ask


def one_field(documents: Sequence[Document]) -> Ask:
    """Plain Tantivy: a title and a text, each word stemmed by the language it is in; its own parser, any word, BM25."""
    analysers = {code: _analyser(code) for code in EVERY}
    builder = tantivy.SchemaBuilder()
    builder.add_integer_field("at", stored=True)
    for name in ("title", "text"):
        builder.add_text_field(name, tokenizer_name="whitespace")
    index = tantivy.Index(builder.build())
    rows = (
        [(part, " ".join(analysers[code].analyze(text))) for part, code, text in _texts(each)] for each in documents
    )
    return _asked_of(index, rows, ["title", "text"], documents)


def by_language(documents: Sequence[Document]) -> Ask:
    """Plain Tantivy: a title and a text for every language, its own parser over all of them, any word, BM25."""
    fields = [f"{part}_{code}" for code in EVERY for part in ("title", "text")]
    builder = tantivy.SchemaBuilder()
    builder.add_integer_field("at", stored=True)
    for name in fields:
        builder.add_text_field(name, tokenizer_name=name.partition("_")[2])
    index = tantivy.Index(builder.build())
    for code in EVERY:
        index.register_tokenizer(code, _analyser(code))
    rows = ([(f"{part}_{code}", text) for part, code, text in _texts(each)] for each in documents)
    return _asked_of(index, rows, fields, documents)


def _asked_of(
    index: tantivy.Index, rows: Iterable[Iterable[tuple[str, str]]], fields: list[str], documents: Sequence[Document]
) -> Ask:
    with index.writer(HEAP_BYTES, 1) as writer:
        for at, texts in enumerate(rows):
            made = tantivy.Document(at=at)
            for field, text in texts:
                made.add_text(field, text)
            writer.add_document(made)
    index.reload()
    searcher = index.searcher()
    names = [name_of(each) for each in documents]
    stemmed = len(fields) == 2  # noqa: PLR2004

    def ask(code: str, text: str) -> list[Name]:
        query = index.parse_query_lenient(" ".join(_words(code, text, stemmed=stemmed)), fields)[0]
        found = searcher.search(query, DEEPEST).hits
        return [names[searcher.doc(address)["at"][0]] for _score, address in found]

    return ask


def _texts(document: Document) -> Iterator[tuple[str, str, str]]:
    """Every text of a document, by field and language."""
    titles = [*document.titles.items(), *((OTHERS, name) for name in document.names)]
    body = [pair for texts in (document.also, document.within, document.texts) for pair in texts.items()]
    for part, pairs in (("title", titles), ("text", body)):
        for code, text in pairs:
            yield part, code if code in EVERY else OTHERS, text


def _analyser(code: str, *, stemmed: bool = True) -> tantivy.TextAnalyzer:
    pairs = code == CHINESE and stemmed
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.ngram(2, 2) if pairs else tantivy.Tokenizer.simple())
    builder = builder.filter(tantivy.Filter.lowercase())
    language = STEMMERS.get(code)
    if language and language not in WITHOUT_STOP_WORDS:
        builder = builder.filter(tantivy.Filter.stopword(language))
    if language and stemmed:
        builder = builder.filter(tantivy.Filter.stemmer(language))
    return builder.build()


def _words(code: str, text: str, *, stemmed: bool) -> list[str]:
    """A question's words without the stop words of its language; of Chinese also each pair of characters."""
    runs = CHINESE_RUN.findall(text)
    pairs = [run[at : at + 2] for run in runs for at in range(len(run) - 1)]
    return [*_analyser(code, stemmed=stemmed and code != CHINESE).analyze(text), *pairs]


def postgres(documents: Sequence[Document], connection: psycopg.Connection) -> Ask:
    """Full-text search in the configuration of each text's language; any word, ranked by cover density, titles first."""
    connection.execute("CREATE TEMP TABLE found (at int, words tsvector)")
    for at, each in enumerate(documents):
        pieces = [
            sql.SQL("setweight(to_tsvector({}, {}), {})").format(STEMMERS.get(code, "simple"), text, WEIGHTS[part])
            for part, code, text in _texts(each)
        ]
        statement = sql.SQL("INSERT INTO found VALUES ({}, {})")
        connection.execute(statement.format(at, sql.SQL(" || ").join(pieces)))
    connection.execute("CREATE INDEX ON found USING gin (words)")
    connection.execute("ANALYZE found")
    names = [name_of(each) for each in documents]

    def ask(code: str, text: str) -> list[Name]:
        rows = connection.execute(
            "SELECT at FROM found, to_tsquery(%s::regconfig, %s) asked WHERE words @@ asked"
            " ORDER BY ts_rank_cd(words, asked) DESC, at LIMIT %s",
            [STEMMERS.get(code, "simple"), " | ".join(WORD.findall(text)), DEEPEST],
        )
        return [names[at] for (at,) in rows]

    return ask
