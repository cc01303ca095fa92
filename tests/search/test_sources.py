"""From records to documents: every kind is there, leads to a page, and says what everybody may read."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from django.utils import timezone

from comity.authorities.actions import load_demo as load_authorities
from comity.authorities.models import Category, Designation
from comity.fiches.actions import load_demo as load_fiches
from comity.knowledge.actions import load_demo as load_knowledge
from comity.knowledge.models import Item
from comity.law.actions import load_demo as load_laws
from comity.law.models import Provision, Work
from comity.search.actions import note_the_day
from comity.search.documents import PUBLIC
from comity.search.models import Change
from comity.search.sources import SOURCES, all_documents, documents_of
from comity.search.sources.law import units
from comity.upkeep.tasks import HUB
from tests.lasting import lasting

if TYPE_CHECKING:
    from django.test import Client

    from comity.search.documents import Document

pytestmark = [pytest.mark.django_db, pytest.mark.whole]  # the demonstrations of four rooms are loaded


demo = lasting(load_authorities, load_laws, load_fiches, load_knowledge)


def test_every_kind_is_found_and_leads_to_a_page(client: Client) -> None:
    first: dict[str, Document] = {}
    addresses = []
    for document in all_documents():
        first.setdefault(document.kind, document)
        addresses.append((document.kind, document.key, document.part))
        assert document.readers == {PUBLIC}
        assert any(document.titles.values())
    assert set(first) == set(SOURCES)
    assert len(addresses) == len(set(addresses))
    for document in first.values():
        assert client.get(f"/en/{document.address.partition('#')[0]}").status_code == 200, document.address


def test_a_record_gives_the_same_documents_alone_as_among_all() -> None:
    everything = list(all_documents())
    for kind in SOURCES:
        one = next(each for each in everything if each.kind == kind)
        alone = list(documents_of([(kind, one.key)]))
        assert alone == [each for each in everything if (each.kind, each.key) == (kind, one.key)]
        assert list(documents_of([(kind, "0")])) == []


def test_a_unit_has_the_words_of_all_below_it() -> None:
    rows = [
        Provision(eid="part_1", kind="part", number="Part 1", heading="General", position=0, depth=0),
        Provision(eid="sec_1", kind="section", number="1.", heading="Scope", parent="part_1", position=1, depth=1),
        Provision(eid="sub", kind="subsection", number="(1)", text="First", parent="sec_1", position=2, depth=2),
        Provision(eid="p", kind="point", number="(a)", text="Deep", parent="sub", position=3, depth=3),
        Provision(eid="note", kind="hcontainer", text="Alone", position=4, depth=0),
    ]
    assert [(each.title, each.text) for each in units(rows)] == [("1. Scope", "(1) First\n(a) Deep"), ("note", "Alone")]


def test_a_unit_knows_the_headings_above_it_and_takes_one_that_is_printed_in_its_text() -> None:
    rows = [
        Provision(eid="part", kind="part", number="II", heading="Extradition", position=0, depth=0),
        Provision(eid="chp", kind="chapter", heading="Arrest", parent="part", position=1, depth=1),
        Provision(eid="a", kind="article", number="44", text="Arrest\n1. A person", parent="chp", position=2, depth=2),
        Provision(eid="b", kind="article", number="45", text="It contains:\na date", parent="chp", position=3, depth=2),
    ]
    told = [(each.title, each.above) for each in units(rows)]
    assert told == [("44 Arrest", "Extradition · Arrest"), ("45", "Extradition · Arrest")]


def test_a_unit_within_a_unit_is_one_of_its_own() -> None:
    rows = [
        Provision(eid="att", kind="schedule", heading="The treaty", text="Preamble", position=0, depth=0),
        Provision(eid="chp", kind="chapter", number="I", heading="General", parent="att", position=1, depth=1),
        Provision(eid="art_1", kind="article", number="1", text="Purpose", parent="chp", position=2, depth=2),
        Provision(eid="para", kind="paragraph", number="(a)", text="Deep", parent="art_1", position=3, depth=3),
        Provision(eid="art_2", kind="article", number="2", text="Terms", parent="chp", position=4, depth=2),
    ]
    told = [(each.title, each.text) for each in units(rows)]
    assert told == [("The treaty", "Preamble\nI General"), ("1", "Purpose\n(a) Deep"), ("2", "Terms")]


def test_who_is_designated_for_mutual_legal_assistance_is_found_as_a_central_authority() -> None:
    by_key = {each.key: each for each in all_documents() if each.kind == "authority"}
    designated = {each.authority_id for each in Designation.objects.filter(category=Category.MLA, valid_to=None)}
    assert designated
    assert all("中央机关" in by_key[key].also["zh"] for key in designated)


def test_what_is_not_public_is_no_document() -> None:
    item = Item.objects.filter(valid_from__lte=timezone.localdate(), valid_to__isnull=True).first()
    assert item
    assert list(documents_of([("item", item.pk)]))
    Item.objects.filter(pk=item.pk).update(valid_to=timezone.localdate())
    assert list(documents_of([("item", item.pk)])) == []


def test_a_day_that_changes_a_law_puts_it_into_the_queue() -> None:
    work = Work.objects.first()
    assert work
    Work.objects.filter(pk=work.pk).update(repealed_on=date(2031, 2, 3))
    Change.objects.all().delete()
    note_the_day(actor=HUB, day=date(2031, 2, 3))
    assert ("law", work.pk) in Change.objects.values_list("kind", "key")
