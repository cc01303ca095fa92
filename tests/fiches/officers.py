"""What officers do at the forms of a fiche, over HTTP."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any

from comity.fiches.models import Draft

if TYPE_CHECKING:
    from django.test import Client

FICHE = "/en/fiches/XAR/service/"
EDIT = f"{FICHE}edit/"


def form_of(client: Client, address: str) -> dict[str, Any]:
    """What the form would send if nothing were touched."""
    page = client.get(address).content.decode()
    shown = re.search(r'name="shown" value="([^"]*)"', page)
    assert shown, page
    sent: dict[str, Any] = {"shown": unescape(shown[1])}
    for name, options in re.findall(r'<select[^>]* name="(\w+)"[^>]*>(.*?)</select>', page, re.DOTALL):
        chosen = re.search(r'value="([^"]*)" selected', options)
        sent[name] = chosen[1] if chosen else ""
    for name, text in re.findall(r'<textarea[^>]* name="(\w+)"[^>]*>(.*?)</textarea>', page, re.DOTALL):
        sent[name] = unescape(text)
    for name, value in re.findall(r'type="checkbox" name="(\w+)" value="([^"]*)" checked', page):
        sent.setdefault(name, []).append(unescape(value))
    return sent | dict(re.findall(r'type="number" id="id_\w+" name="(\w+)" value="([^"]*)"', page))


def written(client: Client, address: str = EDIT, **said: Any) -> Draft:  # noqa: ANN401
    """A draft that says something."""
    answer = client.post(address, form_of(client, address) | said)
    assert answer.status_code == 302, answer.content.decode()
    return Draft.objects.get(pk=int(answer["Location"].rstrip("/").split("/")[-1]))


def published(writer: Client, focal_point: Client, address: str = EDIT, **said: Any) -> Draft:  # noqa: ANN401
    """What is written at an address, handed in and published."""
    draft = written(writer, address, **said)
    assert writer.post(f"/en/fiches/drafts/{draft.pk}/hand-in/").status_code == 302
    answer = focal_point.post(f"/en/fiches/drafts/{draft.pk}/decide/", {"decision": "publish"})
    assert answer.status_code == 302
    draft.refresh_from_db()
    return draft
