"""A small world for the tests of knowledge: two States, two authorities of one, an officer for each thing to do."""

from __future__ import annotations

from dataclasses import dataclass, field
from http import HTTPStatus
from typing import TYPE_CHECKING

from django.core.files.uploadedfile import SimpleUploadedFile

from comity.access.actor import Role
from comity.knowledge.models import Item, Practice
from tests.networks.worlds import AsOnAHub, a_state, an_authority
from tests.people import an_officer, signed_in

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from django.test import Client

    from comity.accounts.models import Officer
    from comity.authorities.models import Authority
    from comity.jurisdictions.models import Jurisdiction

PNG = b"\x89PNG\r\n\x1a\n IEND"
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
GUIDE = {
    "kind": "publication",
    "name_en": "A guide to asking",
    "name_fr": "Un guide pour demander",
    "abstract_en": "How one asks.",
    "authors": "Ada Example; Office of Examples",
    "publisher_en": "The Secretariat",
    "published_on": "2025-02-03",
    "number": "1",
    "themes": ["asset-recovery"],
    "articles": "46(8), 14(1)(a)",
}
TOLD = {
    "language": "en",
    "title": "A call before the request",
    "scope": "All offences.",
    "purpose": "To know what is needed.",
    "power": "Article 48.",
    "themes": ["informal-cooperation"],
    "articles": "48(1)",
}


def a_file(name: str = "a.pdf", content: bytes = PDF) -> SimpleUploadedFile:
    """A file as a browser sends it."""
    return SimpleUploadedFile(name, content, content_type="application/pdf")


@dataclass
class World:
    """Who there is."""

    state: Jurisdiction = field(default_factory=a_state)
    other_state: Jurisdiction = field(default_factory=lambda: a_state("XQB"))
    _browsers: dict[str, Client] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.authority: Authority = an_authority("xqa-office", self.state)
        an_authority("xqa-sister", self.state)
        an_authority("xqb-office", self.other_state)
        self.officers: dict[str, Officer] = {
            "manager": an_officer(Role.MANAGER, authority="xqa-office"),
            "case officer": an_officer(Role.CASE_OFFICER, authority="xqa-office"),
            "reader": an_officer(Role.READER, authority="xqa-office"),
            "sister": an_officer(Role.MANAGER, authority="xqa-sister"),
            "stranger": an_officer(Role.MANAGER, authority="xqb-office"),
            "focal": an_officer(Role.FOCAL_POINT, state="XQA"),
            "mission": an_officer(Role.MISSION, state="XQA"),
            "other focal": an_officer(Role.FOCAL_POINT, state="XQB"),
            "secretariat": an_officer(Role.SECRETARIAT),
        }

    def browser(self, who: str = "") -> Client:
        """A browser whose requests the database serves as it would on a hub: row-level security holds."""
        if who not in self._browsers:
            self._browsers[who] = signed_in(self.officers[who], client=AsOnAHub()) if who else AsOnAHub()
        return self._browsers[who]

    def post(self, who: str, path: str, data: Mapping[str, object] | None = None) -> str:
        """What the page says after a form was sent."""
        answer = self.browser(who).post(f"/en/knowledge/{path}", dict(data or {}), follow=True)
        return answer.content.decode()

    def send(self, who: str, path: str, data: Mapping[str, object] | None = None) -> None:
        """A form that is taken."""
        answer = self.browser(who).post(f"/en/knowledge/{path}", dict(data or {}))
        assert answer.status_code == HTTPStatus.FOUND, answer.content.decode()

    def get(self, path: str, who: str = "", language: str = "en") -> str:
        """What a page says."""
        return self.browser(who).get(f"/{language}/knowledge/{path}").content.decode()

    def status(self, path: str, who: str = "") -> int:
        """With which status a page answers."""
        return self.browser(who).get(f"/en/knowledge/{path}").status_code

    def drafted(self, who: str = "secretariat", **told: object) -> Item:
        """A draft with a file, a picture: nothing of it is read."""
        kind = {} if who == "secretariat" else {"kind": "submission"}
        self.send(who, "new/", GUIDE | kind | told)
        item = Item.objects.latest("made_at")
        self.send(who, f"{item.pk}/files/", {"language": "en", "file": a_file("a.png", PNG)})
        return item

    def attach(self, who: str, item: Item, name: str = "a.pdf", content: bytes = PDF, language: str = "en") -> str:
        """What the page says after a file was handed in."""
        return self.post(who, f"{item.pk}/files/", {"language": language, "file": a_file(name, content)})

    def published(self, **told: str) -> Item:
        """A publication of the secretariat's."""
        item = self.drafted(**told)
        self.send("secretariat", f"{item.pk}/decide/", {"do": "publish"})
        return Item.objects.get(pk=item.pk)

    def told(self, who: str = "case officer", **told: object) -> Practice:
        """A practice, as a draft."""
        self.send(who, "practices/new/", TOLD | told)
        return Practice.objects.latest("made_at")

    def step(self, practice: Practice, *steps: str) -> Practice:
        """The practice after these steps, each by whoever may."""
        for step in steps:
            practice = Practice.objects.select_related("telling").get(pk=practice.pk)
            _STEPS[step](self, practice)
        return Practice.objects.select_related("telling").get(pk=practice.pk)


def _approve(world: World, practice: Practice) -> None:
    page = world.get(f"practices/{practice.pk}/work/", "manager")
    seen = page.split('name="seen" value="')[1].split('"')[0]
    world.send("manager", f"practices/{practice.pk}/decide/", {"do": "approve", "seen": seen})


_STEPS: dict[str, Callable[[World, Practice], object]] = {
    "submit": lambda world, each: world.send("case officer", f"practices/{each.pk}/hand-in/"),
    "offer": lambda world, each: world.send("secretariat", f"practices/{each.pk}/forward/", {"do": "offer"}),
    "approve": _approve,
    "publish": lambda world, each: world.send("secretariat", f"practices/{each.pk}/forward/", {"do": "publish"}),
    "withdraw": lambda world, each: world.send("manager", f"practices/{each.pk}/withdraw/"),
}
WHOLE_WAY = ("submit", "offer", "approve", "publish")
