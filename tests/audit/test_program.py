"""``comity audit`` as an operator runs it."""

from __future__ import annotations

import json
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from comity.access.actor import Actor
from comity.audit.actions import record
from comity.audit.models import Entry, Head, SignedHead

if TYPE_CHECKING:
    from pathlib import Path

    from django.test import Client

pytestmark = pytest.mark.django_db


def audit(*words: object) -> str:
    out = StringIO()
    call_command("audit", *map(str, words), stdout=out)
    return out.getvalue()


@pytest.fixture
def changed() -> int:
    """The number of a row that was changed behind the hub's back."""
    record(actor=Actor(officer=7, name="Alice"), action="tests.act", subject="a thing")
    entry = Entry.objects.get(action="tests.act")
    number: int = entry.link.number
    record(actor="tests", action="tests.other")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE audit_entry SET actor = 'Mallory' WHERE id = %s", [entry.pk])
    return number


def test_a_whole_trail_is_said_to_be_whole() -> None:
    rows = Head.objects.get().number
    said = json.loads(audit("verify", "--json"))
    assert (said["rows"], said["faults"]) == (rows, [])
    assert audit("verify").startswith(f"{rows} rows, 0 faults, ")


def test_a_changed_row_is_named_and_the_exit_code_is_one(changed: int) -> None:
    out = StringIO()
    with pytest.raises(SystemExit) as left:
        call_command("audit", "verify", stdout=out)
    assert left.value.code == 1
    assert f"changed: row {changed} was changed" in out.getvalue()
    out = StringIO()
    with pytest.raises(SystemExit):
        call_command("audit", "verify", "--json", stdout=out)
    assert [(each["kind"], each["number"]) for each in json.loads(out.getvalue())["faults"]] == [("changed", changed)]


def test_an_export_verifies_against_the_published_heads(tmp_path: Path, client: Client) -> None:
    assert "signed" in audit("sign")
    assert json.loads(audit("sign", "--json"))["signed"] is False
    export, heads = tmp_path / "trail.jsonl", tmp_path / "heads.json"
    export.write_text(audit("export"), encoding="utf-8")
    heads.write_bytes(client.get("/api/v1/audit/heads").content)
    assert ", 0 faults," in audit("verify", "--file", export, "--heads", heads)
    assert Entry.objects.filter(action="audit.export").exists()

    signed = SignedHead.objects.get().number
    kept = [line for line in export.read_text(encoding="utf-8").splitlines() if json.loads(line)["number"] < signed]
    export.write_text("\n".join(kept), encoding="utf-8")
    assert ", 0 faults," in audit("verify", "--file", export)
    with pytest.raises(SystemExit):
        audit("verify", "--file", export, "--heads", heads)


def test_an_export_goes_on_where_a_copy_ends() -> None:
    record(actor="tests", action="tests.act", subject="new")
    last = Head.objects.get().number
    (line,) = audit("export", "--since", last - 1).splitlines()
    assert json.loads(line)["number"] == last
    assert '"new"' in json.loads(line)["text"]


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="no signed heads"):
        audit("verify", "--file", tmp_path / "x", "--heads", tmp_path / "y")
    with pytest.raises(CommandError, match="No such file"):
        audit("verify", "--file", tmp_path / "x")


def test_the_key_is_read_by_its_owner_only(settings: object) -> None:
    audit("sign")
    path = settings.VAR / "audit-key.pem"  # type: ignore[attr-defined]
    assert path.stat().st_mode & 0o777 == 0o600
