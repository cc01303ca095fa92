"""The guide of a State: its fiches, group by group, printed."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from comity.common.languages import current, language_name, long_date
from comity.common.pdf import Block, as_pdf
from comity.fiches.queries.answers import Names, names_in
from comity.fiches.queries.questions import TEXT
from comity.fiches.queries.reading import Sheet, by_group, sheets_of_state
from comity.jurisdictions.models import Jurisdiction


def guide_of(state: Jurisdiction, day: date) -> bytes:
    """A PDF in the language of the moment; texts that the State did not translate stay as they were written."""
    code = current()
    title = f"{_('Fiches')}: {state.name}"
    return as_pdf(title, code, [*_blocks(state, day, code)])


def _blocks(state: Jurisdiction, day: date, code: str) -> Iterator[Block]:
    mark = " *" if state.footnote else ""
    yield Block("heading", f"{_('Fiches')}: {state.name}{mark}", code, 1)
    yield Block("note", _("As at %(date)s") % {"date": long_date(day)}, code)
    if state.footnote:
        yield Block("note", f"* {state.footnote}", code)
    sheets = sheets_of_state(state.iso3, day)
    names = names_in([each.values for each in sheets.values()])
    for group, held in by_group():
        there = [sheets[each.id] for each in held if each.id in sheets]
        if there:
            yield Block("heading", group.name.text, group.name.language, 2)
        for each in there:
            yield from _sheet(each, names, code)
    if not sheets:
        yield Block("text", _("Nothing on record"), code)
    yield Block("note", _("Names and boundaries imply no opinion on the legal status of any State or territory."), code)


def _sheet(sheet: Sheet, names: Names, code: str) -> Iterator[Block]:
    name = sheet.measure.name
    yield Block("heading", name.text, name.language, 3)
    confirmed = _("Last confirmed %(date)s") % {"date": long_date(sheet.confirmed_on)}
    yield Block("note", f"{confirmed}. {_('Confirmed too long ago')}" if sheet.stale else confirmed, code)
    said = sheet.said(names)
    for each in (one for one in said if one.parts):
        written = each.parts[0].language if each.question.kind == TEXT else code
        yield Block("fact", each.text, written, label=str(each.question.label))
    originals = dict.fromkeys(part.translated_from for one in said for part in one.parts if part.translated_from)
    for original in originals:
        said_from = _("Translated by the State from: %(language)s") % {"language": language_name(original)}
        yield Block("note", said_from, code)
    silent = " · ".join(str(one.question.label) for one in said if not one.parts)
    if silent:
        yield Block("fact", silent, code, label=_("Not known"))
