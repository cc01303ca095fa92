"""What the requested State says about the need (decision 0006): its fiches on the measures that answer it."""

from datetime import date, timedelta

from comity.channels.facts import FicheFact, Saying
from comity.channels.rules.world import World

MEASURES = {
    "statements": ("statements", "suspect-hearing"),
    "service": ("service",),
    "search-seizure": ("search-seizure", "production-order", "computer-search"),
    "bank-records": ("bank-records", "bank-accounts", "account-monitoring"),
    "preservation": ("preservation",),
    "electronic-data": ("subscriber-data", "traffic-data", "content-data"),
    "asset-tracing": ("asset-tracing", "beneficial-ownership"),
    "freezing": ("freezing", "transaction-postponement"),
    "confiscation": ("foreign-confiscation", "domestic-confiscation", "non-conviction-confiscation"),
    "return-of-assets": ("return-of-assets",),
    "extradition": ("extradition", "simplified-extradition"),
    "provisional-arrest": ("provisional-arrest",),
    "sentenced-persons": ("sentenced-persons",),
    "transfer-of-proceedings": ("transfer-of-proceedings",),
    "joint-investigation": ("joint-investigation",),
    "special-techniques": ("controlled-delivery", "surveillance", "undercover"),
    "information": ("police-information", "spontaneous-information"),
    "fiu-information": ("fiu-information",),
    "video-hearing": ("video-hearing",),
    "civil-administrative": ("direct-recovery",),
    "prevention": (),
}
"""The measures (vocabulary.queries.measures) that answer a need, the nearest first."""
A_YEAR = timedelta(days=365)


def sayings(world: World, iso3: str, need: str) -> tuple[Saying, ...]:
    """The State's fiches on the need as at the day of the question."""
    said = world.fiches(iso3)
    return tuple(_saying(said[measure], world.day) for measure in MEASURES[need] if measure in said)


def _saying(fiche: FicheFact, day: date) -> Saying:
    confirmed = max((each for each in fiche.confirmed if each <= day), default=fiche.valid_from)
    return Saying(fiche, confirmed, stale=confirmed + A_YEAR < day)
