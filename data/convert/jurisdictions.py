"""jurisdictions.csv: names, codes, groups and the footnotes that the United Nations prints."""

from convert.tables import Raw, Row, Table, decisions, in_six

COLUMNS = [
    *("iso3", "iso2", "m49", "kind", "responsible_state"),
    *in_six("name"),
    *in_six("official_name"),
    *("regional_group", "m49_region", "m49_subregion"),
    *in_six("footnote"),
    "source",
]
GROUPS = {
    "": "",
    "African": "african",
    "Asia-Pacific": "asia_pacific",
    "Eastern European": "eastern_european",
    "GRULAC": "grulac",
    "WEOG": "weog",
}
COPIED = ("iso3", "iso2", "m49", "kind", *in_six("name"), *in_six("official_name"), "source")


def _responsible(row: Row, iso3: dict[str, str]) -> str:
    """The State responsible for a territory; the raw code is empty or a phrase when there is not one State."""
    return iso3.get(row["sovereign_iso2"], "") if row["kind"] == "territory" else ""


def convert(raw: Raw) -> list[Table]:
    """One row for each raw jurisdiction."""
    footnotes = {row["iso3"]: row for row in decisions("footnotes")}
    names = {(row["iso3"], row["column"]): row["value"] for row in decisions("name_fixes")}
    rows = []
    for source in raw["jurisdictions"]:
        code = source["iso3"]
        row = {column: names.get((code, column), source[column]) for column in COPIED}
        row["responsible_state"] = _responsible(source, raw.iso3)
        row["regional_group"] = GROUPS[source["un_regional_group"]]
        row["m49_region"] = source["region_code"]
        row["m49_subregion"] = source["subregion_code"]
        row |= {column: footnotes.get(code, {}).get(column, "") for column in in_six("footnote")}
        rows.append(row)
    return [Table("jurisdictions", COLUMNS, ["iso3"], rows)]
