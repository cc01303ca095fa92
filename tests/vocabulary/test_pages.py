"""The vocabulary as pages, as SKOS, and read back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.config.cli import main
from comity.vocabulary.queries import Concept, concepts
from comity.vocabulary.skos import as_turtle, differences, read_turtle
from comity.vocabulary.turtle import Iri, Literal, NotTurtleError, Triple, triples_of

if TYPE_CHECKING:
    from pathlib import Path

    from django.test import Client

ADDRESS = "https://vocabulary.example/"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("question", "has", "lacks"),
    [
        ("?q=extraditio", "/vocabulary/extradition/", "/vocabulary/embezzlement/"),
        ("?q=引渡", "/vocabulary/extradition/", "/vocabulary/embezzlement/"),
        ("?q=تسليم المجرمين", "/vocabulary/extradition/", "/vocabulary/embezzlement/"),
        ("?top=criminalization", "/vocabulary/embezzlement/", "/vocabulary/extradition/"),
    ],
)
def test_a_concept_is_found_by_any_of_its_names(client: Client, question: str, has: str, lacks: str) -> None:
    page = client.get(f"/en/vocabulary/{question}").content.decode()
    assert has in page
    assert lacks not in page


@pytest.mark.django_db
def test_every_concept_is_listed_in_every_language(client: Client) -> None:
    for code in ("ar", "zh", "en", "fr", "ru", "es"):
        page = client.get(f"/{code}/vocabulary/").content.decode()
        assert all(f'/{code}/vocabulary/{name}/"' in page for name in concepts())


@pytest.mark.django_db
def test_a_concept_shows_its_labels_and_neighbours(client: Client) -> None:
    page = client.get("/fr/vocabulary/abuse-of-functions/").content.decode()
    assert all(label in page for label in ("abus de fonctions", "abus de pouvoir", "滥用职权", "إساءة استغلال الوظائف"))
    assert "/fr/vocabulary/criminalization/" in page, "broader"
    assert "/fr/vocabulary/trading-in-influence/" in page, "related"
    assert "/fr/law/articles/19/" in page
    assert "/fr/vocabulary/abuse-of-functions/" in client.get("/fr/vocabulary/trading-in-influence/").content.decode()


def test_what_was_written_as_skos_is_read_back_without_loss() -> None:
    assert read_turtle(as_turtle(concepts().values(), ADDRESS)) == concepts()


LABELS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t\"'\\"), min_size=1, max_size=30
)
IDS = st.from_regex(r"\A[a-z]{1,8}(-[a-z0-9]{1,5})?\Z")


@given(
    st.builds(
        Concept,
        id=IDS,
        names=st.dictionaries(st.sampled_from(["ar", "en", "zh"]), LABELS),
        others=st.lists(LABELS, max_size=2).map(
            lambda some: dict.fromkeys(("ar", "zh", "en", "fr", "ru", "es"), ()) | {"ru": tuple(some)}
        ),
        broader=st.one_of(st.just(""), IDS),
        related=st.lists(IDS, max_size=2).map(tuple),
        articles=st.lists(st.sampled_from(["46", "46(3)(f)"]), max_size=1).map(tuple),
    )
)
def test_any_concept_survives_turtle(concept: Concept) -> None:
    assert read_turtle(as_turtle([concept], ADDRESS)) == {concept.id: concept}


def test_turtle_as_others_write_it() -> None:
    text = """
    PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
    @base <https://other.example/> . # a comment
    <a> a skos:Concept ; skos:prefLabel "one"@en, 'uno'@es ; ; skos:note [ skos:x 5, true ] ;
        skos:altLabel \"\"\"a "long"
label\"\"\"@en-GB .
    _:b skos:prefLabel "of nobody" .
    <a> skos:notation "7"^^<http://www.w3.org/2001/XMLSchema#int> .
    """
    skos = "http://www.w3.org/2004/02/skos/core#"
    found = list(triples_of(text))
    a = Iri("https://other.example/a")
    assert Triple(a, Iri(f"{skos}prefLabel"), Literal("uno", "es")) in found
    assert Triple(a, Iri(f"{skos}altLabel"), Literal('a "long"\nlabel', "en-gb")) in found
    assert Triple(a, Iri(f"{skos}notation"), Literal("7")) in found
    assert {each.subject for each in found} == {a}


@pytest.mark.parametrize("text", ["<a> <b> ( 1 2 ) .", "<a> <b> ", 'x:a x:b "c" .', "<a> <b> <c> <d> .", "<?xml?>"])
def test_what_is_no_turtle_is_refused_with_its_line(text: str) -> None:
    with pytest.raises(NotTurtleError):
        list(triples_of(text))


@pytest.mark.whole
def test_the_program_writes_and_compares(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "vocabulary.ttl"
    assert main(["export-vocabulary", "--output", str(path)]) == 0
    assert main(["check-vocabulary", str(path)]) == 0
    text = path.read_text(encoding="utf-8").replace('"extradition"@en', '"rendition"@en')
    path.write_text(text, encoding="utf-8")
    capsys.readouterr()
    assert main(["check-vocabulary", str(path), "--json"]) == 1
    assert "extradition: en: 'extradition' -> 'rendition'" in json.loads(capsys.readouterr().out)
    path.write_text("nothing", encoding="utf-8")
    assert main(["check-vocabulary", str(path)]) == 1
    assert "line 1" in capsys.readouterr().err


def test_differences_name_what_is_new_and_what_is_gone() -> None:
    own = concepts()
    theirs = {name: each for name, each in own.items() if name != "extradition"}
    theirs["new"] = Concept("new", {"en": "new"}, {}, "", (), ())
    assert set(differences(own, theirs)) == {"- extradition", "+ new (new)"}


@pytest.mark.django_db
def test_the_api_gives_one_and_all(client: Client) -> None:
    said = client.get("/api/v1/vocabulary/extradition").json()
    assert said["labels"]["zh"] == concepts()["extradition"].names["zh"]
    assert read_turtle(client.get("/api/v1/vocabulary.ttl").content.decode()) == concepts()
    graph = json.loads(client.get("/api/v1/vocabulary.jsonld").content)["@graph"]
    assert len(graph) == len(concepts()) + 1
