"""Whatever is done to the rows of the trail, the verification says so, and says which."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comity.access.actor import Actor
from comity.audit.actions import record, sign_head
from comity.audit.keys import public_key
from comity.audit.models import Entry, Head, Link, SignedHead
from comity.audit.queries import Kind, exported, signed_heads, verify, verify_lines

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.django_db
ALICE = Actor(officer=7, name="Алиса 阿", authority="xar-ministry-of-justice", address="2001:db8::1")
ROWS = 6


@pytest.fixture(autouse=True)
def _rows() -> None:
    for number in range(ROWS):
        record(actor=ALICE, action="tests.act", subject=f"thing {number}", about=9, number=number, words=["ä", None])


def last() -> int:
    return Head.objects.get().number


def link(back: int) -> Link:
    """The link so many places before the end."""
    return Link.objects.get(number=last() - back)


def sql(statement: str, *values: str | bytes | int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def found() -> set[tuple[Kind, int | None]]:
    return {(fault.kind, fault.number) for fault in verify()[1]}


def test_what_nobody_touched_is_whole() -> None:
    sign_head(actor="tests", day=date(2026, 1, 1))
    rows, faults = verify()
    assert (rows, faults) == (last(), [])
    assert rows == Entry.objects.count()


CHANGES = {
    "at": "at + interval '1 microsecond'",
    "actor": "actor || 'x'",
    "officer": "8",
    "authority": "'xve-attorney-general'",
    "action": "'tests.other'",
    "subject": "''",
    "subject_officer": "NULL",
    "outcome": "'read'",
    "address": "''",
    "details": """details || '{"number": 99}'""",
}


@pytest.mark.parametrize("column", CHANGES)
def test_a_changed_row_is_found_whichever_column_it_is(column: str) -> None:
    number = last() - 3
    sql(f"UPDATE audit_entry SET {column} = {CHANGES[column]} WHERE id = %s", link(3).entry_id)  # noqa: S608
    assert found() == {(Kind.CHANGED, number)}


def test_every_column_is_covered() -> None:
    assert {field.column for field in Entry._meta.concrete_fields} == {*CHANGES, "id"}  # noqa: SLF001


def test_a_row_given_another_number_is_found() -> None:
    number = last() - 2
    sql("UPDATE audit_entry SET id = id + 1000 WHERE id = %s", link(2).entry_id)
    assert found() == {(Kind.REMOVED, number), (Kind.INSERTED, None)}


def test_a_removed_row_is_found() -> None:
    number = last() - 2
    sql("DELETE FROM audit_entry WHERE id = %s", link(2).entry_id)
    assert found() == {(Kind.REMOVED, number)}


def test_a_row_removed_with_its_link_leaves_a_gap() -> None:
    gone = link(2)
    number, entry = gone.number, gone.entry_id
    sql("DELETE FROM audit_link WHERE number = %s", number)
    sql("DELETE FROM audit_entry WHERE id = %s", entry)
    assert found() == {(Kind.GAP, number)}


def test_rows_cut_off_at_the_end_are_found() -> None:
    number = last()
    sql("DELETE FROM audit_entry WHERE id IN (SELECT entry_id FROM audit_link WHERE number > %s)", number - 2)
    sql("DELETE FROM audit_link WHERE number > %s", number - 2)
    assert found() == {(Kind.GAP, number - 1)}


def test_rows_cut_off_with_the_head_set_back_are_found_by_the_signed_head() -> None:
    sign_head(actor="tests", day=date(2026, 1, 1))
    signed = SignedHead.objects.get().number
    sql("DELETE FROM audit_entry WHERE id IN (SELECT entry_id FROM audit_link WHERE number >= %s)", signed)
    sql("DELETE FROM audit_link WHERE number >= %s", signed)
    sql(
        "UPDATE audit_head SET number = %s, hash = (SELECT hash FROM audit_link WHERE number = %s)",
        signed - 1,
        signed - 1,
    )
    assert found() == {(Kind.SIGNED, signed)}


def test_a_row_inserted_past_the_trigger_is_found() -> None:
    sql("ALTER TABLE audit_entry DISABLE TRIGGER audit_chain")
    record(actor="mallory", action="tests.act")
    sql("ALTER TABLE audit_entry ENABLE TRIGGER audit_chain")
    assert [(fault.kind, fault.entry) for fault in verify()[1]] == [
        (Kind.INSERTED, Entry.objects.get(actor="mallory").pk)
    ]


def test_a_link_added_at_the_end_is_found() -> None:
    number = last()
    sql("ALTER TABLE audit_entry DISABLE TRIGGER audit_chain")
    record(actor="mallory", action="tests.act")
    sql("ALTER TABLE audit_entry ENABLE TRIGGER audit_chain")
    entry = Entry.objects.get(actor="mallory").pk
    sql("INSERT INTO audit_link (number, entry_id, hash) VALUES (%s, %s, %s)", number + 1, entry, b"x" * 32)
    assert found() == {(Kind.CHANGED, number + 1), (Kind.HEAD, number)}


def test_a_changed_link_is_told_from_a_changed_row() -> None:
    number = last() - 2
    sql("UPDATE audit_link SET hash = %s WHERE number = %s", b"x" * 32, number)
    assert found() == {(Kind.LINK, number)}


def test_a_changed_link_that_was_signed_is_two_faults() -> None:
    sign_head(actor="tests", day=date(2026, 1, 1))
    signed = SignedHead.objects.get().number
    sql("UPDATE audit_link SET hash = %s WHERE number = %s", b"x" * 32, signed)
    assert found() == {(Kind.LINK, signed), (Kind.SIGNED, signed)}


def test_a_changed_head_is_found() -> None:
    sql("UPDATE audit_head SET hash = %s", b"x" * 32)
    assert found() == {(Kind.HEAD, last())}


def test_a_chain_forged_from_a_row_on_is_found_by_the_signed_head() -> None:
    sign_head(actor="tests", day=date(2026, 1, 1))
    signed = SignedHead.objects.get().number
    sql(
        "UPDATE audit_entry SET actor = 'mallory' WHERE id = (SELECT entry_id FROM audit_link WHERE number = %s)",
        signed,
    )
    sql(
        """DO $$ DECLARE each record; head bytea; BEGIN
        SELECT hash INTO head FROM audit_link WHERE number = (SELECT number FROM audit_signedhead) - 1;
        FOR each IN SELECT l.number, e AS entry FROM audit_link l JOIN audit_entry e ON e.id = l.entry_id
          WHERE l.number >= (SELECT number FROM audit_signedhead) ORDER BY l.number LOOP
          head := sha256(head || convert_to(audit_text(each.entry, each.number), 'UTF8'));
          UPDATE audit_link SET hash = head WHERE number = each.number;
        END LOOP;
        UPDATE audit_head SET hash = head; END $$"""
    )
    assert found() == {(Kind.SIGNED, signed)}


def test_a_signature_of_another_key_is_found() -> None:
    sign_head(actor="tests", day=date(2026, 1, 1))
    sql("UPDATE audit_signedhead SET signature = %s", b"x" * 64)
    assert found() == {(Kind.SIGNATURE, SignedHead.objects.get().number)}


def test_a_signed_head_moved_to_another_day_is_found() -> None:
    sign_head(actor="tests", day=date(2026, 1, 1))
    sql("UPDATE audit_signedhead SET day = day + 1")
    assert found() == {(Kind.SIGNATURE, SignedHead.objects.get().number)}


def test_a_day_is_signed_once() -> None:
    assert sign_head(actor="tests", day=date(2026, 1, 1))
    assert not sign_head(actor="tests", day=date(2026, 1, 1))
    assert SignedHead.objects.count() == 1


def lines(after: int = 0) -> list[str]:
    return [json.dumps(each) for each in exported(after)]


def test_an_export_is_verified_without_a_database() -> None:
    assert verify_lines(lines()) == (last(), [])
    assert verify_lines(lines(last() - 4)) == (4, [])
    sign_head(actor="tests", day=date(2026, 1, 1))
    assert verify_lines(lines(), signed_heads(), public_key()) == (last(), [])


def _other_text(written: list[str]) -> None:
    written[-2] = written[-2].replace("thing", "think")


FORGERIES: dict[str, tuple[Callable[[list[str]], object], Kind]] = {
    "a changed line": (_other_text, Kind.CHANGED),
    "a missing line": (lambda written: written.pop(-3), Kind.GAP),
    "two lines exchanged": (lambda written: written.insert(-2, written.pop()), Kind.GAP),
    "no line at all": (lambda written: written.__setitem__(-2, "{"), Kind.UNREADABLE),
}


@pytest.mark.parametrize("how", FORGERIES)
def test_a_forged_export_is_found(how: str) -> None:
    forge, kind = FORGERIES[how]
    written = lines()
    forge(written)
    assert kind in {fault.kind for fault in verify_lines(written)[1]}


def test_an_export_that_was_forged_whole_does_not_fit_the_published_heads() -> None:
    sign_head(actor="tests", day=date(2026, 1, 1))
    signed, key = signed_heads(), public_key()
    cut = [each for each in lines() if json.loads(each)["number"] < signed[0].number]
    assert {fault.kind for fault in verify_lines(cut, signed, key)[1]} == {Kind.SIGNED}


TEXTS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=40)
THINGS = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**30), 10**30)
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)


@pytest.mark.whole
@given(name=TEXTS, subject=TEXTS, officer=st.none() | st.integers(0, 2**62), details=THINGS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_whatever_stands_in_a_row_both_compute_the_same_hash(
    name: str, subject: str, officer: int | None, details: object
) -> None:
    record(actor=Actor(officer=officer, name=name), action="tests.act", subject=subject, about=officer, told=details)
    assert verify()[1] == []
