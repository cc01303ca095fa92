"""Others' objects for the permission matrix: one small factory for each kind, all about the same authority."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

from comity.access.actor import About, Role
from comity.accounts.models import Invitation
from comity.accounts.secrets import digest
from comity.authorities.models import Designation, DirectLine, Edition, Proposal
from comity.fiches.models import Draft, Fiche
from comity.fiches.models import Edition as FicheEdition
from comity.fiches.models import Reminder as FicheReminder
from comity.knowledge.models import Collection, Download, File, Item, Practice, Telling
from comity.law.actions import FileData, WorkData, keep_law
from comity.law.models import Batch, Tag, Work
from comity.law.tree import Law, Part
from comity.networks.models import Admission, Application, ContactOfficer, Document, Status, Turn
from comity.search.models import SavedSearch
from comity.upkeep.models import Note, Reading, Reminder, Scan
from tests.config.cast import NETWORK, OWN, SINCE, STATE
from tests.people import an_officer

if TYPE_CHECKING:
    from comity.accounts.models import Officer
    from tests.config.cast import World

ENTRY = About(authority=OWN, state=STATE)
LINES = About(authority=OWN, state=STATE, network=NETWORK)
REGISTER = About(network=NETWORK)
NOBODYS = About(officer=0)
"""What is an officer's own, of an officer who is none of those who ask."""
STATES = About(state=STATE)
WRITER = About(authority=OWN)
FILE = "matrix.pdf"
PUBLIC_FILE = "matrix-guide.pdf"
LINK = "a-link-that-went-by-mail"


def colleague(_world: World) -> Officer:
    """An officer of the authority, who is none of those who ask."""
    return an_officer(Role.CASE_OFFICER, authority=OWN)


def factor(world: World) -> Authenticator:
    """A factor of the colleague's."""
    return Authenticator.objects.create(user=world.one(colleague), type=Authenticator.Type.WEBAUTHN, data={})


def session(world: World) -> UserSession:
    """A session of the colleague's."""
    return UserSession.objects.create(
        user=world.one(colleague), session_key="x", ip="192.0.2.1", user_agent="", created_at=timezone.now()
    )


def invitation(_world: World) -> Invitation:
    """Somebody was invited to the authority."""
    return Invitation.objects.create(
        email="new@hub.example",
        name="New",
        roles=[Role.READER],
        authority_id=OWN,
        link_hash=digest(LINK),
        code_hash=digest("code"),
        expires_at=timezone.now() + timedelta(days=1),
    )


def edition(_world: World) -> Edition:
    """The last edition of the authority's entry."""
    last = Edition.objects.filter(authority=OWN).order_by("-number").first()
    return last or Edition.objects.create(
        authority_id=OWN, number=1, valid_from=date(2020, 1, 1), door="demo", values={}, changed=[]
    )


def proposal(world: World) -> Proposal:
    """A change that waits for approval."""
    return Proposal.objects.create(
        authority_id=OWN,
        based_on=world.one(edition),
        status=Proposal.Status.SUBMITTED,
        author="A colleague",
        changes={"telephone": "+1 202 555 0100"},
        valid_from=timezone.localdate(),
    )


def line(_world: World) -> DirectLine:
    """A direct line of the authority."""
    return DirectLine.objects.create(authority_id=OWN, function="Desk")


def designation(_world: World) -> Designation:
    """A designation of the authority that goes on."""
    found = Designation.objects.filter(authority=OWN, valid_to__isnull=True).first()
    assert found
    return found


def application(world: World) -> Application:
    """The authority's application to the network, handed in."""
    made = Application.objects.create(
        network_id=NETWORK, authority_id=OWN, state_id=STATE, status=Status.SUBMITTED, mandate="A law"
    )
    world.one(edition)
    return made


def tag(world: World) -> Tag:
    """What somebody said of a law of the State."""
    return Tag.objects.create(work=world.one(law), scheme="uncac", code="46", by="Somebody")


def document(world: World) -> Document:
    """A document of that application."""
    if not default_storage.exists(FILE):
        default_storage.save(FILE, ContentFile(b"%PDF-1.7"))
    return Document.objects.create(
        application=world.one(application), file=FILE, name="law.pdf", content_type="application/pdf", size=8, digest=""
    )


def admission(_world: World) -> Admission:
    """The authority's row in the register."""
    return Admission.objects.get(network=NETWORK, authority=OWN)


def contact(_world: World) -> ContactOfficer:
    """A contact officer of the authority."""
    return ContactOfficer.objects.create(network_id=NETWORK, authority_id=OWN, name="C", email="c@hub.example")


