"""The API gives what the pages show."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]


def test_one_fiche_question_by_question(client: Client) -> None:
    """In the language asked for, as at the day asked for."""
    said = client.get("/api/v1/fiches/xar/preservation?lang=fr").json()
    answers = {each["question"]: each for each in said["answers"]}
    assert (said["possible"], said["stale"], said["edition"]) == ("possible", False, 2)
    assert answers["days"]["value"] == 90
    assert [each["text"] for each in answers["languages"]["parts"]] == ["anglais", "français"]
    assert answers["receives"]["parts"][0]["authority"] == "xar-integrity-commission"
    assert answers["other"]["parts"] == []
    earlier = client.get("/api/v1/fiches/XAR/preservation?as_of=2024-06-01").json()
    assert (earlier["edition"], earlier["valid_from"]) == (1, "2024-02-01")


def test_lists_by_state_and_measure(client: Client) -> None:
    """Counted before they are cut."""
    whole = client.get("/api/v1/fiches?measure=preservation").json()
    assert [each["jurisdiction"] for each in whole["items"]] == ["XAB", "XAR", "XVE"]
    part = client.get("/api/v1/fiches?jurisdiction=XVE&limit=2&offset=4").json()
    assert (part["count"], len(part["items"])) == (6, 2)
    assert client.get("/api/v1/fiches?as_of=2020-01-01").json()["count"] == 0


def test_what_is_not_published_is_not_there(client: Client) -> None:
    """A draft is nobody's to read here."""
    assert client.get("/api/v1/fiches/XAR/emergency-disclosure").status_code == 404
    assert client.get("/api/v1/fiches/XAR/nothing").status_code == 404
    assert client.get("/api/v1/fiches?measure=x%20y").status_code == 422
