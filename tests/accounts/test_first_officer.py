"""The first officer of a hub is invited from the command line."""

import re
from io import StringIO

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django import DjangoCaptureOnCommitCallbacks

from comity.accounts.models import Invitation, Officer

pytestmark = pytest.mark.django_db


def test_link_by_mail_and_code_on_paper_let_the_first_officer_in(
    client: Client, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    said = StringIO()
    with django_capture_on_commit_callbacks(execute=True):
        call_command("invite", "Ada First", "ada@hub.example", stdout=said)
    link = re.search(r"/invitation/[\w-]+/", str(mail.outbox[0].body))
    code = re.search(r"\w{4}-\w{4}", said.getvalue())
    assert link
    assert code
    assert code[0] not in mail.outbox[0].body
    assert client.post(f"/en{link[0]}", {"code": code[0]}).status_code == 302
    officer = Officer.objects.get(email="ada@hub.example")
    assert list(officer.posts.values_list("role", flat=True)) == ["secretariat"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--role", "network_secretariat"), "do not go together"),
        (("--network", "nothing"), "no network 'nothing'"),
        (("--role", "auditor", "--network", "carin"), "do not go together"),
    ],
)
def test_what_does_not_fit_is_refused(words: tuple[str, ...], said: str) -> None:
    with pytest.raises(CommandError, match=said):
        call_command("invite", "Ada First", "ada@hub.example", *words)
    assert not Invitation.objects.exists()


def test_an_address_that_is_none_is_refused() -> None:
    with pytest.raises(CommandError, match="valid email"):
        call_command("invite", "Ada First", "nowhere")
