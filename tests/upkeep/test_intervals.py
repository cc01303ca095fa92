"""The interval of the strictest network rules: the board, the reminders, the finder and the entry's own page."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from comity.authorities.models import Designation
from comity.authorities.queries import today
from comity.authorities.queries.freshness import intervals
from comity.channels.queries import load_facts
from comity.channels.rules.offices import cautions
from comity.networks.models import Admission, Network
from comity.upkeep.queries import board
from tests.upkeep.conftest import confirmed

if TYPE_CHECKING:
    from django.test import Client

    from comity.authorities.models import Authority

pytestmark = pytest.mark.django_db


def _admit(authority: Authority, *days: int) -> None:
    for number, (network, every) in enumerate(zip(Network.objects.all(), days, strict=False)):
        network.confirm_every_days = every
        network.save()
        since = today() - timedelta(days=30 + number)
        Admission.objects.create(network=network, authority=authority, valid_from=since)


def test_the_strictest_network_counts_while_the_admission_holds(entries: list[Authority]) -> None:
    first, second = entries[:2]
    _admit(first, 200, 90)
    assert intervals(today()) == {first.slug: 90}
    Admission.objects.filter(network__confirm_every_days=90).update(valid_to=today())
    assert intervals(today()) == {first.slug: 200}
    for each in (first, second):
        confirmed(each, today() - timedelta(days=250))
    lines = {line.slug: line for line in board.lines(today())}
    assert lines[first.slug].stale
    assert not lines[second.slug].stale
    assert lines[first.slug].due == today() - timedelta(days=50)


def test_the_finder_warns_after_the_same_interval(entries: list[Authority]) -> None:
    designated = Designation.objects.filter(authority__in=entries).select_related("authority").first()
    assert designated
    own = confirmed(designated.authority, today() - timedelta(days=250))

    def warned() -> bool:
        offices = load_facts().offices["XAR", designated.category]
        office = next(each for each in offices if each.authority.slug == own.slug)
        return "stale_entry" in {note.code for note in cautions(office, today())}

    assert not warned()
    _admit(own, 200)
    assert warned()


def test_the_page_of_the_entry_warns_after_the_same_interval(entries: list[Authority], client: Client) -> None:
    own = confirmed(entries[0], today() - timedelta(days=250))

    def warned() -> bool:
        return "Confirmed too long ago" in client.get(f"/en/directory/{own.slug}/").content.decode()

    def marked() -> bool:
        row = client.get(f"/en/directory/?q={own.name.text}").content.decode().partition(f"/directory/{own.slug}/")[2]
        return "warn-text" in row.partition("</tr>")[0]

    assert not warned()
    assert not marked()
    _admit(own, 200)
    assert warned()
    assert marked()
