"""The rules of the finder: pure functions over facts (docs/decisions/0003). Nothing here reads or writes anything."""
