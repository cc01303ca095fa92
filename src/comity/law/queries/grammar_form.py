# ruff: noqa: RUF001  # signs of several scripts
"""What a grammar of references is: the forms of one language, and how they are written down."""

import re
from dataclasses import dataclass

STOP = r"""[^\w]*$|\s*[.,;:!?)\]»”"’'…،؛。，；：》]"""
"""The end of the text, or a sign: after it no title goes on."""
NEVER = r"(?!x)x"
"""What no text has."""
LETTERED = r"\d{1,4}(?:\s?[a-z])?(?!\w)"
"""A number that may have a letter, "5 a"."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """The forms of one language."""

    first: re.Pattern[str]
    """The first number: ``word``, ``number`` and, where there are any, ``belows`` (the numbers of parts of it)."""
    item: re.Pattern[str]
    """A further number: ``sep``, and as above. Without a number, ``belows`` are of the number before."""
    many: re.Pattern[str]
    """Words before several numbers; after others a comma may end the reference."""
    measure: re.Pattern[str]
    """What follows a number that is not a provision's: "section 4 and 30 days"."""
    of: re.Pattern[str]
    """What stands between a reference and the title of its law; ``kind``: what may be a part of the title."""
    ends: re.Pattern[str]
    """What follows the end of a title; otherwise a longer title of another law may go on."""
    other_after: re.Pattern[str]
    """What follows a reference to another law, of whatever title."""
    other_before: re.Pattern[str]
    """What precedes a reference to another law."""
    changing: re.Pattern[str]
    """Words of a provision that changes another law: its numbers are those of that law."""
    joins: re.Pattern[str]
    """What stands between two references that may be to the same law."""
    leads: re.Pattern[str]
    """What precedes the title of a law that a reference follows; after other words a longer title may have begun."""
    one_word: bool
    """Whether one word is said of the units of every law, whatever they are called in it."""


def grammar_of(  # noqa: PLR0913  # the forms of a language
    *,
    first: str,
    item: str,
    many: str,
    measure: str,
    of: str,
    ends: str,
    after: str,
    before: str,
    changing: str,
    conjunction: str,
    leads: str = NEVER,
    one_word: bool = True,
) -> Grammar:
    """The forms of a language as patterns; ``after`` and ``before`` are what tells of another law."""
    flags = re.IGNORECASE
    return Grammar(
        re.compile(first, flags),
        re.compile(item, flags),
        re.compile(many, flags),
        re.compile(rf"\s*(?:{measure})", flags),
        re.compile(of, flags),
        re.compile(ends),
        re.compile(after, flags),
        re.compile(f"(?:{before})$", flags),
        re.compile(changing, flags),
        re.compile(rf"\s*,?\s*(?:{conjunction})[^.;。；]*", flags),
        re.compile(f"(?:{leads})$", flags),
        one_word,
    )
