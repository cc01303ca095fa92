"""What is too large is refused before anything of it is read, in the reader's language."""

import pytest
from django.conf import settings
from django.test import Client


@pytest.mark.parametrize(("language", "said"), [("en", "too large"), ("fr", "trop"), ("ar", 'dir="rtl"')])
def test_nobody_fills_the_disk(client: Client, language: str, said: str) -> None:
    answer = client.generic("POST", f"/{language}/directory/", b"x" * (settings.BODY_MAX_BYTES + 1))
    assert answer.status_code == 413
    assert said in answer.content.decode()
    assert answer.headers["Content-Security-Policy"]


@pytest.mark.django_db
def test_what_is_not_too_large_goes_on(client: Client) -> None:
    assert client.generic("POST", "/en/directory/", b"x" * 1000).status_code != 413
