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


@transaction.atomic
def load_demo(*, actor: str) -> int:
    """Create the invented records that are not there yet, and say how many were; what is there is left alone."""
    added = sum(_add_state(iso3, state) for iso3, state in STATES.items())
    added += sum(_add_authority(slug, dict(entry)) for slug, entry in (AUTHORITIES | {MERGED_SLUG: MERGED}).items())
    with seen_by_the_hub():
        added += load_story()
    if added:
        record(actor=actor, action="authorities.load_demo", added=added)
    return added


def _add(records: models.Manager[Any], key: dict[str, Any], fields: dict[str, Any]) -> int:
    return int(records.get_or_create(**key, defaults=fields)[1])


def _add_state(iso3: str, state: dict[str, Any]) -> int:
    same = {name: state[name] for name in ("iso2", "names", "regional_group")}
    kind = {"kind": Jurisdiction.Kind.FICTIONAL, "origin": Origin.DEMO, "source": SOURCE}
    added = _add(Jurisdiction.objects, {"iso3": iso3}, same | kind)
    for treaty, since in (("UNCAC", date(2006, 5, 1)), ("UNTOC", date(2004, 9, 1))):
        key = {"jurisdiction_id": iso3, "treaty_id": treaty, "valid_from": since}
        added += _add(
            Participation.objects, key, CLAIM | {"status": Participation.Status.PARTY, "instrument": "ratification"}
        )
    own = {"jurisdiction_id": iso3, "treaty_id": "UNCAC", "valid_from": BEGUN}
    said = CLAIM | {"basis": Basis.NOTIFICATION}
    topic = Notification.Topic
    added += _add(
        Notification.objects,
        own | {"article": "46(14)", "topic": topic.LANGUAGES},
        said | {"languages": state["languages"]},
    )
    added += _add(
        Notification.objects,
        own | {"article": "44(6)", "topic": topic.EXTRADITION_BASIS},
        said | {"answer": state["extradition"]},
    )
    return added


def _add_authority(slug: str, entry: dict[str, Any]) -> int:
    categories = entry.pop("categories")
    confirmed = timezone.now().date() - timedelta(days=entry.pop("confirmed_days_ago"))
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
    added = _add(Authority.objects, {"slug": slug}, fields | entry)
    for category in categories:
        article = CENTRAL_ART.get(category, "")
        treaty = "UNTOC" if category == "other_central_authority" else ("UNCAC" if article else None)
        key = {
            "authority_id": slug,
            "category": category,
            "treaty_id": treaty,
            "article": "18(13)" if treaty == "UNTOC" else article,
            "valid_from": BEGUN,
        }
        added += _add(Designation.objects, key, CLAIM | {"basis": Basis.NOTIFICATION if treaty else Basis.NATIONAL_LAW})
    return added
