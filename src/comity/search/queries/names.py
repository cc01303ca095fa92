"""Names, and words of a field, as queries of the engine: what spelling help and suggestions look for."""

import tantivy

from comity.search.index.schema import GAP, schema
from comity.search.queries.rights import hidden_from

Occur, Query = tantivy.Occur, tantivy.Query


def visible_term(field: str, value: str, readers: frozenset[str]) -> tantivy.Query:
    """A word of a field, in what somebody may read."""
    return Query.boolean_query(
        [(Occur.Must, Query.term_query(schema(), field, value, "position")), (Occur.MustNot, hidden_from(readers))]
    )


def names_like(word: str, distance: int, readers: frozenset[str]) -> tantivy.Query:
    """Names with a word that differs by so many letters at most."""
    like = Query.fuzzy_term_query(schema(), "name", word, distance)
    return Query.boolean_query([(Occur.Must, like), (Occur.MustNot, hidden_from(readers))])


def begins_with(words: list[str], readers: frozenset[str]) -> tantivy.Query | None:
    """Names that go on from these words, the last maybe unfinished; none where there is nothing to go on."""
    if not words or GAP in words:
        return None
    if len(words) > 1:
        found = Query.phrase_prefix_query(schema(), "name", list(words))
    else:
        found = Query.regex_query(schema(), "name", f"{_literal(words[0])}.*")
    return Query.boolean_query([(Occur.Must, found), (Occur.MustNot, hidden_from(readers))])


def _literal(word: str) -> str:
    """A word for a pattern: words have letters, digits and marks only, none of which means anything there."""
    return "".join(letter for letter in word if letter.isalnum() or ord(letter) > 127)  # noqa: PLR2004  # ASCII
