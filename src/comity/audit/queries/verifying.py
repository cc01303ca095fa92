"""Verifying the trail: the whole chain, streamed in its order, every hash computed anew."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.db import connection, transaction
from django.db.models import Exists, OuterRef

from comity.audit.chain import Row, row_text
from comity.audit.keys import public_key
from comity.audit.models import Entry, Head, Link, SignedHead
from comity.audit.queries.faults import Fault, Kind, Place, Signed, Walk, places_of

COLUMNS = "e.id, e.at, e.actor, e.officer, e.authority, e.action, e.subject, e.subject_officer, e.outcome, e.address"
CHAIN = (
    f"SELECT l.number, l.entry_id, l.hash, {COLUMNS}, e.details::text FROM audit_link l"  # noqa: S608
    " LEFT JOIN audit_entry e ON e.id = l.entry_id WHERE l.number > %s ORDER BY l.number"
)
BATCH = 2000


@contextmanager
def _one_moment() -> Iterator[None]:
    """What is read in it is read as at one moment, however long it takes."""
    if connection.in_atomic_block:
        yield
        return
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


def _places(after: int = 0) -> Iterator[Place]:
    with connection.chunked_cursor() as cursor:
        cursor.execute(CHAIN, [after])
        while rows := cursor.fetchmany(BATCH):
            for number, entry, digest, *columns in rows:
                text = None if columns[0] is None else row_text(number, Row(*columns))
                yield Place(number, entry, bytes(digest), text)


def signed_heads() -> list[Signed]:
    """Every head that was signed, oldest first."""
    rows = SignedHead.objects.order_by("day").values_list("day", "number", "hash", "signature")
    return [Signed(day, number, bytes(digest), bytes(signature)) for day, number, digest, signature in rows]


def verify() -> tuple[int, list[Fault]]:
    """How many rows were checked, and all that is wrong with them; ask it as the hub (``seen_by_the_hub``)."""
    with _one_moment():
        walk = Walk(signed_heads(), public_key())
        for place in _places():
            walk.step(place)
        head = Head.objects.filter(id=1).values_list("number", "hash").first()
        faults = walk.end((head[0], bytes(head[1])) if head else None)
        if head is None:
            faults.append(Fault(Kind.HEAD, None, None, "the end of the chain is not there"))
        unlinked = Entry.objects.filter(~Exists(Link.objects.filter(entry=OuterRef("pk")))).order_by("id")
        for entry in unlinked.values_list("pk", flat=True):
            faults.append(Fault(Kind.INSERTED, None, entry, f"entry {entry} is in no place of the chain"))
    return walk.rows, faults


def verify_lines(lines: Iterable[str], signed: Iterable[Signed] = (), key: str = "") -> tuple[int, list[Fault]]:
    """The same for an exported file, without a database, against the heads that were published where they are given."""
    walk: Walk | None = None
    unread: list[Fault] = []
    for each in places_of(lines):
        if isinstance(each, Fault):
            unread.append(each)
            continue
        place, before = each
        if walk is None:
            walk = Walk(signed, key, (place.number - 1, before))
        walk.step(place)
    walk = walk or Walk(signed, key)
    return walk.rows, unread + walk.end()


def exported(after: int = 0) -> Iterator[dict[str, object]]:
    """The rows after this number as an export holds them: number, hash before, hash, and the exact text."""
    with _one_moment():
        before = Link.objects.filter(number=after).values_list("hash", flat=True).first()
        last = bytes(before) if before is not None else b""
        for place in _places(after):
            if place.text is not None:
                yield {"number": place.number, "before": last.hex(), "hash": place.hash.hex(), "text": place.text}
            last = place.hash
