"""Kept answers are for everybody: nothing of an officer stays in them."""

import pytest
from django.test import Client

from tests.people import an_officer, signed_in

ANSWER = "/en/channels/KEN/FIN/extradition/"


@pytest.mark.django_db
def test_an_officers_name_is_never_kept_for_others(client: Client) -> None:
    officer = an_officer("auditor")
    first = signed_in(officer).get(ANSWER).content.decode()
    public = client.get(ANSWER).content.decode()
    again = signed_in(officer).get(ANSWER).content.decode()
    assert officer.name in first
    assert officer.name in again
    assert officer.name not in public
