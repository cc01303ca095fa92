"""The invented laws of a demonstration hub, through the same doors as any other."""

from datetime import date

from django.db import transaction

from comity.common.claims import Origin, Verified
from comity.law.actions.events import record_change, record_commencement, record_repeal
from comity.law.actions.invented import LAWS
from comity.law.actions.keeping import FileData, WorkData, keep_law
from comity.law.actions.plain import law_from
from comity.law.models import Change, Work

SOURCE = "invented for demonstration"
PARTS_BEGIN, ASSETS_BEGIN, AMENDED = date(2009, 9, 1), date(2011, 4, 1), date(2016, 3, 1)


@transaction.atomic
def load_demo(*, actor: str) -> int:
    """Keep the invented laws when they are not there yet; gives how many were made. The States are there before."""
    if Work.objects.filter(origin=Origin.DEMO).exists():
        return 0
    made: dict[str, Work] = {}
    for name, (fields, wordings) in LAWS.items():
        data = WorkData(source=SOURCE, verified=Verified.YES, origin=Origin.DEMO, **fields)
        for title, language, text, day, translation in wordings:
            file = FileData(SOURCE, "tree", valid_from=day, translation=translation)
            law = law_from(title, language, text)
            uri = made[name].uri if name in made else ""
            kept = keep_law(actor=actor, law=law, work=_with_uri(data, uri), file=file)
            made[name] = kept.work
    _tell_the_story(actor, made)
    return len(made)


def _with_uri(data: WorkData, uri: str) -> WorkData:
    fields = {name: getattr(data, name) for name in WorkData.__slots__}
    return WorkData(**fields | {"uri": uri})


def _tell_the_story(actor: str, made: dict[str, Work]) -> None:
    """In force by parts, amended by another law; an old law repealed by a newer one."""
    said = {"source": SOURCE, "verified": Verified.YES}
    assistance = made["assistance"]
    for day, parts in ((PARTS_BEGIN, ("part_1", "part_2", "att_nn_1")), (ASSETS_BEGIN, ("part_3",))):
        record_commencement(actor=actor, work=assistance, on=day, eids=parts, **said)
    record_change(
        actor=actor,
        work=assistance,
        kind=Change.Kind.AMENDMENT,
        on=AMENDED,
        eids=("part_2__sec_3__subsec_2", "part_3__sec_7__subsec_2"),
        by=made["amending"],
        **said,
    )
    record_repeal(actor=actor, work=made["commissions"], on=date(2005, 1, 1), by=made["corruption"])
