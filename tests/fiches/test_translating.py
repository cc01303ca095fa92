"""A State's texts in other languages, over HTTP: written, published, read, and set aside once the text changes."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from comity.fiches.models import Draft
from comity.search.sources.fiches import documents
from tests.fiches.officers import EDIT, FICHE, form_of, published, written

if TYPE_CHECKING:
    from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]
INTO_FRENCH, INTO_SPANISH = f"{FICHE}translate/fr/", f"{FICHE}translate/es/"
SAID = {"possible": "possible", "language": "en", "documents": "Two copies.", "conditions": "In person."}


def text_of(client: Client, address: str) -> str:
    """The page at an address that must be there."""
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_read_in_both_languages(client: Client, writer: Client, focal_point: Client) -> None:
    """Readers of the language see the translation and from what it was made; all others what was written."""
    published(writer, focal_point, **SAID)
    draft = published(writer, focal_point, INTO_FRENCH, documents="Deux exemplaires.")
    assert draft.edition
    assert draft.edition.changed == ["documents@fr"]
    french, english = text_of(client, FICHE.replace("/en/", "/fr/")), text_of(client, FICHE)
    assert '<bdi lang="fr" dir="auto">Deux exemplaires.' in french
    assert '<bdi lang="en" dir="auto">In person.' in french, "not translated: as it was written"
    assert "Traduit par l" in french
    assert "Two copies." in english
    assert "Translated by the State" not in english
    assert "Documents required (French)" in english, "in the history"
    assert "Two copies." in text_of(client, FICHE.replace("/en/", "/fr/") + "?original")


@pytest.mark.usefixtures("_fonts")
def test_everything_that_tells_a_fiche_tells_the_translation(
    client: Client, writer: Client, focal_point: Client
) -> None:
    """The API, the guide in print, the search."""
    published(writer, focal_point, **SAID)
    published(writer, focal_point, INTO_FRENCH, documents="Deux exemplaires.")
    answers = client.get("/api/v1/fiches/XAR/service?lang=fr").json()["answers"]
    (part,) = next(each["parts"] for each in answers if each["question"] == "documents")
    assert (part["text"], part["language"], part["translated_from"]) == ("Deux exemplaires.", "fr", "en")
    guide = PdfReader(BytesIO(client.get("/en/fiches/XAR/guide.pdf?lang=fr").content))
    printed = "".join(each.extract_text() for each in guide.pages)
    assert "Deux exemplaires." in printed
    assert "Two copies." not in printed
    (document,) = documents(["XAR service"])
    assert "Deux exemplaires." in document.texts["fr"]
    assert "Two copies." in document.texts["en"]


@pytest.mark.parametrize(("code", "said"), [("ar", "لأي جريمة"), ("zh", "适用于公约"), ("en", "For any offence")])
def test_the_finder_tells_conditions_in_the_readers_language(client: Client, code: str, said: str) -> None:
    """A demonstration hub's fiche is translated into all six."""
    assert said in text_of(client, f"/{code}/channels/XVE/XAR/preservation/")


def test_a_changed_text_is_not_told_by_its_old_translation(client: Client, writer: Client, focal_point: Client) -> None:
    """Until somebody says that the translation is still right, or writes another; saving alone says nothing."""
    published(writer, focal_point, **SAID)
    published(writer, focal_point, INTO_FRENCH, documents="Deux exemplaires.")
    published(writer, focal_point, documents="Three copies.")
    french = FICHE.replace("/en/", "/fr/")
    assert "Three copies." in text_of(client, french)
    assert "Deux exemplaires." not in text_of(client, french)
    form = text_of(writer, INTO_FRENCH)
    assert "changed after it was translated" in form
    assert ">Deux exemplaires.</textarea>" in form
    untouched = form_of(writer, INTO_FRENCH)
    published(writer, focal_point, INTO_FRENCH, conditions="En personne.")
    assert "Three copies." in text_of(client, french)
    assert untouched["documents"] == "Deux exemplaires."
    published(writer, focal_point, INTO_FRENCH, still_documents="1")
    assert "Deux exemplaires." in text_of(client, french)


def test_a_translation_can_be_taken_out(client: Client, writer: Client, focal_point: Client) -> None:
    """An empty field is no translation; taking one out is a change like any other."""
    published(writer, focal_point, **SAID)
    published(writer, focal_point, INTO_FRENCH, documents="Deux exemplaires.")
    draft = published(writer, focal_point, INTO_FRENCH, documents="")
    assert draft.edition
    assert draft.edition.changed == ["documents@fr"]
    assert "documents@fr" not in draft.edition.values
    assert "Two copies." in text_of(client, FICHE.replace("/en/", "/fr/"))


def test_two_translate_at_once(writer: Client, colleague: Client) -> None:
    """Different languages, or a text and its translation, lose nothing; the same translation is to be chosen."""
    written(writer, **SAID)
    french, spanish, again, text = (
        form_of(client, address)
        for client, address in (
            (writer, INTO_FRENCH),
            (colleague, INTO_SPANISH),
            (colleague, INTO_FRENCH),
            (colleague, EDIT),
        )
    )
    assert writer.post(INTO_FRENCH, french | {"documents": "Deux exemplaires."}).status_code == 302
    assert colleague.post(INTO_SPANISH, spanish | {"documents": "Dos ejemplares."}).status_code == 302
    assert colleague.post(EDIT, text | {"deadlines": "Ten days."}).status_code == 302
    mine = again | {"documents": "En double exemplaire."}
    answer = colleague.post(INTO_FRENCH, mine)
    assert answer.status_code == 409
    assert "Documents required (French)" in answer.content.decode()
    assert colleague.post(INTO_FRENCH, mine | {"take_documents@fr": "mine"}).status_code == 302
    values = Draft.objects.get(measure="service").values
    assert values["documents@fr"]["text"] == "En double exemplaire."
    assert values["documents@es"]["text"] == "Dos ejemplares."
    assert values["deadlines"] == "Ten days."


def test_bad_input_is_said_beside_the_field(writer: Client) -> None:
    """And what was written is still there."""
    written(writer, **SAID)
    sent = form_of(writer, INTO_FRENCH) | {"documents": "Deux\u202eexemplaires", "conditions": "En personne."}
    answer = writer.post(INTO_FRENCH, sent)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert 'id="id_documents_error"' in page
    assert ">En personne.</textarea>" in page


def test_where_there_is_nothing_to_translate(writer: Client) -> None:
    """No text, no such language, the language it is written in, another State."""
    assert writer.get(INTO_FRENCH).status_code == 404
    written(writer, **SAID)
    for address in (f"{FICHE}translate/en/", f"{FICHE}translate/xx/", "/en/fiches/XVE/preservation/translate/fr/"):
        assert writer.get(address).status_code == 404, address
