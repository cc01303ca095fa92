"""A small world for the tests of networks: States, networks, officers, and how an application goes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.test import Client

from comity.access.actor import Role
from comity.authorities.models import Authority
from comity.jurisdictions.models import Jurisdiction
from comity.networks import actions
from comity.networks.models import Application, Network
from tests.people import an_officer, signed_in
from tests.web_role import as_the_web_role

if TYPE_CHECKING:
    from datetime import date

    from comity.accounts.models import Officer

QUESTIONS = [
    {"id": "why", "kind": "text", "required": True, "label": {"en": "Why?", "fr": "Pourquoi ?"}},
    {
        "id": "power",
        "kind": "choice",
        "required": True,
        "label": {"en": "Widest power"},
        "options": {"en": ["Prevention", "Investigation"]},
    },
    {"id": "night", "kind": "yesno", "required": False, "label": {"en": "Open at night"}},
]
CHECKLIST = [{"id": "law", "label": {"en": "The law was read"}}]
WHOLE: dict[str, dict[str, Any]] = {
    "mandate": {"mandate": "Act 7 of 2011, article 3"},
    "contacts": {"contacts": [{"name": "Ada", "email": "ada@office.example", "languages": ["en"]}]},
    "questions": {"answers": {"why": "To help", "power": "1"}},
    "undertaking": {"undertaken_by": "The head"},
}


def a_state(iso3: str = "XQA", *, invented: bool = True) -> Jurisdiction:
    kind = Jurisdiction.Kind.FICTIONAL if invented else Jurisdiction.Kind.UN_MEMBER
    same = {"iso2": iso3[0] + iso3[2], "names": {"en": f"State {iso3}"}, "kind": kind, "source": "tests"}
    return Jurisdiction.objects.get_or_create(iso3=iso3, defaults=same)[0]


def an_authority(slug: str, state: Jurisdiction, **fields: object) -> Authority:
    own: dict[str, Any] = {
        "names": {"en": f"Authority {slug}"},
        "kind": "agency",
        "seen_on": "2020-01-01",
        "source": "tests",
    }
    return Authority.objects.create(slug=slug, jurisdiction=state, verified="yes", **own | fields)


def a_network(slug: str = "lantern", **fields: object) -> Network:
    own: dict[str, Any] = {
        "acronym": slug.title(),
        "name": f"The {slug} network",
        "use_class": "law",
        "case_channel": True,
        "scope": "global",
        "source": "tests",
        "verified": "yes",
        "origin": "demo",
        "takes_applications": True,
        "questions": QUESTIONS,
        "checklist": CHECKLIST,
    }
    return Network.objects.create(slug=slug, **own | fields)


class AsOnAHub(Client):
    """Every request runs as the role that serves pages."""

    def request(self, **request: Any) -> Any:  # noqa: ANN401  # as Django has it
        """Ask."""
        with as_the_web_role():
            return super().request(**request)


@dataclass
class World:
    """Two States, three authorities, two networks, and an officer for each thing that can be done."""

    state: Jurisdiction = field(default_factory=a_state)
    other_state: Jurisdiction = field(default_factory=lambda: a_state("XQB"))
    _browsers: dict[str, Client] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.authority = an_authority("xqa-office", self.state, office_hours="mon-sun 00:00-23:59", time_zone="UTC")
        self.sister = an_authority("xqa-sister", self.state)
        self.stranger = an_authority("xqb-office", self.other_state)
        self.network, self.other_network = a_network(), a_network("harbour")
        self.officers: dict[str, Officer] = {
            "manager": an_officer(Role.MANAGER, authority="xqa-office"),
            "case": an_officer(Role.CASE_OFFICER, authority="xqa-office"),
            "sister": an_officer(Role.MANAGER, authority="xqa-sister"),
            "stranger": an_officer(Role.MANAGER, authority="xqb-office"),
            "focal": an_officer(Role.FOCAL_POINT, state="XQA"),
            "other focal": an_officer(Role.FOCAL_POINT, state="XQB"),
            "mission": an_officer(Role.MISSION, state="XQA"),
            "staff": an_officer(Role.NETWORK_SECRETARIAT, network="lantern"),
            "other staff": an_officer(Role.NETWORK_SECRETARIAT, network="harbour"),
            "secretariat": an_officer(Role.SECRETARIAT),
            "auditor": an_officer(Role.AUDITOR),
        }

    def browser(self, who: str) -> Client:
        """A browser whose requests the database serves as it would on a hub: row-level security holds."""
        if who not in self._browsers:
            self._browsers[who] = signed_in(self.officers[who], client=AsOnAHub())
        return self._browsers[who]

    def draft(self, authority: Authority | None = None) -> Application:
        """Begun, and empty."""
        return actions.start(actor="tests", network=self.network, authority=authority or self.authority)

    def whole(self, authority: Authority | None = None) -> Application:
        """Ready to be handed in."""
        made = self.draft(authority)
        for part, values in WHOLE.items():
            made = actions.save_part(actor="tests", application=made, part=part, values=values)
        return made

    def moved(self, *acts: str, on: date | None = None, authority: Authority | None = None) -> Application:
        """After these steps."""
        made = self.whole(authority)
        for act in acts:
            if act == "submit":
                made = actions.submit(actor="tests", application=made, on=on)
            else:
                made = actions.move(actor="tests", application=made, act=act, text="words", on=on)
        return made
