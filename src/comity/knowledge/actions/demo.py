"""What the compendium and the portal of a demonstration hub hold; small real files are made on the way."""

import io
from datetime import date
from typing import Any

from django.db import transaction
from docx import Document

from comity.audit.actions import record
from comity.authorities.models import Authority
from comity.common.claims import Origin
from comity.jurisdictions.models import Jurisdiction
from comity.knowledge.actions.collections import start_collection
from comity.knowledge.actions.files import add_file
from comity.knowledge.actions.invented import COLLECTION, HANDED_IN, ITEMS, NOTICE, PUBLISHER
from comity.knowledge.actions.invented_practices import PRACTICES
from comity.knowledge.actions.items import publish_item, start_item, submit_item
from comity.knowledge.actions.practices import (
    approve,
    digest_of,
    offer,
    publish_practice,
    save_edited,
    start_practice,
    submit_practice,
)
from comity.knowledge.models import Collection, Download, Item, Practice

SECRETARIAT = "The secretariat (invented)"
# Scripts that the fonts inside the maker of PDF files do not have: these become Word files.
IN_WORD = frozenset({"ar", "zh"})
PAGE = """#set page(paper: "a5")
#set text(lang: sys.inputs.language, size: 12pt)
= #sys.inputs.title
#v(1em)
#sys.inputs.notice
"""


@transaction.atomic
def load_demo(*, actor: str) -> int:
    """Create what is invented when it is not there yet; call it as the hub. Gives how many records were made."""
    if Item.objects.filter(origin=Origin.DEMO).exists():
        return 0
    for slug, told in ITEMS.items():
        _item(slug, told)
    handed_in = _begin("demo-submission-reporting-persons", HANDED_IN)
    submit_item(actor=SECRETARIAT, item=handed_in)
    for told in PRACTICES:
        _practice(told)
    items = [Item.objects.get(pk=slug) for slug in COLLECTION["items"]]
    made = start_collection(actor=SECRETARIAT, values=COLLECTION | {"items": items}, slug="demo-before-a-first-request")
    Collection.objects.filter(pk=made.pk).update(origin=Origin.DEMO)
    record(actor=actor, action="knowledge.load_demo")
    return len(ITEMS) + len(PRACTICES) + 2


def _begin(slug: str, told: dict[str, Any]) -> Item:
    """A draft with its files, under an address that says what it is."""
    state = Jurisdiction.objects.filter(pk=told.get("state")).first()
    values = {
        "kind": told["kind"],
        "titles": told["titles"],
        "abstracts": {"en": f"{told['abstract']} {NOTICE}"},
        "publishers": {} if state else PUBLISHER,
        "published_on": told["day"],
        "themes": told["themes"],
        "articles": told["articles"],
        "series_names": told.get("series", {}),
        "number": told.get("number", 1),
        "edition_of": Item.objects.filter(pk=told.get("of")).first(),
        "related": told.get("near", []),
    }
    made = start_item(actor=SECRETARIAT, values=values, state=state, from_state=told["kind"] == "submission", slug=slug)
    Item.objects.filter(pk=made.pk).update(origin=Origin.DEMO)
    for code in told["in"]:
        title = told["titles"].get(code) or told["titles"]["en"]
        ending = "docx" if code in IN_WORD else "pdf"
        content = _word(title) if code in IN_WORD else _pdf(title, code)
        add_file(
            actor=SECRETARIAT,
            item=made,
            language=code,
            name=f"{slug}-{code}.{ending}",
            content=content,
            text=f"{title}\n{NOTICE}",
        )
    return made


def _item(slug: str, told: dict[str, Any]) -> None:
    made = _begin(slug, told)
    if made.from_state:
        made = submit_item(actor=SECRETARIAT, item=made)
    publish_item(actor=SECRETARIAT, item=made, on=told["day"])
    months = [date(2026, month, 1) for month in (8, 9, 10)]
    Download.objects.bulk_create(
        Download(file=file, month=month, number=max(told["taken"] // (3 + number), 1))
        for number, file in enumerate(made.files.all())
        for month in months
    )


def _practice(told: dict[str, Any]) -> None:
    authority = Authority.objects.get(pk=told["authority"])
    language, own = next(iter(told["texts"].items()))
    values = {"language": language, "own": own, "themes": told["themes"], "articles": told["articles"]}
    made = start_practice(actor=SECRETARIAT, authority=authority, values=values, slug=told["slug"])
    Practice.objects.filter(pk=made.pk).update(origin=Origin.DEMO)
    submit_practice(actor=authority.name.text, practice=made)
    for code, parts in told["texts"].items():
        save_edited(actor=SECRETARIAT, practice=made, language=code, parts=parts)
    made = offer(actor=SECRETARIAT, practice=made)
    if "approve" in told["steps"]:
        approve(actor=authority.name.text, practice=made, seen=digest_of(made.telling.edited))
        publish_practice(actor=SECRETARIAT, practice=made, on=told["day"])


def _pdf(title: str, language: str) -> bytes:
    import typst  # noqa: PLC0415  # large, and only a demonstration needs it here

    inputs = {"title": title, "language": language, "notice": NOTICE}
    made = typst.compile(PAGE.encode(), sys_inputs=inputs)
    return bytes(made)


def _word(title: str) -> bytes:
    document = Document()
    document.add_heading(title, level=1)
    document.add_paragraph(NOTICE)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()
