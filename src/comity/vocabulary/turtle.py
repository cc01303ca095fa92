"""Reading Turtle 1.1, as far as vocabularies use it: no collections; what blank nodes say is passed over."""

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urljoin

RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
TOKEN = re.compile(
    r"""
    (?P<space>(?:\s|\#[^\n]*)+)
    |(?P<iri><[^<>"{}|^`\\\s]*>)
    |(?P<text>\"{3}(?:\"{0,2}(?:\\.|[^"\\]))*\"{3}|'{3}(?:'{0,2}(?:\\.|[^'\\]))*'{3}|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')
    |(?P<language>@(?!prefix\b|base\b)[a-zA-Z]+(?:-[a-zA-Z0-9]+)*)
    |(?P<word>@prefix\b|@base\b)
    |(?P<type>\^\^)
    |(?P<number>[+-]?(?:\d+\.\d+|\.\d+|\d+)(?:[eE][+-]?\d+)?)
    |(?P<blank>_:[\w.-]*\w)
    |(?P<name>[^\W\d]?[\w.-]*:(?:[\w-](?:[\w.:%-]*[\w:%-])?)?|a\b|true\b|false\b|(?i:prefix|base)\b)
    |(?P<mark>[.;,\[\]])
    """,
    re.VERBOSE | re.DOTALL,
)
ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)", re.DOTALL)
CONTROL = {"t": "\t", "n": "\n", "r": "\r", "b": "\b", "f": "\f"}
MOST_BYTES = 20_000_000


class NotTurtleError(ValueError):
    """Why the file cannot be read, with the line."""


class Iri(str):
    """An address."""

    __slots__ = ()


class Literal(NamedTuple):
    """A text and its language; empty when it has none."""

    text: str
    language: str = ""


class Triple(NamedTuple):
    """One statement."""

    subject: str
    predicate: str
    value: Iri | Literal


class Token(NamedTuple):
    """A token, its kind, and the line it stands in."""

    kind: str
    text: str
    line: int


def tokens_of(text: str) -> Iterator[Token]:
    """The tokens without white space and comments."""
    place, line = 0, 1
    while place < len(text):
        found = TOKEN.match(text, place)
        if found is None or not found[0]:
            message = f"line {line}: not understood: {text[place : place + 30]!r}"
            raise NotTurtleError(message)
        if found.lastgroup != "space":
            yield Token(str(found.lastgroup), found[0], line)
        line += found[0].count("\n")
        place = found.end()


def triples_of(text: str) -> Iterator[Triple]:
    """Every statement about something that has an address.

    Raises:
        NotTurtleError: if the text is none, or uses a collection.
    """
    yield from _Reader(list(tokens_of(text))).read()


def unescaped(text: str) -> str:
    """A quoted text without its marks and escapes."""
    marks = 3 if text[:3] in {'"""', "'''"} else 1

    def said(found: re.Match[str]) -> str:
        escape = found[1]
        return chr(int(escape[1:], 16)) if len(escape) > 1 else CONTROL.get(escape, escape)

    return ESCAPE.sub(said, text[marks:-marks])


class _Reader:
    """One pass over the tokens."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens, self._at = tokens, 0
        self._prefixes: dict[str, str] = {}
        self._address = ""

    def read(self) -> Iterator[Triple]:
        while self._at < len(self._tokens):
            if self._peek().kind == "word" or self._peek().text.lower() in {"prefix", "base"}:
                self._declare()
            else:
                subject = self._term()
                yield from self._said(subject)
                self._expect(".")

    def _peek(self) -> Token:
        if self._at >= len(self._tokens):
            message = "the file ends in the middle of a statement"
            raise NotTurtleError(message)
        return self._tokens[self._at]

    def _next(self) -> Token:
        token = self._peek()
        self._at += 1
        return token

    def _expect(self, mark: str) -> None:
        token = self._next()
        if token.text != mark:
            message = f"line {token.line}: {mark!r} expected, {token.text!r} found"
            raise NotTurtleError(message)

    def _declare(self) -> None:
        word = self._next().text
        name = "" if word.lower().endswith("base") else self._next().text
        address = urljoin(self._address, self._next().text[1:-1])
        if name:
            self._prefixes[name] = address
        else:
            self._address = address
        if word.startswith("@"):
            self._expect(".")

    def _said(self, subject: Iri | Literal | None) -> Iterator[Triple]:
        while self._peek().text not in {".", "]"}:
            if self._peek().text == ";":
                self._next()
                continue
            predicate = Iri(RDF_TYPE) if self._peek().text == "a" and self._next() else self._term()
            while True:
                value = self._term()
                if isinstance(subject, Iri) and isinstance(predicate, Iri) and value is not None:
                    yield Triple(subject, predicate, value)
                if self._peek().text != ",":
                    break
                self._next()

    def _term(self) -> Iri | Literal | None:
        token = self._next()
        if token.kind == "iri":
            return Iri(urljoin(self._address, token.text[1:-1]))
        if token.kind == "text":
            return self._literal(token)
        if token.kind == "number" or token.text in {"true", "false"}:
            return Literal(token.text)
        if token.kind == "blank":
            return None
        if token.text == "[":
            list(self._said(None))
            self._expect("]")
            return None
        return self._named(token)

    def _literal(self, token: Token) -> Literal:
        text = unescaped(token.text)
        if self._at < len(self._tokens) and self._peek().kind == "language":
            return Literal(text, self._next().text[1:].lower())
        if self._at < len(self._tokens) and self._peek().kind == "type":
            self._next()
            self._term()
        return Literal(text)

    def _named(self, token: Token) -> Iri:
        prefix, colon, name = token.text.partition(":")
        if token.kind != "name" or not colon or prefix + ":" not in self._prefixes:
            message = f"line {token.line}: not understood: {token.text!r}"
            raise NotTurtleError(message)
        return Iri(self._prefixes[prefix + ":"] + name)
