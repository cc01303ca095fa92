"""What every page can use: addresses, languages, dates, footnotes, headings of articles."""

import re
from datetime import date
from functools import lru_cache, partial
from typing import Any, Protocol
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.messages import get_messages
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import get_script_prefix, reverse
from django.utils.translation import gettext, ngettext
from jinja2 import Environment, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from comity.access.actor import About, Actor, actor_of
from comity.access.check import allowed
from comity.common import languages
from comity.jurisdictions.models import Jurisdiction
from comity.jurisdictions.queries import article_heading


class Thing(Protocol):
    """What rights may depend on."""

    @property
    def about(self) -> About:
        """What it is about."""


class Footnotes:
    """The footnotes of one page: each is numbered at its first mark and printed once at the end."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def mark(self, jurisdiction: Jurisdiction) -> int | None:
        """The number of the jurisdiction's footnote; ``None`` when it has none."""
        if not jurisdiction.footnote:
            return None
        return self._numbers.setdefault(jurisdiction.footnote, len(self._numbers) + 1)

    @property
    def used(self) -> list[tuple[int, str]]:
        """Number and text of every footnote marked so far."""
        return [(number, text) for text, number in self._numbers.items()]


def chrome(request: HttpRequest) -> dict[str, Any]:
    """What the frame of every page needs to know."""
    code = languages.current()
    here = request.get_full_path()
    actor = actor_of(request)
    return {
        "actor": actor,
        "may": partial(may, actor),
        "messages": get_messages(request),
        "language": code,
        "direction": languages.direction(code),
        "languages": [
            {"code": each, "name": name, "address": _in_language(here, code, each)}
            for each, name in languages.OWN_NAMES.items()
        ],
        "demo": settings.DEMO,
        "footnotes": Footnotes(),
    }


def may(actor: Actor, permission: str, thing: Thing | None = None) -> bool:
    """Whether the reader has a permission, over a thing when one is given."""
    return allowed(permission, actor, thing.about if thing is not None else None)


def _in_language(here: str, code: str, other: str) -> str:
    """The same page in another language; addresses differ in their first part only, so none needs resolving."""
    own = f"/{code}/"
    return f"/{other}/{here.removeprefix(own)}" if here.startswith(own) else here


@lru_cache(maxsize=20_000)
def _path(_language: str, _prefix: str, name: str, args: tuple[object, ...]) -> str:
    """Addresses never change while the hub runs; a long page has hundreds."""
    return reverse(name, args=args)


def url(name: str, *args: object, **query: object) -> str:
    """The address of a page in the reader's language; keywords become the query, empty ones are left out."""
    path = _path(languages.current(), get_script_prefix(), name, args)
    kept = {key: value for key, value in query.items() if value not in (None, "", False)}
    return f"{path}?{urlencode(kept, doseq=True)}" if kept else path


@pass_context
def query(context: Context, **changes: object) -> str:
    """The page's own query with some values changed: ``?page=2&…``."""
    parameters = context["request"].GET.copy()
    for key, value in changes.items():
        parameters.pop(key, None)
        if value not in (None, ""):
            parameters[key] = str(value)
    return f"?{parameters.urlencode()}"


COLONS = {"fr": "\u202f: ", "zh": "："}  # noqa: RUF001  # the sign of Chinese
LINK = re.compile(r"https?://[^\s|;,()]+")


def linked(text: str) -> Markup:
    """Plain text with its addresses as links."""
    pieces: list[Markup] = []
    last = 0
    for match in LINK.finditer(text):
        address = escape(match[0])
        pieces += [escape(text[last : match.start()]), Markup('<a href="{0}" rel="noreferrer">{0}</a>').format(address)]
        last = match.end()
    return Markup("").join([*pieces, escape(text[last:])])


def date_in_words(day: date | None) -> str:
    """A date in the reader's language; nothing for none."""
    return languages.long_date(day) if day else ""


def colon() -> str:
    """What stands behind a label: Chinese has a sign of its own, French a narrow space before it."""
    return COLONS.get(languages.current(), ": ")


def environment(**options: Any) -> Environment:  # noqa: ANN401  # Django passes Jinja2's own options through
    """Jinja2's environment: autoescaped, translated, and strict about names that do not exist."""
    mine = {"undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
    made = Environment(**(options | mine), extensions=["jinja2.ext.i18n"])  # noqa: S701  # Django sets autoescape
    made.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]
    made.filters["visible"] = languages.visible
    made.globals.update(
        url=url,
        query=query,
        static=static,
        linked=linked,
        date=date_in_words,
        moment=languages.date_and_time,
        number=languages.decimal,
        language_name=languages.language_name,
        article_heading=article_heading,
        colon=colon,
    )
    return made
