"""Words as they are looked for: without case, width and diacritics, in any of the six languages."""

import unicodedata


def folded(text: str) -> str:
    """The text without case, width and diacritics."""
    whole = unicodedata.normalize("NFKD", text.replace("\0", "").casefold())
    return "".join(each for each in whole if not unicodedata.combining(each))
