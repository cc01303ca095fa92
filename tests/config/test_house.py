"""The house keeps its own rules: names of files, sizes, imports, and what may never be committed."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HOUSE = ROOT / "src" / "comity"
ROOMS = sorted(path.name for path in HOUSE.iterdir() if (path / "__init__.py").exists())

# What any room may hold (docs/map.md); reads, writes and nouns may be packages.
VOCABULARY = {
    *("__init__.py", "README.md", "apps.py", "models.py", "models", "queries.py", "queries", "actions.py", "actions"),
    *("forms.py", "views.py", "api.py", "urls.py", "tasks.py", "admin.py", "templates", "migrations", "management"),
}
# What a room holds beyond that, and why. `common` is free in its names, but small.
EXTRAS = {
    "accounts": {
        "adapters.py": "what the sign-in library asks us",
        "credentials.py": "passkeys, proof against what no browser sends",
        "middleware.py": "who asks, at every request",
        "limits.py": "where a request comes from, and how many it may make",
        "providers.py": "sign-in services of authorities, from the operator's file",
        "saml.py": "what such a service must say by SAML before it is believed",
        "secrets.py": "what is kept encrypted or as a digest",
        "views": "pages of seven kinds",
    },
    "access": {
        "actor.py": "who asks, and what a thing is about, as values",
        "scope.py": "telling PostgreSQL who asks",
        "permissions.py": "a name and a sentence for each permission",
        "rules.py": "who somebody is, one line each",
        "table.py": "permission by permission, who has it",
        "check.py": "the question itself",
        "fields.py": "who sees which field",
    },
    "audit": {
        "chain.py": "the text of a row and its hash, as the database computes them",
        "keys.py": "the instance's signing key",
    },
    "authorities": {
        "forms": "the list's, the entry's, and those of its keepers",
        "views": "pages of readers, of managers, of focal points and of the secretariat",
    },
    "channels": {
        "facts.py": "all that the rules may know, as values",
        "rules": "the rules: pure functions, no input or output",
        "wording.py": "a sentence for every code of the rules",
        "telling.py": "an answer in words, for page, API and command line",
        "asking.py": "the question as a form",
    },
    "fiches": {
        "views": "pages for everybody, for officers of a State, and the guide",
    },
    "vocabulary": {
        "checks.py": "what must be true of its files",
        "skos.py": "concepts as SKOS, written and read",
        "turtle.py": "reading Turtle",
    },
    "law": {
        "subjects_api.py": "the entry points in the API",
        "tree.py": "a law as one tree, between the readers of files and Akoma Ntoso",
        "reading": "a reader for each format, from bytes to that tree: pure functions",
        "forms": "of readers, and of those who tag",
        "views": "pages of two kinds: the law itself, and what it is about",
        "akn": "Akoma Ntoso: writing, safe reading, provisions; pure functions",
    },
    "knowledge": {
        "forms": "filters, items and collections, practices",
        "views": "pages of five kinds",
    },
    "networks": {
        "forms": "forms of four kinds",
        "views": "pages of six kinds",
    },
    "search": {
        "analysis": "one form of every text, its words and stems: pure",
        "documents.py": "what is found, as a value",
        "sources": "from records to documents, a module a kind",
        "index": "the index on disk: fields, folders, building, following, reading",
        "views": "pages of searching and of saving",
    },
    "upkeep": {
        "middleware.py": "notes once a month that an officer reads the directory",
        "notes": "the words of a note verbale in six languages, and its file",
    },
    "config": {
        "settings.py": "Django's settings",
        "wsgi.py": "what the server serves",
        "cli.py": "the program comity",
        "database.py": "the embedded server and the two roles",
        "secret.py": "the instance's secret",
        "health.py": "whether the hub can serve",
        "templating.py": "what every template can use",
        "checks.py": "what must be true of the reference data",
        "reference.py": "loading the reference data, room by room",
    },
}
FORBIDDEN = {"base", "core", "utils", "util", "helpers", "misc"}
MOST_FILES_IN_COMMON = 10
LONGEST_FILE = 300
LONGEST_README, SHORTEST_README = 30, 10
LAYOUT = "pages/base.html"
ALONE = {LAYOUT, "500.html"}  # what is shown when nothing can be relied on relies on nothing
# Addresses of one machine, and hosts that packages were fetched from: neither holds anywhere else.
MACHINE = re.compile(r"(?<![\w./*-])/(?:work|root|home|Users|mnt|builds?)/\w")
REGISTRY = re.compile(r"https?://[\w.-]*(?:npmjs|pythonhosted|pypi\.org/simple|artifactory|nexus|jfrog|verdaccio)")
ADDRESSES = re.compile(r"--(?:extra-)?index-url|^registry\s*=", re.MULTILINE)
HANDLER = re.compile(r"<[^>]*\s(?:style|on[a-z]+)\s*=", re.IGNORECASE)


def tracked() -> list[Path]:
    """The files that are committed, and those about to be."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603  # plain git
    return [path for name in done.stdout.split("\0") if name and (path := ROOT / name).is_file()]


