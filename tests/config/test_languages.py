"""Six catalogues, each complete; one line for every text that is not."""

from __future__ import annotations

import gettext
import re
import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from babel.messages.pofile import read_po

from comity.common.languages import CODES, DEFAULT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from babel.messages import Catalog
    from babel.messages.catalog import Message

LOCALE = Path(__file__).parents[2] / "locale"
TRANSLATED = [code for code in CODES if code != DEFAULT]
BUDGET = 1500
PLURALS = {"ar": 6, "zh": 1, "en": 2, "fr": 2, "ru": 3, "es": 2}
PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]")
TAG = re.compile(r"</?\w+")


def path_of(language: str) -> Path:
    return LOCALE / language / "LC_MESSAGES" / "django.po"


@cache
def catalogue(language: str) -> Catalog:
    with path_of(language).open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def texts(language: str) -> dict[str, Message]:
    return {str(each.id): each for each in catalogue(language) if each.id}


def forms(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


def report(faults: Iterator[str] | list[str]) -> str:
    found = list(faults)
    return "\n".join([f"{len(found)} texts:", *found]) if found else ""


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_text_is_translated(language: str) -> None:
    missing = [text for text, each in texts(language).items() if not all(form.strip() for form in forms(each))]
    assert not missing, report(missing)


@pytest.mark.parametrize("language", CODES)
def test_nothing_is_fuzzy(language: str) -> None:
    fuzzy = [text for text, each in texts(language).items() if each.fuzzy]
    assert not fuzzy, report(fuzzy)


@pytest.mark.parametrize("language", TRANSLATED)
def test_placeholders_and_tags_are_those_of_the_text(language: str) -> None:
    wrong = report(_misplaced(language))
    assert not wrong, wrong


def _misplaced(language: str) -> Iterator[str]:
    for text, each in texts(language).items():
        source = each.id if isinstance(each.id, str) else each.id[-1]
        wanted, tags = Counter(PLACEHOLDER.findall(source)), Counter(TAG.findall(source))
        for number, form in enumerate(forms(each)):
            if not form:
                continue
            # "one entry": a form that stands for a single number need not print it.
            single = not isinstance(each.id, str) and _stands_for_one(language, number)
            spare = Counter({"num"}) if single else Counter[str]()
            found = Counter(PLACEHOLDER.findall(form))
            if found not in (wanted, wanted - spare) or Counter(TAG.findall(form)) != tags:
                yield f"{text!r} → {form!r}"


def _stands_for_one(language: str, form: int) -> bool:
    rule = gettext.c2py(catalogue(language).plural_expr)  # the standard library's own
    return sum(rule(number) == form for number in range(1000)) == 1


@pytest.mark.parametrize("language", CODES)
def test_every_catalogue_has_the_same_texts_within_the_budget(language: str) -> None:
    assert set(texts(language)) == set(texts(DEFAULT))
    assert len(texts(language)) <= BUDGET


@pytest.mark.parametrize("language", CODES)
def test_plural_forms_are_those_of_the_language(language: str) -> None:
    written = re.search(r"^\"Plural-Forms: nplurals=(\d)", path_of(language).read_text(encoding="utf-8"), re.MULTILINE)
    assert written
    assert int(written[1]) == PLURALS[language]
    plurals = [each for each in texts(language).values() if not isinstance(each.id, str)]
    assert plurals
    assert {len(forms(each)) for each in plurals} == {PLURALS[language]}


@pytest.mark.parametrize("language", CODES)
def test_a_catalogue_holds_no_line_numbers_dates_or_obsolete_texts(language: str) -> None:
    lines = path_of(language).read_text(encoding="utf-8").splitlines()
    assert not [line for line in lines if line.startswith(("#:", "#~")) or "-Date:" in line]


@pytest.mark.whole
def test_the_catalogues_are_in_line_with_the_code() -> None:
    command = [sys.executable, str(LOCALE / "update.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  # our own script
    assert done.returncode == 0, done.stdout + done.stderr
