"""What a formal request must contain, and what to say with it (decision 0003, section 6)."""

from functools import lru_cache

from comity.channels.facts import Basis, Note
from comity.channels.rules.bases import CONVENTION
from comity.channels.rules.needs import OPTIONAL_OFFENCES, Need

TRACING = frozenset({"asset-tracing", "freezing"})


def contents(need: Need, bases: tuple[Basis, ...]) -> tuple[Note, ...]:
    """What must be in the request: by the Convention, or by the treaty that leads with the Convention as advice."""
    if need.family == "extradition":
        return (Note("documents_extradition", ("44(8)",)),)
    if need.family in {"civil", "prevention"}:
        return ()
    if need.family == "sentenced":
        return (Note("documents_sentenced", ("45",)),)
    found = []
    if bases and bases[0].treaty != CONVENTION and bases[0].role == "leads":
        found.append(Note("documents_leading_treaty", values=(bases[0].treaty,)))
    if need.code == "service":
        found.append(Note("documents_service", ("46(15)",)))
    else:
        found.append(Note("documents_mla", ("46(15)",)))
    found += _asset_recovery(need.code)
    if need.code == "video-hearing":
        found.append(Note("documents_video", ("46(18)",)))
    return tuple(found)


def _asset_recovery(need: str) -> list[Note]:
    if need in TRACING:
        return [Note("documents_tracing", ("55(3)(c)",))]
    if need == "confiscation":
        return [Note("documents_confiscation", ("55(3)(a)", "55(3)(b)"))]
    if need == "return-of-assets":
        return [Note("documents_return", ("57(3)",))]
    return []


@lru_cache(maxsize=512)
def conditions(need: Need, offence: str) -> tuple[Note, ...]:
    """What holds for the request whoever receives it: dual criminality, bank secrecy, use, nationality."""
    found = []
    if need.family in {"mla", "extradition", "special"}:
        found.append(Note("dual_criminality", ("43(2)", "46(9)" if need.family == "mla" else "44(1)")))
    if need.code == "bank-records":
        found.append(Note("bank_secrecy", ("46(8)",)))
    if need.family == "extradition":
        found.append(Note("nationals", ("44(11)",)))
    if need.family == "mla":
        found.append(Note("use_limited", ("46(19)",)))
    if offence in OPTIONAL_OFFENCES:
        found.append(Note("optional_offence", (offence,)))
    return tuple(found)