def note(_world: World) -> Note:
    """A note verbale of the State in preparation."""
    return Note.objects.create(jurisdiction_id=STATE, article=Note.Article.values[0], language="en")


def scanned(_world: World) -> Note:
    """A note that was deposited, with its scan."""
    made = Note.objects.create(
        jurisdiction_id=STATE, article=Note.Article.values[0], language="en", status="deposited", deposited_on=SINCE
    )
    Scan.objects.create(note=made, name="note.pdf", content=b"%PDF-1.7")
    return made


def submission(_world: World) -> Item:
    """The State's submission to the portal of knowledge, handed in."""
    return Item.objects.create(
        slug="matrix-submission",
        kind="submission",
        titles={"en": "A report"},
        state_id=STATE,
        from_state=True,
        status="submitted",
    )


def attachment(world: World) -> File:
    """A file of that submission."""
    if not default_storage.exists(FILE):
        default_storage.save(FILE, ContentFile(b"%PDF-1.7"))
    same = {"name": "report.pdf", "content_type": "application/pdf", "size": 8, "digest": ""}
    return File.objects.create(item=world.one(submission), language="en", file=FILE, **same)


def download(world: World) -> Download:
    """How often it was taken."""
    return Download.objects.create(file=world.one(attachment), month=SINCE, number=1)


def practice(_world: World) -> Practice:
    """A practice of the authority, whose public text waits for its approval."""
    return Practice.objects.create(slug="matrix-practice", authority_id=OWN, state_id=STATE, stage="edited")


def telling(world: World) -> Telling:
    """What the authority told."""
    return Telling.objects.create(practice=world.one(practice), own={"title": "A call"})


def publication(_world: World) -> Item:
    """Something published."""
    return Item.objects.create(
        slug="matrix-guide", kind="publication", titles={"en": "A guide"}, status="published", valid_from=SINCE
    )


def published_file(world: World) -> File:
    """Its file."""
    if not default_storage.exists(PUBLIC_FILE):
        default_storage.save(PUBLIC_FILE, ContentFile(b"%PDF-1.7"))
    same = {"name": "guide.pdf", "content_type": "application/pdf", "size": 8, "digest": ""}
    return File.objects.create(item=world.one(publication), language="en", file=PUBLIC_FILE, **same)


def published_practice(_world: World) -> Practice:
    """A practice in the compendium."""
    same = {"stage": "published", "valid_from": SINCE, "texts": {"en": {"title": "A call"}}}
    return Practice.objects.create(slug="matrix-call", authority_id=OWN, state_id=STATE, **same)


def collection(_world: World) -> Collection:
    """A collection."""
    return Collection.objects.create(slug="matrix-collection", titles={"en": "A collection"})


def turn(world: World) -> Turn:
    """A step of the application."""
    return Turn.objects.create(
        application=world.one(application), act="submit", status=Status.SUBMITTED, on=SINCE, by="A colleague"
    )


def reminder(_world: World) -> Reminder:
    """The authority was asked to confirm its entry."""
    return Reminder.objects.create(authority_id=OWN, due=SINCE, step=30, sent_on=SINCE)


def fiche_reminder(_world: World) -> FicheReminder:
    """The State was asked to confirm its fiches."""
    return FicheReminder.objects.create(jurisdiction_id=STATE, sent_on=SINCE, officers=1)


def saved_search(world: World) -> SavedSearch:
    """A search that the colleague saved."""
    return SavedSearch.objects.create(officer=world.one(colleague), query="q=bribery", name="bribery")


def reading(world: World) -> Reading:
    """The colleague read the directory in a month."""
    return Reading.objects.create(officer=world.one(colleague), month=SINCE, on=SINCE)


def draft(_world: World) -> Draft:
    """A fiche of the State that waits for its focal point."""
    return Draft.objects.create(
        jurisdiction_id=STATE, measure="service", values={}, status=Draft.Status.SUBMITTED, author="A colleague"
    )


def fiche(_world: World) -> Fiche:
    """A fiche that the State published."""
    made = Fiche.objects.create(jurisdiction_id=STATE, measure="bank-records", confirmed_on=SINCE)
    FicheEdition.objects.create(
        fiche=made,
        number=1,
        valid_from=SINCE,
        values={"language": "en", "documents": "The account."},
        by="A colleague",
        approved_by="The focal point",
    )
    return made


def batch(_world: World) -> Batch:
    """An import of laws."""
    return Batch.objects.create(by="The secretariat")


def law(_world: World) -> Work:
    """A law of the State."""
    text = Law("An Act", "en", parts=[Part("section", "1.", "Title", ["This Act."])])
    return keep_law(
        actor="tests", law=text, work=WorkData(jurisdiction=STATE, source="tests"), file=FileData("tests", "tree")
    ).work
