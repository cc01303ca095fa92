"""The codes of tags: which are right, how they stand in an address, and what they say."""

import re
from typing import NamedTuple

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from comity.jurisdictions.queries import article_heading, articles_by_number
from comity.law.models import Scheme
from comity.vocabulary.queries import concepts, measures

CITE = re.compile(r"([1-9]\d?)((?:\([0-9a-z]{1,4}\))*)")
PARTS = re.compile(r"\(([0-9a-z]{1,4})\)")
LETTERS = re.compile(r"[a-z]{1,4}")
SLUG = re.compile(r"[1-9]\d?(?:-[0-9a-z]{1,4})*")
OFFENCES = (*range(15, 26), 27)
"""The articles of the Convention by which States make conduct an offence."""
LAST_UNTOC = 41
DEEPEST = 3
NOT_IN_LIST = gettext_lazy("Choose from the list.")


class Cite(NamedTuple):
    """An article and how far into it: ``46(3)(f)`` is article 46, parts ``3`` and ``f``."""

    number: int
    parts: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        """As tags and readers write it."""
        return str(self.number) + "".join(f"({part})" for part in self.parts)

    @property
    def slug(self) -> str:
        """As it stands in an address: ``46-3-f``."""
        return "-".join((str(self.number), *self.parts))


def cite_of(code: str) -> Cite | None:
    """What ``46(3)(f)`` names; nothing for anything else."""
    found = CITE.fullmatch(code)
    return Cite(int(found[1]), tuple(PARTS.findall(found[2]))) if found else None


def cite_at(slug: str) -> Cite | None:
    """What ``46-3-f`` names; ``46(3)(f)`` is understood as well."""
    if not SLUG.fullmatch(slug):
        return cite_of(slug)
    number, *parts = slug.split("-")
    return Cite(int(number), tuple(parts))


def is_in_convention(cite: Cite) -> bool:
    """Whether the Convention has such an article, with such a paragraph; letters are taken on trust."""
    article = articles_by_number().get(cite.number)
    if article is None or len(cite.parts) > DEEPEST:
        return False
    numbered = article.paragraphs > 1
    paragraph, *deeper = cite.parts or ("",)
    if paragraph.isdigit():
        right = numbered and 1 <= int(paragraph) <= article.paragraphs and paragraph == str(int(paragraph))
    else:
        right = not numbered or not paragraph
    return right and all(LETTERS.fullmatch(part) for part in deeper)


def is_in(treaty: str, cite: Cite) -> bool:
    """Whether the treaty has such an article; the paragraphs of UNTOC are taken on trust."""
    if treaty == Scheme.UNTOC:
        return cite.number <= LAST_UNTOC and len(cite.parts) <= DEEPEST
    return is_in_convention(cite)


def fault_of(scheme: str, code: str) -> str | Promise:
    """What is wrong with a code of a scheme; empty when it is right."""
    if scheme not in Scheme.values:
        return NOT_IN_LIST
    if scheme in {Scheme.UNCAC, Scheme.UNTOC, Scheme.OFFENCE}:
        cite = cite_of(code)
        if cite is None:
            return _("Write the article as 46, 46(8) or 46(3)(f).")
        right = {
            Scheme.UNCAC: is_in(scheme, cite),
            Scheme.UNTOC: is_in(scheme, cite),
            Scheme.OFFENCE: cite.number in OFFENCES and not cite.parts,
        }[Scheme(scheme)]
        return "" if right else _("The treaty has no such article or paragraph.")
    among = {Scheme.MEASURE: measures().keys(), Scheme.THEME: concepts().keys()}.get(Scheme(scheme), ())
    return "" if code in among else NOT_IN_LIST


ENTRIES = {
    Scheme.UNCAC: "law:article",
    Scheme.UNTOC: "law:untoc-article",
    Scheme.OFFENCE: "law:article",
    Scheme.MEASURE: "law:measure",
    Scheme.THEME: "law:theme",
}
"""The page of each kind of thing a provision can be about."""


def address_of(scheme: Scheme, code: str) -> str:
    """The page that says which States have a provision about this."""
    cite = cite_of(code)
    return reverse(ENTRIES[scheme], args=(cite.slug if cite else code,))


def code_in_words(scheme: str, code: str) -> str:
    """What a tag says, in the reader's language; articles without their heading."""
    if scheme == Scheme.MEASURE and code in measures():
        return measures()[code].name.text
    if scheme == Scheme.THEME and code in concepts():
        return concepts()[code].name.text
    if scheme == Scheme.OFFENCE:
        return article_heading(code) or code
    cited = _("Art. %(cite)s") % {"cite": code}
    return _("%(treaty)s, art. %(cite)s") % {"treaty": "UNTOC", "cite": code} if scheme == Scheme.UNTOC else cited
