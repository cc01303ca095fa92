"""A page speaks one language: the reader's, what is wrong included."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.people import an_officer, signed_in

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db
WRONG = f"as_of=2026-99-99&group=x&a=QQQ&state=QQQ&treaty=ZZ&network=x&use_class=x&category=x&q={'x' * 300}"
ERROR = re.compile(r'<[^>]*class="error"[^>]*>([^<]+)<')
WORDS = {"zh": re.compile("[\u4e00-\u9fff]"), "ru": re.compile("[\u0430-\u044f]"), "ar": re.compile("[\u0621-\u064a]")}
PAGES = (
    "states/",
    "states/KEN/",
    "states/compare/",
    "treaties/",
    "directory/",
    "networks/",
    "networks/map/",
    "figures/",
)


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("page", PAGES)
def test_what_is_wrong_is_said_in_the_language_of_the_page(client: Client, language: str, page: str) -> None:
    said = ERROR.findall(client.get(f"/{language}/{page}?{WRONG}").content.decode())
    assert said
    assert [text for text in said if not WORDS[language].search(text)] == []


@pytest.mark.parametrize("language", WORDS)
def test_an_import_without_a_file_says_so_in_the_language_of_the_page(language: str) -> None:
    client = signed_in(an_officer("secretariat"))
    said = ERROR.findall(client.post(f"/{language}/directory/import/").content.decode())
    assert len(said) == 1
    assert WORDS[language].search(said[0])


@pytest.mark.parametrize("language", WORDS)
def test_a_missing_page_says_so_in_the_language_of_the_address(client: Client, language: str) -> None:
    answer = client.get(f"/{language}/nothing/")
    heading = re.search(r"<h1>([^<]+)</h1>", answer.content.decode())
    assert answer.status_code == 404
    assert heading
    assert WORDS[language].search(heading[1])
