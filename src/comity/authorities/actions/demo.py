"""The invented records of a demonstration hub. Everything is of kind *fictional* or of origin *demo*."""

from datetime import date, timedelta
from typing import Any

from django.db import models, transaction
from django.utils import timezone

from comity.access.scope import seen_by_the_hub
from comity.audit.actions import record
from comity.authorities.actions.demo_story import load_story
from comity.authorities.actions.invented import AUTHORITIES, CENTRAL_ART, DOCUMENTS, STATES
from comity.authorities.actions.invented_story import MERGED, MERGED_SLUG
from comity.authorities.models import Authority, Basis, Designation, Notification
from comity.common.claims import Origin, Verified
from comity.jurisdictions.models import Jurisdiction, Participation

SOURCE = "invented for demonstration"
BEGUN = date(2014, 3, 1)
SEEN = date(2026, 1, 1)
CLAIM = {"seen_on": SEEN, "source": SOURCE, "verified": Verified.YES}


Wanted = list[tuple[dict[str, Any], dict[str, Any]]]
"""Records to be there: what tells each apart, with the same names throughout, and what else it says."""


@transaction.atomic
def load_demo(*, actor: str) -> int:
    """Create the invented records that are not there yet, and say how many were; what is there is left alone."""
    entries = AUTHORITIES | {MERGED_SLUG: MERGED}
    added = _add(Jurisdiction.objects, [_state(iso3, state) for iso3, state in STATES.items()])
    added += _add(Participation.objects, [each for iso3 in STATES for each in _participations(iso3)])
    added += _add(Notification.objects, [each for iso3, state in STATES.items() for each in _notified(iso3, state)])
    added += _add(Authority.objects, [_authority(slug, entry) for slug, entry in entries.items()])
    added += _add(Designation.objects, [each for slug, entry in entries.items() for each in _designated(slug, entry)])
    with seen_by_the_hub():
        added += load_story()
    if added:
        record(actor=actor, action="authorities.load_demo", added=added)
    return added


def _add(records: models.Manager[Any], wanted: Wanted) -> int:
    names = tuple(wanted[0][0])
    ours = {f"{names[0]}__in": {key[names[0]] for key, _fields in wanted}}
    there = set(records.filter(**ours).values_list(*names))
    new = [records.model(**key, **fields) for key, fields in wanted if tuple(key.values()) not in there]
    return len(records.bulk_create(new))


def _state(iso3: str, state: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    same = {name: state[name] for name in ("iso2", "names", "regional_group")}
    kind = {"kind": Jurisdiction.Kind.FICTIONAL, "origin": Origin.DEMO, "source": SOURCE}
    return {"iso3": iso3}, same | kind


def _participations(iso3: str) -> Wanted:
    said = CLAIM | {"status": Participation.Status.PARTY, "instrument": "ratification"}
    return [
        ({"jurisdiction_id": iso3, "treaty_id": treaty, "valid_from": since}, said)
        for treaty, since in (("UNCAC", date(2006, 5, 1)), ("UNTOC", date(2004, 9, 1)))
    ]


def _notified(iso3: str, state: dict[str, Any]) -> Wanted:
    own = {"jurisdiction_id": iso3, "treaty_id": "UNCAC", "valid_from": BEGUN}
    said = CLAIM | {"basis": Basis.NOTIFICATION}
    topic = Notification.Topic
    return [
        (own | {"article": "46(14)", "topic": topic.LANGUAGES}, said | {"languages": state["languages"]}),
        (own | {"article": "44(6)", "topic": topic.EXTRADITION_BASIS}, said | {"answer": state["extradition"]}),
    ]


def _authority(slug: str, entry: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    confirmed = timezone.now().date() - timedelta(days=entry["confirmed_days_ago"])
    place, host = slug[:3], f"{slug[4:]}.{slug[:3]}.example"
    fields = {
        "jurisdiction_id": place.upper(),
        "telephone": "+999 20 555 01 00",
        "email": f"cooperation@{host}",
        "website": f"https://{host}/",
        "round_the_clock": "+999 20 555 01 99",
        "documents_required": DOCUMENTS,
        "law_links": [f"https://law.{place}.example/cooperation-act"],
        "notes": "Nobody sits here: this entry is invented.",
        "seen_on": SEEN,
        "source": SOURCE,
        "verified": Verified.YES,
        "confirmed_on": confirmed,
        "confirmed_by": entry["names"]["en"],
        "origin": Origin.DEMO,
    }
    told = {name: value for name, value in entry.items() if name not in {"categories", "confirmed_days_ago"}}
    return {"slug": slug}, fields | told


def _designated(slug: str, entry: dict[str, Any]) -> Wanted:
    wanted = []
    for category in entry["categories"]:
        article = CENTRAL_ART.get(category, "")
        treaty = "UNTOC" if category == "other_central_authority" else ("UNCAC" if article else None)
        key = {
            "authority_id": slug,
            "category": category,
            "treaty_id": treaty,
            "article": "18(13)" if treaty == "UNTOC" else article,
            "valid_from": BEGUN,
        }
        wanted.append((key, CLAIM | {"basis": Basis.NOTIFICATION if treaty else Basis.NATIONAL_LAW}))
    return wanted
