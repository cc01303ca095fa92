"""Putting on record what happened to a law: it came into force, was changed, was repealed."""

from datetime import date

from django.db import transaction

from comity.access.actor import Actor
from comity.audit.actions import record
from comity.law.models import Change, Commencement, Work

Who = Actor | str


@transaction.atomic
def record_commencement(  # noqa: PLR0913  # the columns of a row
    *, actor: Who, work: Work, on: date, source: str, verified: str, eids: tuple[str, ...] = ()
) -> Commencement:
    """The law, or only ``eids`` and all below them, is in force from a day on; said twice it is one record."""
    made, new = Commencement.objects.get_or_create(
        work=work, on=on, eids=list(eids), defaults={"source": source, "verified": verified}
    )
    if new:
        record(actor=actor, action="law.commence", subject=work.slug, on=on, eids=list(eids))
    return made


@transaction.atomic
def record_change(  # noqa: PLR0913  # the columns of a row
    *,
    actor: Who,
    work: Work,
    kind: Change.Kind,
    on: date,
    source: str,
    verified: str,
    eids: tuple[str, ...] = (),
    by: Work | None = None,
    by_words: str = "",
) -> Change:
    """The law was amended, or a part of it repealed, from a day on; said twice it is one record."""
    made, new = Change.objects.get_or_create(
        work=work,
        kind=kind,
        on=on,
        eids=list(eids),
        by=by,
        by_words=by_words,
        defaults={"source": source, "verified": verified},
    )
    if new:
        record(actor=actor, action="law.change", subject=work.slug, kind=kind, on=on, eids=list(eids))
    return made


@transaction.atomic
def record_repeal(*, actor: Who, work: Work, on: date, by: Work | None = None) -> None:
    """The law is not in force any more from a day on."""
    if (work.repealed_on, work.repealed_by) == (on, by):
        return
    work.repealed_on, work.repealed_by = on, by
    work.save(update_fields=("repealed_on", "repealed_by"))
    record(actor=actor, action="law.repeal", subject=work.slug, on=on, by=by.slug if by else "")
