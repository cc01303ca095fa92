"""What a jurisdiction is to a treaty on a day, as far as its records show (docs/decisions/0002, 0003 B1)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from comity.common.known import Known, Period
from comity.jurisdictions.models import Participation

Status = Participation.Status

# Their depositary's list was seen whole: who only signed is surely no party (docs/decisions/0003, B1).
COMPLETE_LISTS = frozenset({"UNCAC", "UNTOC"})


@dataclass(frozen=True, slots=True)
class Standing:
    """What a jurisdiction is to a treaty on a day, and the record that says so; no record is silence."""

    status: Participation.Status = Status.NOT_KNOWN
    takes_part: Known = Known.UNKNOWN
    record: Participation | None = None
    since: date | None = None
    """The day from which it holds, when a source gives one."""


# The order in which statuses are listed, and in which records of one jurisdiction under one treaty prevail.
STRONGEST_FIRST = (Status.PARTY, Status.SCHEME_MEMBER, Status.NOT_KNOWN, Status.SIGNATORY, Status.NOT_PARTY)


def standing(records: Iterable[Participation], day: date) -> Standing:
    """What the records of one jurisdiction under one treaty make it on ``day``; without any, not known."""
    said = [_said(each, day) for each in records]
    return min(said, key=_strength, default=Standing())


def _strength(said: Standing) -> tuple[int, int]:
    """A party prevails, then a doubt; of a signature and an end, which both say "no", the later one."""
    rank = min(STRONGEST_FIRST.index(said.status), STRONGEST_FIRST.index(Status.SIGNATORY))
    return rank, -said.since.toordinal() if said.since else 0


def _said(record: Participation, day: date) -> Standing:
    if record.status in (Status.PARTY, Status.SCHEME_MEMBER):
        return _said_of_party(record, day)
    if record.status == Status.SIGNATORY:
        return _said_of_signatory(record, day)
    if record.status == Status.NOT_PARTY and record.known_at(day) is Known.YES:
        return Standing(Status.NOT_PARTY, Known.NO, record, record.valid_from)
    return Standing(record=record)


def _said_of_party(record: Participation, day: date) -> Standing:
    known = record.known_at(day)
    if known is Known.YES:
        return Standing(Status(record.status), known, record, record.valid_from)
    if known is Known.UNKNOWN:
        return Standing(record=record)
    if record.valid_to is not None and record.valid_to <= day:
        return Standing(Status.NOT_PARTY, known, record, record.valid_to)
    if record.signed_on is not None and record.signed_on <= day:
        return Standing(Status.SIGNATORY, known, record, record.signed_on)
    return Standing(Status.NOT_PARTY, known, record)


def _said_of_signatory(record: Participation, day: date) -> Standing:
    since = record.signed_on or record.valid_from
    known = Period(since, record.seen_on, record.valid_to).at(day)
    if known is Known.YES:
        complete = record.treaty_id in COMPLETE_LISTS
        return Standing(Status.SIGNATORY, Known.NO if complete else Known.UNKNOWN, record, since)
    if since is not None and day < since:
        return Standing(Status.NOT_PARTY, Known.NO, record)
    return Standing(record=record)
