"""Fiches: what a State says about a measure, as published."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from comity.authorities.queries import today
from comity.common.languages import CODES, in_given_language
from comity.fiches.models import Fiche
from comity.fiches.queries import Sheet, sheets_of_state
from comity.fiches.queries.answers import Names, names_in
from comity.fiches.queries.questions import TEXT
from comity.fiches.queries.translations import every_wording
from comity.jurisdictions.queries import list_jurisdictions
from comity.search.documents import Document

KIND = "fiche"
WEIGHT = 1.3


def documents(keys: Sequence[str] | None) -> Iterator[Document]:
    """A document for each fiche. A key is the State's code and the measure's: ``KEN preservation``."""
    found = Fiche.objects.filter(jurisdiction__in=list_jurisdictions()).values_list("jurisdiction_id", "measure")
    wanted: defaultdict[str, set[str]] = defaultdict(set)
    for iso3, measure in found:
        if keys is None or f"{iso3} {measure}" in keys:
            wanted[iso3].add(measure)
    for iso3, some in sorted(wanted.items()):
        sheets = sheets_of_state(iso3, today())
        names = names_in([each.values for each in sheets.values()])
        for measure, sheet in sheets.items():
            if measure in some:
                yield _document(sheet, names)


def _document(sheet: Sheet, names: Names) -> Document:
    state, measure = sheet.state, sheet.measure
    return Document(
        kind=KIND,
        key=f"{state.iso3} {measure.id}",
        address=f"fiches/{state.iso3}/{measure.id}/",
        titles=measure.names,
        texts=_texts(sheet, names),
        within={code: f"{measure.group.names[code]} · {_whether(sheet, code)}" for code in CODES},
        also=state.names,
        languages=tuple(CODES),
        states=(state.iso3,),
        regions=(state.regional_group,) if state.regional_group else (),
        articles=measure.articles,
        measures=(measure.id,),
        on=sheet.confirmed_on,
        weight=WEIGHT,
    )


def _whether(sheet: Sheet, code: str) -> str:
    with in_given_language(code):
        return sheet.whether


def _texts(sheet: Sheet, names: Names) -> dict[str, str]:
    """What was answered in words, in every language it is worded in; what was chosen from a list, in all six.

    But for the first answer, which stands beside the title.
    """
    found: defaultdict[str, list[str]] = defaultdict(list)
    for code in CODES:
        with in_given_language(code):
            for said in sheet.said(names)[1:]:
                if said.question.kind != TEXT:
                    found[code] += [part.text for part in said.parts if not part.language]
    for said in sheet.said(names):
        if said.question.kind == TEXT:
            for each in every_wording(sheet.values, said.question.name):
                found[each.language].append(each.text)
        else:
            for part in said.parts:
                if part.language:
                    found[part.language].append(part.text)
    return {code: " · ".join(dict.fromkeys(parts)) for code, parts in found.items()}
