"""The access table as a page: all of it, for everybody."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

import pytest

from comity.access.fields import FIELDS
from comity.access.permissions import PERMISSIONS, STEP_UP
from comity.access.queries import FIELD_NAMES, ROOMS, sections, shown_fields
from comity.access.table import TABLE

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


def test_the_page_says_every_permission_and_every_rule(client: Client) -> None:
    text = html.unescape(client.get("/en/access/").content.decode())
    for name, sentence in PERMISSIONS.items():
        row = text.split(f'id="{name}"', 1)[1].split("</tr>", 1)[0]
        assert str(sentence) in row
        assert ("new sign" in row) == (name in STEP_UP)
        for rule in TABLE[name]:
            assert str(rule.sentence) in row


def test_every_room_and_every_field_has_a_name_of_its_own() -> None:
    assert {name.split(":", 1)[0] for name in PERMISSIONS} <= set(ROOMS), "add the room to access/queries.py"
    assert set(FIELDS) <= set(FIELD_NAMES), "add the field to access/queries.py"
    assert sum(len(section.lines) for section in sections()) == len(PERMISSIONS)


def test_the_fields_of_an_entry_are_shown_with_who_sees_them(client: Client) -> None:
    text = html.unescape(client.get("/en/access/").content.decode())
    for shown in shown_fields():
        for sentence in (*shown.fields, *shown.who):
            assert str(sentence) in text


@pytest.mark.parametrize("language", ["ar", "zh", "en", "fr", "ru", "es"])
def test_the_page_stands_in_every_language(client: Client, language: str) -> None:
    assert client.get(f"/{language}/access/").status_code == 200
