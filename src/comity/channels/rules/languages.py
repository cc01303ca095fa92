"""In which language a formal request is accepted (decision 0003, section 5; UNCAC art. 46(14))."""

from comity.channels.facts import Basis, Languages, Note, NotificationFact, Office
from comity.channels.rules.bases import CONVENTION
from comity.channels.rules.world import World

NOBODY = Languages((), "")


def accepted(world: World, iso3: str, office: Office | None, bases: tuple[Basis, ...]) -> tuple[Languages, list[Note]]:
    """The languages and what to beware of: the entry's own, else what the State notified, the leading treaty first."""
    if office is not None and office.authority.languages:
        return Languages(office.authority.languages, "entry"), []
    rows = world.notifications(iso3, "languages")
    lead = bases[0].treaty if bases else CONVENTION
    if not rows:
        return NOBODY, [Note("language_unknown")]
    preferred = (lead, CONVENTION)
    # What is only generally known is no notification: a real one wins, under whatever treaty it was made.
    row = min(rows, key=lambda each: (_hearsay(each), preferred.index(each.treaty) if each.treaty in preferred else 2))
    doubts = [Note("language_unverified")] if _hearsay(row) else []
    if row.treaty in preferred:
        return Languages(row.languages, "notified"), doubts
    return Languages(row.languages, "other_treaty"), [
        Note("language_under_other_treaty", values=(row.treaty,)),
        *doubts,
    ]


def _hearsay(row: NotificationFact) -> bool:
    return row.basis == "general_knowledge"


def translation(world: World, origin: str, wanted: Languages) -> list[Note]:
    """A warning when the requesting State's own notified languages are none of those accepted."""
    own = {code for row in world.notifications(origin, "languages") for code in row.languages}
    needed = own and wanted.codes and own.isdisjoint(wanted.codes)
    return [Note("translation_needed", ("46(14)",))] if needed else []
