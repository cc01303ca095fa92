"""Invented authorities, each as full as a good entry of the directory."""

from datetime import date

from comity.authorities.models import Authority, Designation

SEEN = date(2025, 6, 1)
SINCE = date(2010, 1, 1)


def authority(number: int, state: str) -> Authority:
    """An authority with everything that an answer prints."""
    name = f"Office {number} for cooperation"
    return Authority(
        slug=f"bench-{number:06}",
        jurisdiction_id=state,
        kind=Authority.Kind.MINISTRY,
        names={"en": name, "fr": f"Bureau {number} de coopération"},
        unit="Section for international requests",
        address=f"{number} Long Street, Capital",
        telephone="+1 202 555 0100",
        email=f"office-{number}@example.org",
        website=f"https://example.org/{number}",
        languages=["en", "fr"],
        means=["post", "email"],
        interpol_urgent="yes",
        documents_required="The request in two copies, with a translation.",
        seen_on=SEEN,
        confirmed_on=SEEN,
        source="bench",
        verified="yes",
    )


def designation(entry: Authority, category: str) -> Designation:
    """That it is the one for a category, under the Convention."""
    return Designation(
        authority=entry,
        category=category,
        treaty_id="UNCAC",
        article="46(13)",
        basis="notification",
        valid_from=SINCE,
        seen_on=SEEN,
        source="bench",
        verified="yes",
    )
