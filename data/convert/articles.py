"""articles.csv: the articles of the Convention in six languages, each text verified or not."""

from convert.tables import GENERAL, Raw, Row, Table, in_six

COLUMNS = [
    *("number", "chapter"),
    *in_six("chapter_title"),
    *in_six("heading"),
    "paragraphs",
    *in_six("verified"),
]
SOURCES = {
    "verified_ar": "source_ar",
    "verified_en": "source_en_paragraphs",
    "verified_es": "source_es",
    "verified_fr": "source_fr",
    "verified_ru": "source_ru",
    "verified_zh": "source_zh",
}


def _article(source: Row) -> Row:
    """One article; a heading is verified when it was compared with a copy of the text."""
    row = {column: source[column] for column in ("chapter", *in_six("chapter_title"), *in_six("heading"), "paragraphs")}
    row["number"] = source["article"]
    for column, where in SOURCES.items():
        row[column] = "no" if GENERAL in source[where] else "yes"
    return row


def convert(raw: Raw) -> list[Table]:
    """One row for each article."""
    return [Table("articles", COLUMNS, ["number"], [_article(row) for row in raw["uncac_articles"]])]
