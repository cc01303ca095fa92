"""The database's second lock: SQL run as one authority returns nothing of another's restricted rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import psycopg
import pytest
from django.db import Error, connection, transaction

from comity.access.actor import NOBODY, Actor
from comity.access.scope import seen_by, seen_by_the_hub
from comity.audit.actions import record
from tests.config import things
from tests.config.cast import CAST, OWN, World

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

pytestmark = pytest.mark.django_db
# Tables whose rows anybody may see, or that must be read before it is known who asks; each with its reason.
PUBLIC = "what the directory publishes"
BEFORE = "read to find out who asks; the code asks for one's own rows only (accounts.queries)"
LIBRARY = "the framework's own: no person's and no authority's data"
CHAIN = "numbers and hashes, published every day"
OPEN = {
    "accounts_officer": BEFORE,
    "accounts_post": BEFORE,
    "account_emailaddress": BEFORE,
    "account_emailconfirmation": BEFORE,
    "django_session": BEFORE,
    "mfa_authenticator": BEFORE,
    "usersessions_usersession": BEFORE,
    "socialaccount_socialaccount": BEFORE,
    "socialaccount_socialapp": BEFORE,
    "socialaccount_socialapp_sites": BEFORE,
    "socialaccount_socialtoken": BEFORE,
    "auth_group": LIBRARY,
    "auth_group_permissions": LIBRARY,
    "auth_permission": LIBRARY,
    "config_cache": "counts of tries, under hashed keys",
    "django_content_type": LIBRARY,
    "django_migrations": LIBRARY,
    "procrastinate_events": LIBRARY,
    "procrastinate_jobs": "names of jobs; no job carries personal data",
    "procrastinate_periodic_defers": LIBRARY,
    "procrastinate_version": LIBRARY,
    "procrastinate_workers": LIBRARY,
    "audit_head": CHAIN,
    "audit_link": CHAIN,
    "audit_signedhead": CHAIN,
    **dict.fromkeys(
        (f"law_{name}" for name in ("batch", "change", "commencement", "expression", "provision", "tag", "work")),
        "law is public",
    ),
    "law_brought": "what an import changed of laws, which are public",
    "law_handed": "files of laws, which are public, handed in by the secretariat",
    "jurisdictions_article": PUBLIC,
    "jurisdictions_jurisdiction": PUBLIC,
    "jurisdictions_participation": PUBLIC,
    "jurisdictions_statement": PUBLIC,
    "jurisdictions_treaty": PUBLIC,
    "jurisdictions_treatyscope": PUBLIC,
    "authorities_authority": PUBLIC,
    "authorities_designation": PUBLIC,
    "authorities_edition": PUBLIC + ": every past version; who made it is shown to officers only (access.fields)",
    "authorities_event": PUBLIC,
    "authorities_notification": PUBLIC,
    "authorities_statepractice": "whether a State approves changes: no secret, and asked at every change",
    "fiches_fiche": PUBLIC,
    "fiches_edition": PUBLIC + ": every past one; who made it is shown to officers only (access.fields)",
    "fiches_confirmation": PUBLIC + ": when a fiche was confirmed",
    "networks_admission": PUBLIC + ": the register",
    "networks_component": PUBLIC,
    "networks_membership": PUBLIC,
    "networks_network": PUBLIC,
    "networks_suspension": PUBLIC + ": the register",
    "search_change": "names of records that changed; nothing of what they say",
    "knowledge_collection": PUBLIC + ": what the secretariat chose by hand",
    "knowledge_entry": PUBLIC + ": the places in a collection; the items themselves are locked",
    "upkeep_confirmation": PUBLIC + ": when an entry was confirmed",
}
# Who must see nothing of what is about the authority, its State, its network and its officers.
OUTSIDERS = (
    "nobody",
    "manager in another State",
    "reader in another State",
    "focal point of another State",
    "mission of another State",
    "secretariat of another network",
    "manager of a suspended member",
    "auditor",
)


def tables() -> dict[str, bool]:
    """Every table, and whether row-level security is on."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname, relrowsecurity FROM pg_class"
            " WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace"
        )
        return dict(cursor.fetchall())


def locked() -> set[str]:
    """Every table with restricted rows."""
    return {name for name, on in tables().items() if on}


