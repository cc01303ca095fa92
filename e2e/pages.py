"""A page of every kind, public or an officer's."""

from typing import NamedTuple

ANSWER = "channels/KEN/CHE/bank-records/?urgent=1"
PAGES = {
    "home": "",
    "answer": ANSWER,
    "answer-no-basis": "channels/PRK/TUV/extradition/?urgent=1",
    "answer-invented": "channels/XAR/XVE/bank-records/",
    "ask": "channels/",
    "ask-wrong": "channels/?from=KEN&to=KEN&need=x&as_of=2026-02-31",
    "about": "about/",
    "gallery": "gallery/",
    "states": "states/",
    "states-empty": "states/?q=qqqq",
    "state": "states/CHE/",
    "state-with-note": "states/XKX/",
    "territory": "states/FLK/",
    "compare": "states/compare/?a=KEN&b=CHE",
    "treaties": "treaties/",
    "treaty": "treaties/UNCAC/",
    "convention": "convention/",
    "directory": "directory/",
    "directory-filtered": "directory/?state=KEN&as_of=2024-01-01",
    "directory-empty": "directory/?q=qqqq",
    "profile": "directory/che-federal-office-of-justice/",
    "profile-invented": "directory/xar-ministry-of-justice/",
    "history": "directory/xve-attorney-general/history/",
    "sign-in": "sign-in/",
    "sign-in-demo": "sign-in/demo/",
    "mail": "demo/mail/",
    "invitation-none": "invitation/nothing/",
    "access": "access/",
    "heads": "audit/heads/",
    "register": "networks/concord/register/",
    "networks": "networks/",
    "network": "networks/carin/",
    "map": "networks/map/",
    "map-of-one": "networks/map/?network=carin",
    "laws": "law/",
    "laws-empty": "law/?q=qqqq",
    "law": "law/xa-act-2009-7/?as_of=2010-06-01",
    "law-beside": "law/xb-act-2014-31/?language=ar&beside=fr",
    "law-chinese": "law/xz-act-2018-26/?language=zh",
    "law-articles": "law/articles/",
    "law-article": "law/articles/46-8/",
    "law-states": "law/states/",
    "law-state": "law/states/XAR/",
    "law-measures": "law/measures/",
    "law-measure": "law/measures/bank-records/",
    "law-compare": "law/compare/?state=XAR&state=XVE&state=XZH&article=46(8)",
    "law-compare-empty": "law/compare/",
    "vocabulary": "vocabulary/",
    "concept": "vocabulary/extradition/",
    "law-differences": "law/xa-act-2009-7/differences/?from=2010-01-01&to=2020-01-01",
    "search": "search/?q=extradition",
    "search-all": "search/",
    "search-none": "search/?q=qqqqqq+wwwwww",
    "search-chinese": "search/?q=引渡&kind=law",
    "figures": "figures/?as_of=2023-10-09",
    "figures-wrong": "figures/?as_of=2023-02-31",
    "missing": "nowhere/",
}
STATUS = {"ask-wrong": 400, "invitation-none": 404, "missing": 404}


class Kept(NamedTuple):
    """A page that only some see: whose, where, and which link to follow from there."""

    officer: str
    path: str
    follow: str = ""


MANAGER, FOCAL_POINT, MISSION = "Margaret Ashworth", "Charlotte Winterbourne", "Auguste Perrault"
NETWORK, SECRETARIAT, AUDITOR = "Amara Lindholm", "Eleanor Thornbury", "Ingrid Faulkner"
OWN = "xar-ministry-of-justice"
OFFICERS = {
    "desk": Kept(MANAGER, "desk/"),
    "account": Kept(MANAGER, "account/"),
    "passkey": Kept(MANAGER, "account/passkeys/add/"),
    "code-app": Kept(MANAGER, "account/codes/add/"),
    "password": Kept(MANAGER, "account/password/"),
    "officers": Kept(MANAGER, "officers/"),
    "officer": Kept(MANAGER, "officers/", "main th a"),
    "invite": Kept(MANAGER, "officers/invite/"),
    "own-entry": Kept(MANAGER, f"directory/{OWN}/"),
    "propose": Kept(MANAGER, f"directory/{OWN}/propose/"),
    "lines": Kept(MANAGER, f"directory/{OWN}/lines/"),
    "confirm": Kept(MANAGER, f"upkeep/{OWN}/"),
    "contact-add": Kept(MANAGER, "networks/concord/contacts/add/"),
    "contacts": Kept(MANAGER, "networks/concord/contacts/"),
    "own-trail": Kept(MANAGER, "audit/mine/"),
    "tags": Kept(MANAGER, "law/xa-act-2009-7/tags/"),
    "tags-waiting": Kept(FOCAL_POINT, "law/tags/"),
    "proposals": Kept(FOCAL_POINT, "directory/proposals/"),
    "practice": Kept(FOCAL_POINT, "directory/practice/"),
    "designations": Kept(FOCAL_POINT, f"directory/{OWN}/designations/"),
    "notes": Kept(MISSION, "upkeep/notes/"),
    "note-new": Kept(MISSION, "upkeep/notes/new/"),
    "applications": Kept(NETWORK, "networks/applications/"),
    "application": Kept(NETWORK, "networks/applications/", "main th a"),
    "configure": Kept(NETWORK, "networks/concord/configure/"),
    "observer": Kept(NETWORK, "networks/concord/register/observer/"),
    "board": Kept(SECRETARIAT, "upkeep/board/?state=XVE"),
    "correct": Kept(SECRETARIAT, f"directory/{OWN}/correct/"),
    "story": Kept(SECRETARIAT, f"directory/{OWN}/story/"),
    "import": Kept(SECRETARIAT, "directory/import/"),
    "trail": Kept(AUDITOR, "audit/?authority=xar-ministry-of-justice"),
    "denied": Kept(AUDITOR, "upkeep/board/"),
}
CODES = ("ar", "zh", "en", "fr", "ru", "es")
