"""Laws for tests, made row by row: what the readers of files make is tested with them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from comity.law.models import Commencement, Expression, Provision, Tag, Work

if TYPE_CHECKING:
    from comity.law.models import Scheme

IN_FORCE = date(2005, 1, 1)
EARLY, LATE = date(2000, 1, 1), date(2020, 1, 1)


def a_work(
    slug: str,
    state: str = "KEN",
    *,
    in_force: date | None = IN_FORCE,
    draft: bool = False,
    repealed: date | None = None,
) -> Work:
    """A law of a State, named after its slug."""
    work = Work.objects.create(
        slug=slug,
        uri=f"/akn/{slug}",
        jurisdiction_id=state,
        kind=Work.Kind.ACT,
        titles={"en": f"The {slug} Act", "fr": f"Loi {slug}"},
        draft=draft,
        repealed_on=repealed,
        source="tests",
        verified="no",
    )
    if in_force and not draft:
        Commencement.objects.create(work=work, on=in_force, source="tests", verified="no")
    return work


def a_wording(work: Work, parts: dict[str, str], language: str = "en", since: date | None = None) -> Expression:
    """A wording: the text of each provision by its eId, in order; ``sec_1__subsec_2`` lies below ``sec_1``."""
    wording = Expression.objects.create(
        work=work, language=language, valid_from=since, title=work.titles["en"], document="", source_digest=""
    )
    for position, (eid, text) in enumerate(parts.items()):
        above, _mark, own = eid.rpartition("__")
        Provision.objects.create(
            expression=wording,
            eid=eid,
            position=position,
            parent=above,
            depth=eid.count("__"),
            kind="section",
            number=own.rpartition("_")[2],
            heading=f"Heading of {own} ({language})",
            text=text,
        )
    return wording


def a_tag(work: Work, eid: str, scheme: Scheme | str, code: str, *, reviewed: date | None = None) -> Tag:
    """A tag that somebody else made, reviewed or not."""
    return Tag.objects.create(
        work=work,
        eid=eid,
        scheme=scheme,
        code=code,
        by="Somebody",
        reviewed_by="A focal point" if reviewed else "",
        reviewed_on=reviewed,
    )


def a_law(slug: str, state: str, code: str, **facts: object) -> Work:
    """A law with one provision that is tagged with an article of the Convention."""
    reviewed = facts.pop("reviewed", None)
    work = a_work(slug, state, **facts)  # type: ignore[arg-type]
    a_wording(work, {"sec_1": f"Text of {slug}.", "sec_1__subsec_1": "And what lies below."})
    a_tag(work, "sec_1", "uncac", code, reviewed=reviewed)  # type: ignore[arg-type]
    return work
