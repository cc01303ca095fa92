"""Which law a file is of: its address (FRBR), made the same way for every file of the same law (docs/laws.md)."""

import re
from pathlib import PurePath

from comity.jurisdictions.models import Jurisdiction, Treaty
from comity.law.actions.keeping import WorkData
from comity.law.actions.lists import Row
from comity.law.akn.identity import work_uri
from comity.law.models import Work
from comity.law.reading.refusing import refuse
from comity.law.tree import Law

DAY_FIRST = re.compile(r"^(\d\d-\d\d)-(.+)$")
PREFIX = re.compile(r"^([a-z]{2})[-_]")


def work_data(law: Law, row: Row, file: str, before: WorkData | None) -> WorkData:
    """What is known of the law, from its file and the row about it; ``before`` of the file's first language.

    Raises:
        RefusedError: where no State is known.
    """
    said = law.metadata
    state = _state(row["jurisdiction"] or said.country, file)
    kind = row["kind"] or said.kind or Work.Kind.ACT
    if kind not in Work.Kind.values:
        refuse("unfit", f"kind {kind}")
    number, year = row["number"] or said.number, row["year"] or said.year
    dated = DAY_FIRST.match(number)
    day = f"{year}-{dated[1]}" if dated and year else year
    number = dated[2] if dated and year else number
    draft = row.says("draft") or said.draft
    made = work_uri(state.iso2, "bill" if draft else kind, day, number, law.title)
    if said.repealed and "repealed_on" not in row.days:
        law.warnings.append("repealed")
    return WorkData(
        jurisdiction=state.iso3,
        source=row.source or said.source or file,
        kind=kind,
        number=number,
        year=year,
        titles=row.titles,
        assented_on=row.days.get("assented_on"),
        published_on=row.days.get("published_on"),
        in_force_on=row.days.get("in_force_on"),
        repealed_on=row.days.get("repealed_on"),
        draft=draft,
        treaty=treaty_of(row),
        uri=before.uri if before else row["uri"] or made,
    )


def treaty_of(row: Row) -> str:
    """The code of the treaty whose text a file prints, as the list says it.

    Raises:
        RefusedError: where no treaty on record has it.
    """
    code = row["treaty"].upper()
    if code and not Treaty.objects.filter(code=code).exists():
        refuse("unfit", f"treaty {code}")
    return code


def _state(code: str, file: str) -> Jurisdiction:
    prefix = PREFIX.match(PurePath(file).name)
    code = (code or (prefix[1] if prefix else "")).upper()
    found = Jurisdiction.objects.filter(iso2=code).first() or Jurisdiction.objects.filter(iso3=code).first()
    if not code or found is None:
        refuse("state", code)
    return found