def fill(world: World) -> None:
    """At least one row in every restricted table, all about the same authority, State, network and officer."""
    with connection.cursor() as cursor:  # without what the demonstration invented about others
        cursor.execute("UPDATE networks_admission SET application_id = NULL")
        for table in locked() - {"audit_entry"}:
            cursor.execute(f'DELETE FROM "{table}"')  # noqa: S608  # a name of the database's own
    for factory in (
        *(things.proposal, things.line, things.application, things.document, things.contact, things.invitation),
        *(things.turn, things.note, things.scanned, things.reminder, things.reading, things.draft),
        *(things.saved_search, things.fiche_reminder),
        *(things.submission, things.attachment, things.download, things.practice, things.telling),
    ):
        world.one(factory)
    record(actor=Actor(officer=world.one(things.colleague).pk, name="C", authority=OWN), action="tests.act")


def count(table: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT count(*) FROM "{table}"')  # noqa: S608  # names of our tables
        return int(cursor.fetchone()[0])


def seen() -> set[str]:
    """The restricted tables in which there is anything to see."""
    return {name for name in locked() if count(name)}


def touched(statement: str) -> int:
    """How many rows a statement touched; none where the role has no such right."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
            return int(cursor.rowcount)
    except Error as error:
        if isinstance(error.__cause__, psycopg.errors.InsufficientPrivilege):
            return 0
        raise


def test_a_table_is_locked_or_it_is_said_why_not() -> None:
    assert set(tables()) - locked() - set(OPEN) == set(), "enable row-level security, or give the reason in OPEN"
    assert locked() & set(OPEN) == set(), "locked by now: take it out of OPEN"


@pytest.mark.parametrize("who", OUTSIDERS)
def test_an_outsider_sees_and_changes_no_restricted_row(
    who: str, as_web: Callable[[], AbstractContextManager[None]]
) -> None:
    world = World()
    fill(world)
    actor = CAST[who]().actor
    assert locked() == seen(), "a table without a row: add a factory to fill()"
    columns = {name: _a_column(name) for name in locked()}
    with as_web(), seen_by(actor):
        found = seen()
        changed = {name for name in columns if touched(f'UPDATE "{name}" SET "{columns[name]}" = "{columns[name]}"')}  # noqa: S608
        removed = {name for name in columns if touched(f'DELETE FROM "{name}"')}  # noqa: S608
    assert (found, changed, removed) == ({"audit_entry"} if who == "auditor" else set(), set(), set())


def _a_column(table: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass AND attnum = 1", [table])
        return str(cursor.fetchone()[0])


def test_without_saying_who_asks_no_restricted_row_is_seen(as_web: Callable[[], AbstractContextManager[None]]) -> None:
    fill(World())
    with as_web():
        assert seen() == set()
        with seen_by(NOBODY):
            assert seen() == set()
        with seen_by_the_hub():
            assert seen() == locked()
        assert seen() == set(), "the hub's own job is over"


@pytest.mark.parametrize(
    ("who", "right"),
    {
        "manager": {
            "networks_application",
            "authorities_proposal",
            "authorities_directline",
            "networks_contactofficer",
            "knowledge_practice",
            "knowledge_telling",
        },
        "focal point": {"networks_application", "authorities_proposal", "upkeep_note", "knowledge_item"},
        "mission": {"upkeep_note", "upkeep_scan", "knowledge_file", "knowledge_download"},
        "secretariat of the network": {"networks_application", "networks_contactofficer"},
    }.items(),
)
def test_whom_it_concerns_sees_the_rows(
    who: str, right: set[str], as_web: Callable[[], AbstractContextManager[None]]
) -> None:
    """The lock is no wall: each sees what the table says they may."""
    world = World()
    fill(world)
    actor = CAST[who]().actor
    with as_web(), seen_by(actor):
        assert seen() >= right


@pytest.mark.parametrize(
    "factory",
    [
        *(things.line, things.contact, things.reminder, things.note, things.proposal, things.application),
        *(things.reading, things.submission, things.practice),
    ],
)
def test_nobody_claims_anothers_row(
    factory: Callable[[World], object], as_web: Callable[[], AbstractContextManager[None]]
) -> None:
    """A row written as one authority cannot say that it is another's."""
    world = World()
    fill(world)
    actor = CAST["manager in another State"]().actor
    with as_web(), seen_by(actor), pytest.raises(Error) as refused, transaction.atomic():
        factory(world)
    assert isinstance(refused.value.__cause__, psycopg.errors.InsufficientPrivilege)


def test_a_connection_forgets_who_asked(as_web: Callable[[], AbstractContextManager[None]]) -> None:
    """One request's scope ends with it, also when it failed."""
    fill(World())
    actor = CAST["manager"]().actor
    with as_web():
        with pytest.raises(ZeroDivisionError), seen_by(actor):
            assert 1 / (count("authorities_directline") - 1)
        assert count("authorities_directline") == 0
