"""Concepts as SKOS: written as Turtle and as JSON-LD, and read back from Turtle.

A concept's address is the address of the vocabulary and its identifier. Articles of the Convention stand as
``dct:references "UNCAC 46(13)"``.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator

from comity.common.languages import CODES
from comity.vocabulary.queries import Concept
from comity.vocabulary.turtle import Iri, Literal, Triple, triples_of

SKOS = "http://www.w3.org/2004/02/skos/core#"
DCT = "http://purl.org/dc/terms/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
TREATY = "UNCAC "
TITLE = "A vocabulary of international cooperation against corruption"


def statements(
    concepts: Iterable[Concept], address: str
) -> Iterator[tuple[str, list[tuple[str, str | Iri | Literal]]]]:
    """Each concept with what is said of it: prefixed predicates, and addresses or literals."""
    scheme = Iri(address)
    yield address, [("a", Iri(f"{SKOS}ConceptScheme")), ("dct:title", Literal(TITLE, "en"))]
    for each in concepts:
        said: list[tuple[str, str | Iri | Literal]] = [("a", Iri(f"{SKOS}Concept")), ("skos:inScheme", scheme)]
        said += [("skos:prefLabel", Literal(each.names[code], code)) for code in CODES if each.names.get(code)]
        said += [("skos:altLabel", Literal(label, code)) for code, labels in each.others.items() for label in labels]
        said += [("skos:broader", Iri(address + each.broader))] if each.broader else [("skos:topConceptOf", scheme)]
        said += [("skos:related", Iri(address + other)) for other in each.related]
        said += [("dct:references", Literal(TREATY + article)) for article in each.articles]
        yield address + each.id, said


def as_turtle(concepts: Iterable[Concept], address: str) -> str:
    """The vocabulary as Turtle 1.1."""
    lines = [f"@prefix skos: <{SKOS}> .", f"@prefix dct: <{DCT}> ."]
    for subject, said in statements(concepts, address):
        body = " ;\n    ".join(f"{predicate} {_term(value)}" for predicate, value in said)
        lines.append(f"\n<{subject}> {body} .")
    return "\n".join(lines) + "\n"


def _term(value: str | Iri | Literal) -> str:
    if isinstance(value, Literal):
        text = value.text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        return f'"{text}"@{value.language}' if value.language else f'"{text}"'
    return f"<{value}>"


def as_json_ld(concepts: Iterable[Concept], address: str) -> str:
    """The vocabulary as JSON-LD 1.1."""
    graph = []
    for subject, said in statements(concepts, address):
        node: dict[str, object] = {"@id": subject}
        for predicate, value in said:
            if predicate == "a":
                node["@type"] = str(value).replace(SKOS, "skos:")
                continue
            written = (
                {"@value": value.text} | ({"@language": value.language} if value.language else {})
                if isinstance(value, Literal)
                else {"@id": str(value)}
            )
            many = node.setdefault(predicate, [])
            if isinstance(many, list):
                many.append(written)
        graph.append(node)
    return json.dumps({"@context": {"skos": SKOS, "dct": DCT}, "@graph": graph}, ensure_ascii=False, indent=1)


def read_turtle(text: str) -> dict[str, Concept]:
    """The concepts of a SKOS file by identifier: the last part of their address.

    Raises:
        NotTurtleError: if the file is none, with the line.
    """
    about: defaultdict[str, list[Triple]] = defaultdict(list)
    for triple in triples_of(text):
        about[triple.subject].append(triple)
    kind = (f"{RDF}type", Iri(f"{SKOS}Concept"))
    subjects = [
        subject for subject, said in about.items() if any((each.predicate, each.value) == kind for each in said)
    ]
    return {_id(subject): _concept(subject, about[subject]) for subject in subjects}


def _id(address: str) -> str:
    return address.rstrip("/#").replace("#", "/").rpartition("/")[2]


def _concept(subject: str, said: list[Triple]) -> Concept:
    names: dict[str, str] = {}
    others: dict[str, list[str]] = {code: [] for code in CODES}
    links: dict[str, list[str]] = {"broader": [], "related": []}
    articles = []
    for each in said:
        if isinstance(each.value, Literal):
            if each.predicate == f"{SKOS}prefLabel":
                names[each.value.language] = each.value.text
            elif each.predicate == f"{SKOS}altLabel":
                others.setdefault(each.value.language, []).append(each.value.text)
            elif each.predicate == f"{DCT}references":
                articles.append(each.value.text.removeprefix(TREATY))
        elif (name := each.predicate.removeprefix(SKOS)) in links:
            links[name].append(_id(each.value))
    return Concept(
        id=_id(subject),
        names=names,
        others={code: tuple(labels) for code, labels in others.items()},
        broader=(links["broader"] or [""])[0],
        related=tuple(links["related"]),
        articles=tuple(articles),
    )


def differences(own: dict[str, Concept], theirs: dict[str, Concept]) -> Iterator[str]:
    """What a vocabulary says otherwise than ours, a line each; nothing when both say the same."""
    for name in sorted(own.keys() | theirs.keys()):
        if name not in theirs:
            yield f"- {name}"
        elif name not in own:
            yield f"+ {name} ({', '.join(theirs[name].names.values())})"
        else:
            yield from _changed(own[name], theirs[name])


def _changed(own: Concept, theirs: Concept) -> Iterator[str]:
    for code in sorted(own.names.keys() | theirs.names.keys()):
        if own.names.get(code) != theirs.names.get(code):
            yield f"{own.id}: {code}: {own.names.get(code, '')!r} -> {theirs.names.get(code, '')!r}"
        yield from _sets(f"{own.id}: {code}: also", own.others.get(code, ()), theirs.others.get(code, ()))
    if own.broader != theirs.broader:
        yield f"{own.id}: broader: {own.broader!r} -> {theirs.broader!r}"
    yield from _sets(f"{own.id}: related", own.related, theirs.related)
    yield from _sets(f"{own.id}: articles", own.articles, theirs.articles)


def _sets(what: str, own: Iterable[str], theirs: Iterable[str]) -> Iterator[str]:
    for sign, labels in (("-", {*own} - {*theirs}), ("+", {*theirs} - {*own})):
        yield from (f"{what} {sign} {label}" for label in sorted(labels))
