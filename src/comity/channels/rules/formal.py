"""The formal channel (decision 0003, rules F1-F4, N1 and section 7)."""

from comity.channels.facts import Basis, Channel, Note, Office, Question
from comity.channels.rules import bases as treaties
from comity.channels.rules.contents import conditions, contents
from comity.channels.rules.languages import accepted, translation
from comity.channels.rules.needs import EVIDENCE_SCOPE, FOR_EVIDENCE_ONLY, Need
from comity.channels.rules.offices import ALTERNATIVES, cautions, offices
from comity.channels.rules.world import World
from comity.common.known import Known

# Between judicial authorities: EIO art. 7, EAW art. 9, the European Union's convention of 2000 art. 6 (rule F3).
DIRECT = frozenset({"EUEIO", "EUEAW", "EUMLA2000"})
EU_SCOPES = frozenset({"proceeds", "sentenced", "preservation", "electronic-data"})
# Trade and Cooperation Agreement with the United Kingdom, surrender agreement with Iceland and Norway.
NEIGHBOURS = frozenset({"GBR", "ISL", "NOR"})
NEIGHBOUR_SCOPES = EU_SCOPES | {"extradition", "evidence"}
BOTH = 2
FALLBACK = {"extradition": "mla", "civil": "mla"}
ELECTRONIC_TRANSMISSION = "MEDELLIN"


def formal(world: World, question: Question, need: Need) -> Channel:
    """The one formal channel of an answer. There always is one, if only the diplomatic one."""
    scope = EVIDENCE_SCOPE if need.family in FOR_EVIDENCE_ONLY else need.scope
    found = treaties.bases(world, question.origin, question.partner, scope, question.offence)
    category, theirs = _addressees(world, question, need, found)
    _, mine = _addressees(world, question._replace(partner=question.origin), need, found, sending=True)
    first = theirs[0] if theirs else None
    languages, doubts = accepted(world, question.partner, first, found)
    warnings = [
        *_about_bases(world, question, need, found),
        *([Note("extradition_authority_not_notified")] if category != need.category == "extradition" else []),
        *(cautions(first, question.day) if first else [Note("no_authority_on_record")]),
        *doubts,
        *translation(world, question.origin, languages),
        *_about_stage(question, need),
        Note("other_treaties_not_recorded"),
    ]
    return Channel(
        kind="formal",
        route=_route(category, first, found),
        target=first.authority.slug if first else "",
        alternatives=tuple(office.authority.slug for office in theirs[1 : 1 + ALTERNATIVES]),
        senders=tuple(office.authority.slug for office in mine[:1]),
        bases=found,
        languages=languages,
        means=_means(world, question, first),
        contents=contents(need, found),
        conditions=conditions(need, question.offence),
        reasons=tuple(_reasons(need, first, found)),
        warnings=tuple(warnings),
        unknown=_unknown(first, languages.codes),
    )


def _addressees(
    world: World, question: Question, need: Need, found: tuple[Basis, ...], *, sending: bool = False
) -> tuple[str, tuple[Office, ...]]:
    for category in (need.category, FALLBACK.get(need.category)):
        if category:
            rows = offices(world, question.partner, category, question.stage, found, sending=sending)
            if rows:
                return category, rows
    return need.category, ()


def _route(category: str, first: Office | None, found: tuple[Basis, ...]) -> str:
    if first is None or not found or first.authority.means == ("diplomatic",):
        return "diplomatic"
    lead = treaties.leading(found)
    if lead is not None and lead.treaty in DIRECT:
        return "direct"
    return "focal_point" if category in {"civil", "prevention"} else "central_authority"


def _means(world: World, question: Question, first: Office | None) -> tuple[str, ...]:
    own = first.authority.means if first else ()
    both = [world.bound(each).get(ELECTRONIC_TRANSMISSION) for each in (question.origin, question.partner)]
    electronic = all(each and each.known is Known.YES for each in both)
    return (*own, "iber") if electronic else own


def _reasons(need: Need, first: Office | None, found: tuple[Basis, ...]) -> list[Note]:
    notes = []
    if need.family in FOR_EVIDENCE_ONLY:
        notes.append(Note("formal_for_evidence", ("46(1)",)))
    lead = treaties.leading(found)
    if lead is not None and lead.treaty in DIRECT:
        notes.append(Note("direct_transmission", (f"{lead.treaty}:{lead.article}",)))
    elif first is not None and first.authority.means == ("diplomatic",):
        notes.append(Note("diplomatic_asked", ("46(13)",)))
    elif first is not None:
        article = "6(3)" if need.family == "prevention" else first.article
        cite = article if first.treaty in {"", treaties.CONVENTION} else f"{first.treaty}:{article}"
        notes.append(Note(f"designated_{first.basis}", (cite,) if article else ()))
    notes.append(_about_lead(need, found, lead))
    if need.family == "extradition" and lead is not None:
        notes.append(Note("offences_deemed_included", ("44(4)",)))
    if any(basis.condition == "by_agreement" for basis in found):
        notes.append(Note("by_agreement", need.articles))
    return notes


