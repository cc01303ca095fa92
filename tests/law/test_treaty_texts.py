"""A treaty's text that is brought in as a law stands on the treaty's page, article by article."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from comity.law.actions.undoing import undo_import
from comity.law.models import Batch, Work

if TYPE_CHECKING:
    from pathlib import Path

    from django.test import Client

pytestmark = pytest.mark.django_db
HEAD = "file,jurisdiction,language,kind,number,year,treaty"
ENGLISH = (
    "# Convention against Bribery\n\n##### Article 1 Purpose\n\nTo help.\n\n##### Article 2 Refusal\n\nNo reason.\n"
)
FRENCH = (
    "# Convention contre la corruption\n\n##### Article 1 Objet\n\nAider.\n\n##### Article 2 Refus\n\nAucun motif.\n"
)
PAGE = "/en/treaties/ETS173/"


def bring_in(folder: Path, *, treaty: str = "ETS173", number: str = "1") -> None:
    (folder / "en.md").write_text(ENGLISH, encoding="utf-8")
    (folder / "fr.md").write_text(FRENCH, encoding="utf-8")
    rows = (f"{code}.md,NL,{code},treaty-act,{number},1999,{treaty}" for code in ("en", "fr"))
    (folder / "manifest.csv").write_text("\n".join([HEAD, *rows]), encoding="utf-8")
    call_command("import_law", str(folder))


def test_its_articles_are_on_the_treatys_page_in_the_readers_language(client: Client, tmp_path: Path) -> None:
    """Each leads to its place in the text; and the text leads back to the treaty."""
    bring_in(tmp_path)
    slug = Work.objects.get(treaty="ETS173").slug
    english, french = (client.get(PAGE.replace("/en/", f"/{code}/")).content.decode() for code in ("en", "fr"))
    assert "Article 2 Refusal" in english
    assert f"/en/law/{slug}/?language=en&amp;at=" in english
    assert "Article 2 Refus" in french
    assert "Refusal" not in french
    assert 'href="/en/treaties/ETS173/"' in client.get(f"/en/law/{slug}/").content.decode()


def test_a_treaty_without_a_text_says_so(client: Client) -> None:
    """Which is most of them."""
    page = client.get(PAGE).content.decode()
    assert "Nothing on record" in page[page.index('id="text"') :]


def test_what_names_no_treaty_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Before anything is written."""
    bring_in(tmp_path, treaty="ETS999")
    assert "treaty ETS999" in capsys.readouterr().err
    assert not Work.objects.filter(number="1", year="1999").exists()


def test_taking_it_back_takes_the_treaty_back(tmp_path: Path) -> None:
    """A law that was there before is no treaty's text again."""
    bring_in(tmp_path, treaty="")
    (tmp_path / "en.md").write_text(ENGLISH.replace("To help.", "To help one another."), encoding="utf-8")
    (tmp_path / "manifest.csv").write_text(f"{HEAD}\nen.md,NL,en,treaty-act,1,1999,ETS173\n", encoding="utf-8")
    call_command("import_law", str(tmp_path))
    assert Work.objects.get(number="1", year="1999").treaty_id == "ETS173"
    undo_import(Batch.objects.latest("pk"), actor="tests")
    assert Work.objects.get(number="1", year="1999").treaty_id is None


def test_many_texts_are_as_few_questions(client: Client, tmp_path: Path) -> None:
    """However many publications print it."""
    bring_in(tmp_path)
    client.get(PAGE)
    with CaptureQueriesContext(connection) as few:
        client.get(PAGE)
    bring_in(tmp_path, number="2")
    client.get(PAGE)
    with CaptureQueriesContext(connection) as many:
        client.get(PAGE)
    assert len(many) == len(few)
