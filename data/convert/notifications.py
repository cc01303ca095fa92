from convert.tables import Raw, Table
def convert(raw: Raw) -> list[Table]:
    return []
