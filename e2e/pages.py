"""A page of every kind."""

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
    "import": "directory/import/",
    "networks": "networks/",
    "network": "networks/carin/",
    "map": "networks/map/",
    "map-of-one": "networks/map/?network=carin",
    "figures": "figures/?as_of=2023-10-09",
    "figures-wrong": "figures/?as_of=2023-02-31",
    "missing": "nowhere/",
}
STATUS = {"ask-wrong": 400, "missing": 404}
CODES = ("ar", "zh", "en", "fr", "ru", "es")