def sources(*patterns: str) -> list[Path]:
    return sorted(path for pattern in patterns for path in HOUSE.rglob(pattern) if "__pycache__" not in path.parts)


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_holds_only_the_names_of_the_house(room: str) -> None:
    held = {path.name for path in (HOUSE / room).iterdir() if path.name != "__pycache__"}
    if room == "common":
        assert len([name for name in held if name.endswith(".py")]) <= MOST_FILES_IN_COMMON
        assert not held & {"models.py", "views.py", "urls.py", "templates", "migrations"}
    else:
        assert not held - VOCABULARY - set(EXTRAS.get(room, {}))
    assert set(EXTRAS.get(room, {})) <= held, "an extra name that is not needed any more"


def test_no_name_says_nothing() -> None:
    vague = [path for path in sources("*.py") if {path.stem, *path.relative_to(HOUSE).parts} & FORBIDDEN]
    assert not vague


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_says_what_it_is_for(room: str) -> None:
    readme = HOUSE / room / "README.md"
    assert readme.exists()
    assert SHORTEST_README <= len(readme.read_text(encoding="utf-8").splitlines()) <= LONGEST_README


def test_no_file_is_long() -> None:
    long = {
        str(path.relative_to(HOUSE)): lines
        for path in sources("*.py", "*.html")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST_FILE
    }
    assert not long


def test_rooms_import_only_downwards() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-logo", "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603  # a tool of ours
    assert done.returncode == 0, done.stdout + done.stderr
    ordered = re.search(r"layers = \[(.*?)\]", (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.DOTALL)
    assert ordered
    assert sorted(re.findall(r'"comity\.(\w+)"', ordered[1])) == ROOMS, "a room that the contract does not know"


def test_nothing_committed_holds_only_on_one_machine() -> None:
    found = []
    for path in tracked():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a picture
        found += [
            f"{path.relative_to(ROOT)}: {each[0]}" for rule in (MACHINE, REGISTRY) for each in rule.finditer(text)
        ]
        if path.name in {"requirements.txt", "requirements-saml.txt", "requirements-dev.txt", ".npmrc"}:
            found += [f"{path.relative_to(ROOT)}: {each[0]}" for each in ADDRESSES.finditer(text)]
    assert not found


def test_the_lock_file_names_no_registry() -> None:
    text = (ROOT / "package-lock.json").read_text(encoding="utf-8")
    assert '"resolved"' not in text
    assert '"integrity"' in text


@pytest.mark.parametrize("path", sources("*.html"), ids=lambda path: str(path.relative_to(HOUSE)))
def test_a_template_is_a_page_of_the_frame_or_a_part_of_one(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    name = path.as_posix().split("/templates/", 1)[1]
    assert not HANDLER.search(text), "no inline style, no inline handler: the policy forbids both"
    assert "<script>" not in text
    if name in ALONE or f'{{% extends "{LAYOUT}" %}}' in text:
        return
    assert not re.search(r"<!doctype|<html|<body|<h1", text, re.IGNORECASE), "a page extends the frame"
    users = [each for each in sources("*.html", "*.py") if each != path and f'"{name}"' in each.read_text("utf-8")]
    assert users, "a part that no page uses"
