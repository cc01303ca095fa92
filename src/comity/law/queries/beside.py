"""What the provisions of a law are about, as links that stand beside its text."""

from collections import defaultdict
from datetime import date

from django.utils.translation import get_language_bidi
from django.utils.translation import gettext as _
from markupsafe import Markup

from comity.common.languages import current
from comity.law.models import Scheme, Tag, Work
from comity.law.queries.codes import address_of, code_in_words

ARTICLES = {Scheme.UNCAC: "{}", Scheme.UNTOC: "UNTOC {}"}
"""How articles are written where there is little room."""


def tags_beside(work: Work, day: date) -> dict[str, Markup]:
    """The tags of a law by eId (those of the whole law under the empty one), in one query.

    As on the entry points everybody sees them, with who made each and whether somebody reviewed it. The lists say their
    language and direction: the text around them is mostly in another.
    """
    by_eid: defaultdict[str, list[Tag]] = defaultdict(list)
    for tag in sorted(work.tags.all(), key=lambda each: Scheme.values.index(each.scheme)):
        by_eid[tag.eid].append(tag)
    side = "rtl" if get_language_bidi() else "ltr"
    whole = Markup('<ul class="tags law-tags" lang="{}" dir="{}" aria-label="{}">{}</ul>')
    return {
        eid: whole.format(current(), side, _("Tags"), Markup().join(_item(tag, day) for tag in tags))
        for eid, tags in by_eid.items()
    }


def _item(tag: Tag, day: date) -> Markup:
    scheme = Scheme(tag.scheme)
    words = ARTICLES[scheme].format(tag.code) if scheme in ARTICLES else code_in_words(scheme, tag.code)
    address = f"{address_of(scheme, tag.code)}?as_of={day.isoformat()}"
    link = Markup('<a href="{}" aria-label="{}: {}"><bdi>{}</bdi></a>').format(address, scheme.label, words, words)
    look, said = ("ok-text", _("Reviewed")) if tag.reviewed_on else ("warn-text", _("Not reviewed"))
    review = Markup('<small class="{}">{}</small> <small class="soft"><bdi>{}</bdi></small>').format(look, said, tag.by)
    return Markup("<li>{} {}</li>").format(link, review)
