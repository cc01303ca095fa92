from convert.tables import Raw, Table
def run(raw: Raw, tables: list[Table]) -> list[str]:
    return []
