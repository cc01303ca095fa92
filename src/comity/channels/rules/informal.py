"""Informal and emergency channels (decision 0003, rules E1, E2, I1-I4)."""

from comity.channels.facts import Channel, Languages, NetworkFact, Note, Question
from comity.channels.rules import networks
from comity.channels.rules.bases import CONVENTION, bases
from comity.channels.rules.needs import INTERPOL_FAMILIES, Need
from comity.channels.rules.offices import cautions, offices
from comity.channels.rules.world import World
from comity.common.known import Known

LAW_ENFORCEMENT = "police"
ROUTES = {"fiu": "fiu"}
REASONS = {
    "asset": "network_asset",
    "judicial": "network_judicial",
    "law": "network_law",
    "fiu": "network_fiu",
    "prevention": "network_prevention",
}
# An asset recovery focal point under the Convention, else a national office: whichever is on record (rule I3).
WIDER = {"asset_recovery": ("asset_recovery", "asset_recovery_office")}


def through_networks(world: World, question: Question, need: Need, both: list[NetworkFact]) -> list[Channel]:
    """Contact points of networks to which both belong (rules I1, I2)."""
    return [
        _network(world, question, network)
        for use_class in need.classes
        for network in networks.of_class(both, use_class)
    ]


def _network(world: World, question: Question, network: NetworkFact) -> Channel:
    reason = Note(REASONS[network.use_class], ("58",) if network.use_class == "fiu" else ("48(1)",))
    channel = _informal("network", network.slug, world, question)
    return channel._replace(
        languages=Languages(network.languages, "network" if network.languages else ""),
        reasons=(reason, *channel.reasons),
        warnings=_about_membership(world, question, network.slug),
        unknown=() if network.languages else ("languages",),
    )


def _informal(route: str, target: str, world: World, question: Question) -> Channel:
    found = bases(world, question.origin, question.partner, LAW_ENFORCEMENT, question.offence)
    conventional = tuple(basis for basis in found if basis.treaty == CONVENTION)
    return Channel(
        kind="informal",
        route=route,
        target=target,
        alternatives=(),
        senders=(),
        bases=conventional,
        languages=Languages((), ""),
        means=(),
        contents=(Note("information_request", ("48",)),),
        conditions=(),
        reasons=() if conventional else (Note("no_treaty_needed"),),
        warnings=(),
        unknown=("languages",),
    )


def _about_membership(world: World, question: Question, slug: str) -> tuple[Note, ...]:
    notes = []
    if networks.role_not_stated(world, question.origin, question.partner, slug):
        notes.append(Note("role_not_stated"))
    if not networks.sure(world, question.origin, question.partner, slug):
        notes.append(Note("unverified_membership"))
    if question.stage in {"prosecution", "enforcement"}:
        notes.append(Note("not_evidence"))
    return tuple(notes)


def counterparts(world: World, question: Question, need: Need) -> list[Channel]:
    """An agency that does the same work there, one of each kind (rules I3, I4)."""
    found = []
    for category in need.counterparts:
        for each in WIDER.get(category, (category,)):
            rows = offices(world, question.partner, each, question.stage, ())
            if rows:
                route = ROUTES.get(category, "counterpart")
                channel = _informal(route, rows[0].authority.slug, world, question)
                found.append(
                    channel._replace(
                        languages=Languages(
                            rows[0].authority.languages, "entry" if rows[0].authority.languages else ""
                        ),
                        means=rows[0].authority.means,
                        reasons=(
                            Note(f"counterpart_{category}", ("58" if category == "fiu" else "48(1)",)),
                            *channel.reasons,
                        ),
                        warnings=tuple(cautions(rows[0], question.day, conventional=False)),
                    )
                )
                break
    return found


def emergency(world: World, question: Question, need: Need, both: list[NetworkFact], formal: Channel) -> list[Channel]:
    """24/7 points for data, then INTERPOL (rules E1, E2)."""
    found = []
    if need.code == "preservation" or (need.code == "electronic-data" and question.urgent):
        found += [_preservation(world, question, network) for network in networks.of_class(both, "cyber")]
    if question.urgent and need.family in INTERPOL_FAMILIES and any(each.slug == networks.INTERPOL for each in both):
        found += _interpol(world, question, formal)
    return found


def _preservation(world: World, question: Question, network: NetworkFact) -> Channel:
    found = bases(world, question.origin, question.partner, "preservation", question.offence)
    budapest = tuple(basis for basis in found if basis.treaty == "ETS185")
    return _informal("preservation", network.slug, world, question)._replace(
        kind="emergency",
        bases=budapest,
        contents=(Note("preservation_request", ("ETS185:29",)),),
        reasons=(Note("points_24_7", ("ETS185:35",)), *(() if budapest else (Note("no_treaty_needed"),))),
        warnings=_about_membership(world, question, network.slug),
    )


def _interpol(world: World, question: Question, formal: Channel) -> list[Channel]:
    says = _says(world, formal.target, question)
    if says == "no":
        return []
    warnings = [] if says == "yes" else [Note("interpol_agreement_unknown", ("46(13)",))]
    if not any(basis.treaty == CONVENTION and basis.known is Known.YES for basis in formal.bases):
        warnings.append(Note("interpol_outside_convention", ("46(13)",)))
    if not formal.bases:
        warnings.append(Note("no_formal_basis"))
    return [
        formal._replace(
            kind="emergency",
            route="interpol",
            target=networks.INTERPOL,
            alternatives=(formal.target,) if formal.target else (),
            means=("interpol",),
            reasons=(Note("interpol_urgent", ("46(13)",)),),
            warnings=(*warnings, *_about_membership(world, question, networks.INTERPOL)),
            unknown=() if says else ("interpol",),
        )
    ]


def _says(world: World, slug: str, question: Question) -> str:
    for category in ("mla", "extradition"):
        for office in world.offices(question.partner, category):
            if office.authority.slug == slug:
                return office.authority.interpol_urgent
    return ""
