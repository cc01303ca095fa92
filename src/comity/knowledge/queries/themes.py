"""The short list of themes that choosers offer, out of hundreds of concepts; and articles as they are cited."""

import re

from comity.common.languages import Translated
from comity.vocabulary.queries import concepts

# As an officer would name them: the vocabulary's tops that are subjects, and what lies at the heart of each.
THEMES = (
    "prevention",
    "criminalization",
    "law-enforcement",
    "money-laundering-control",
    "international-cooperation",
    "extradition",
    "mutual-legal-assistance",
    "informal-cooperation",
    "spontaneous-information",
    "joint-investigation",
    "electronic-evidence",
    "evidence",
    "asset-recovery",
    "confiscation",
    "institutions",
    "technical-assistance",
)
ARTICLE = re.compile(r"([1-9][0-9]?)((?:\([0-9]{1,2}\))?(?:\([a-z]{1,4}\))*)")
LAST_ARTICLE = 71


def theme_name(theme: str) -> Translated:
    """The name of a theme in the reader's language; the identifier where the vocabulary has none such any more."""
    found = concepts().get(theme)
    return found.name if found else Translated(theme, "en")


def theme_choices() -> list[tuple[str, str]]:
    """The themes on offer."""
    return [(each, theme_name(each).text) for each in THEMES]


def is_article(cite: str) -> bool:
    """Whether it cites an article of the Convention: ``46(8)``, ``14(1)(a)``."""
    found = ARTICLE.fullmatch(cite)
    return found is not None and int(found[1]) <= LAST_ARTICLE


def wholes_of(cites: list[str]) -> list[str]:
    """The articles with every whole that they are part of: ``14(1)(a)`` is in ``14(1)`` and in ``14``."""
    found: dict[str, None] = {}
    for cite in cites:
        parts = cite.split("(")
        found |= dict.fromkeys("(".join(parts[: length + 1]) for length in range(len(parts)))
    return list(found)
