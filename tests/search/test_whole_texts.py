"""Words that stand only before the provisions of a law find it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.core.management import call_command

from comity.law.akn import opening_of
from comity.law.models import Expression
from comity.search.index.folder import Folder
from comity.search.index.following import Follower
from tests.search.test_index import catch_up

if TYPE_CHECKING:
    from pathlib import Path

    from django.test import Client

pytestmark = pytest.mark.django_db
ACT = """# Mutual Assistance Act

An Act to honour the quixotanian accords; be it enacted as follows.

##### Section 1. Requests.

The authority answers requests.
"""


@pytest.fixture
def law(tmp_path: Path) -> str:
    """A law with a preamble."""
    (tmp_path / "act.md").write_text(ACT, encoding="utf-8")
    rows = "file,jurisdiction,language,kind,number,year,title\nact.md,FR,en,,7,2019,Mutual Assistance Act\n"
    (tmp_path / "manifest.csv").write_text(rows, encoding="utf-8")
    call_command("import_law", str(tmp_path))
    return "fr-act-2019-7"


def test_a_word_of_the_preamble_finds_the_law_as_a_whole(client: Client, search_index: Path, law: str) -> None:
    catch_up(Follower(Folder(search_index)))
    found = client.get("/api/v1/search", {"q": "quixotanian accords", "lang": "en", "kind": "law"}).json()
    assert [each["address"] for each in found["results"]] == [f"/en/law/{law}/"]
    assert "quixotanian" in client.get("/en/search/?q=quixotanian").content.decode()


def test_what_opens_a_law_is_read_from_the_beginning_of_its_document(law: str) -> None:
    document = Expression.objects.get(work=law).document
    whole = "An Act to honour the quixotanian accords; be it enacted as follows."
    assert opening_of(document, "Mutual Assistance Act") == whole
    assert opening_of(document[: document.index("<body") + 9], "Mutual Assistance Act") == whole
    assert opening_of(document[: document.index("accords")], "") == ""
    assert opening_of("<broken", "") == opening_of("", "") == ""
