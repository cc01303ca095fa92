"""The fields of the index, and a document as they hold it."""

import re
import zlib
from functools import lru_cache

import tantivy

from comity.search.analysis import form, split, stems
from comity.search.documents import PUBLIC, Document, packed
from comity.search.index.meaning import concepts_in, concepts_meant, digest

VERSION = f"7-{digest()}"
"""Counted up whenever fields, analysis or the words of documents change; an index of another version is built anew."""
FACETS = ("kind", "state", "region", "article", "measure", "language", "year", "status")
BUCKETS = 64
"""Into how many equal parts documents are dealt, so that the facets of a very large result are counted in one."""
GAP = "\N{BROKEN BAR}"
"""A word that no text has: no phrase reaches over it."""
ARTICLE = re.compile(r"(\d+)((?:\([\w]+\))*)")
LONGEST_STEM = 60
STEPS = 16
"""Weights are kept in steps of a sixteenth, which the engine packs into a byte instead of eight: each hit reads one."""


@lru_cache(maxsize=1)
def schema() -> tantivy.Schema:
    """The fields. Words are stemmed before they come here, so that all languages live in one field.

    ``text`` holds every word of a document, ``title`` those of its titles, ``name`` the same unstemmed; ``concept``
    what the text names of the vocabulary, ``about`` what the titles name, ``meant`` what makes up a title: a term, not
    phrases, widens a question.
    """
    made = tantivy.SchemaBuilder()
    for name in ("text", "title", "name"):
        made.add_text_field(name, tokenizer_name="whitespace", index_option="position")
    for name in ("concept", "about", "meant"):
        made.add_text_field(name, tokenizer_name="whitespace", index_option="freq")
    for name in FACETS:
        made.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=True)
    for name in ("record", "cite", "closed", "reader", "bucket"):
        made.add_text_field(name, tokenizer_name="raw", index_option="basic")
    made.add_float_field("weight", fast=True)
    made.add_integer_field("day", fast=True)
    made.add_bytes_field("shown", stored=True)
    return made.build()


def record_of(kind: str, key: str) -> str:
    """By which name all documents of a record are replaced."""
    return f"{kind}:{key}"


def cites(article: str) -> list[str]:
    """An article with every part it stands in: 46, 46(3), 46(3)(f)."""
    scheme, _, rest = article.rpartition(" ")
    found = ARTICLE.fullmatch(rest)
    if not found:
        return [article]
    parts = re.findall(r"\(\w+\)", found[2])
    prefix = f"{scheme} " if scheme else ""
    return [prefix + found[1] + "".join(parts[:count]) for count in range(len(parts) + 1)]


def whole(article: str) -> str:
    """An article as such, without those parts of it that are named."""
    return f"{article}."


def as_indexed(document: Document) -> tantivy.Document:
    """The document for the engine."""
    made = tantivy.Document()
    titles = _stemmed((*document.titles.items(), *(("", name) for name in document.names)))
    body = _stemmed((*document.also.items(), *document.within.items(), *document.texts.items()))
    title = _joined(titles)
    made.add_text("title", title)
    made.add_text("text", f"{title} {GAP} {_joined(body)}" if body else title)
    about = _concepts(titles)
    made.add_text("about", " ".join(about))
    made.add_text(
        "meant", " ".join(dict.fromkeys(each for code, words in titles for each in concepts_meant(words, code)))
    )
    made.add_text("concept", " ".join([*about, *_concepts(body)]))
    made.add_text("name", f" {GAP} ".join(" ".join(split(form(title))) for title in document.titles.values()))
    made.add_text("record", record_of(document.kind, document.key))
    for name, values in _facets(document).items():
        for value in values:
            made.add_text(name, value)
    if PUBLIC not in document.readers:
        made.add_text("closed", "1")
        for reader in document.readers:
            made.add_text("reader", reader)
    made.add_text("bucket", str(zlib.crc32(f"{document.key} {document.part}".encode()) % BUCKETS))
    made.add_float("weight", round(document.weight * STEPS) / STEPS)
    made.add_integer("day", document.on.toordinal() if document.on else 0)
    made.add_bytes("shown", packed(document))
    return made


Stemmed = list[tuple[str, list[str]]]


def _stemmed(texts: tuple[tuple[str, str], ...]) -> Stemmed:
    return [(code, [word for word in stems(text, code) if len(word) < LONGEST_STEM]) for code, text in texts if text]


def _joined(texts: Stemmed) -> str:
    return f" {GAP} ".join(" ".join(words) for _code, words in texts)


def _concepts(texts: Stemmed) -> list[str]:
    return [concept for code, words in texts for concept in concepts_in(words, code)]


def _facets(document: Document) -> dict[str, set[str]]:
    own = [each for each in document.articles if " " not in each]
    return {
        "kind": {document.kind},
        "state": set(document.states),
        "region": set(document.regions),
        "article": {cites(each)[0] for each in own},
        "cite": {cite for each in document.articles for cite in (*cites(each), whole(each))},
        "measure": set(document.measures),
        "language": set(document.read_in),
        "year": {str(document.on.year)} if document.on else set(),
        "status": {document.status} if document.status else set(),
    }