def _about_lead(need: Need, found: tuple[Basis, ...], lead: Basis | None) -> Note:
    if lead is not None:
        cite = "46(6)" if need.family == "mla" else "44(5)" if need.family == "extradition" else ""
        return Note("treaty_leads", (cite,) if cite else (), (lead.treaty,))
    conventional = next((basis for basis in found if basis.treaty == treaties.CONVENTION), None)
    if conventional is not None and conventional.known is Known.YES:
        if need.family == "mla" or need.family in FOR_EVIDENCE_ONLY:
            return Note("convention_applies", ("46(7)",))
        return Note("convention_is_basis", (conventional.article,))
    return Note("basis_to_settle") if found else Note("what_remains")


def _about_bases(world: World, question: Question, need: Need, found: tuple[Basis, ...]) -> list[Note]:
    notes = _about_parties(world, question)
    if not found:
        notes.append(Note("no_formal_basis"))
    elif found[0].known is not Known.YES:
        notes.append(Note("possible_basis"))
    if found and not found[0].verified:
        notes.append(Note("unverified_basis"))
    notes += _about_union(world, question, need)
    if need.family == "extradition" and treaties.leading(found) is None:
        notes += _about_extradition(world, question.partner)
    return notes


def _about_parties(world: World, question: Question) -> list[Note]:
    """Whether the Convention binds each of the two; says nothing of two that are not foreign to each other."""
    pair = world.pair(question.origin, question.partner)
    if pair.cautions is None:
        pair.cautions = [Note("internal_relation")] if _internal(world, question) else _not_bound(world, question)
    return [*pair.cautions]


def _not_bound(world: World, question: Question) -> list[Note]:
    notes = []
    for each in (question.origin, question.partner):
        standing = world.standings(each).get(treaties.CONVENTION)
        if world.facts.states[each].responsible:
            notes.append(Note("extension_not_recorded", values=(each,)))
        elif standing is None or standing.known is not Known.YES:
            notes.append(Note("not_party", values=(each,)))
    return notes


def _about_union(world: World, question: Question, need: Need) -> list[Note]:
    """Rule B10: acts and agreements of the European Union are not on record."""
    union = _union(world, question)
    if need.scope in EU_SCOPES and len(union) == BOTH:
        return [Note("eu_instrument")]
    both = {question.origin, question.partner}
    if need.scope in NEIGHBOUR_SCOPES and len(union) == 1 and both <= union | NEIGHBOURS:
        return [Note("eu_agreement")]
    return []


def _internal(world: World, question: Question) -> bool:
    """Whether one is responsible for the other: not foreign to each other, so that treaties say little."""
    states = world.facts.states
    return (
        question.origin == states[question.partner].responsible
        or question.partner == states[question.origin].responsible
    )


def _union(world: World, question: Question) -> frozenset[str]:
    """Which of the two are bound by the European arrest warrant, that is, by the law of the European Union."""
    pair = world.pair(question.origin, question.partner)
    if pair.union is None:
        warrant = {each: world.bound(each).get("EUEAW") for each in pair.states}
        pair.union = frozenset(each for each, standing in warrant.items() if standing and standing.known is Known.YES)
    return pair.union


def _about_extradition(world: World, partner: str) -> list[Note]:
    """Rule B5: what the requested State's answer under art. 44(6) leaves open."""
    answer = treaties.answer_of(world, partner, treaties.CONVENTION)
    if answer in {"yes", "not_required"}:
        return []
    if answer == "no":
        return [Note("treaty_needed", ("44(6)",))]
    if answer:
        return [Note("extradition_conditions", ("44(6)",))]
    if treaties.answer_of(world, partner, treaties.UNTOC):
        return [Note("untoc_answer_only", ("UNTOC:16(5)",))]
    return [Note("extradition_answer_unknown", ("44(6)",))]


def _about_stage(question: Question, need: Need) -> list[Note]:
    if question.stage == "intelligence" and need.family in {"mla", "extradition", "police", "fiu"}:
        return [Note("stage_intelligence", ("46(1)",))]
    return []


def _unknown(first: Office | None, languages: tuple[str, ...]) -> tuple[str, ...]:
    lacking = []
    if not languages:
        lacking.append("languages")
    if first is None or not first.authority.means:
        lacking.append("means")
    if first is None or not first.authority.interpol_urgent:
        lacking.append("interpol")
    return tuple(lacking)
