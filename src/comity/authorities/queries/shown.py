"""Which values of an entry a reader sees (access.fields): asked once, for pages, API and export alike."""

from typing import Any

from comity.access.actor import Actor
from comity.access.fields import FIELDS, PUBLIC, visible
from comity.authorities.models import Authority
from comity.authorities.queries.values import CONTENT, NAMES

EMPTY: dict[str, Any] = {"names": {}, "languages": [], "means": [], "law_links": []}
VALUES = ("names", *(name for name in CONTENT if name not in {*NAMES, "original"}))


def hide_from(actor: Actor, authority: Authority) -> None:
    """Empty (in memory) whatever the reader may not see."""
    for name in VALUES:
        if FIELDS.get(name) is not PUBLIC and not visible(name, actor, authority.about):
            setattr(authority, name, EMPTY.get(name, ""))


def hidden_values(actor: Actor, authority: Authority) -> frozenset[str]:
    """The names of the flat values that the reader may not see."""
    about = authority.about
    groups = {name: "names" if name in {*NAMES, "original"} else name for name in CONTENT}
    return frozenset(name for name, field in groups.items() if not visible(field, actor, about))
