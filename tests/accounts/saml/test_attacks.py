"""SAML: what must not be believed. Each is refused for its own reason, which the log names and the page does not."""

from __future__ import annotations

import os
import threading
import time
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.test import Client
from onelogin.saml2.constants import OneLogin_Saml2_Constants as Saml

from comity.audit.models import Entry
from tests.accounts.saml.provider import IdentityProvider, Said, another, honest, packed
from tests.accounts.saml.way import ARRIVE, FACTOR, ask, bring, come_from, is_refused
from tests.accounts.saml.wrapping import WAYS, wrapped

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from comity.accounts.models import Officer

pytestmark = [pytest.mark.whole, pytest.mark.usefixtures("key")]
HOUR = timedelta(hours=1)
NOT_FOR_US = "not for this request, at this address, for a time"
NOT_OURS = "not the answer to a request of this session"


def refused_because(log: pytest.LogCaptureFixture, browser: Client, answer: object, reason: str) -> bool:
    """Refused, for this reason and no other."""
    return is_refused(browser, answer) and [reason in each.getMessage() for each in log.records] == [True]


# What an honest provider would sign for somebody else, at another time, in another matter: (change, reason).
SIGNED: dict[str, tuple[Callable[[Said], Said], str]] = {
    "expired": (lambda said: replace(said, begins=-2 * HOUR, ends=-HOUR), "expired"),
    "not yet": (lambda said: replace(said, begins=HOUR, ends=2 * HOUR), "not yet valid"),
    "confirmed for too short": (lambda said: replace(said, confirmed_until=-HOUR), "valid SubjectConfirmation"),
    "confirmed for ever": (lambda said: replace(said, confirmed_until=None), NOT_FOR_US),
    "another audience": (lambda said: replace(said, audiences=("https://other.example",)), "not a valid audience"),
    "any audience": (lambda said: replace(said, audiences=()), "not for this hub alone"),
    "also another": (lambda said: replace(said, audiences=(*said.audiences, "https://x.example")), "this hub alone"),
    "another recipient": (lambda said: replace(said, recipient="https://x.example/acs"), "valid SubjectConfirmation"),
    "any recipient": (lambda said: replace(said, recipient=""), NOT_FOR_US),
    "us within another": (lambda said: replace(said, recipient=f"https://x.example/?{said.recipient}"), NOT_FOR_US),
    "another destination": (lambda said: replace(said, destination="https://x.example/acs"), "was received at"),
    "another issuer": (lambda said: replace(said, issuer="https://x.example"), "Invalid issuer"),
    "no issuer": (lambda said: replace(said, issuer=""), "no issuer"),
    "another request": (lambda said: replace(said, answers_signed="_other"), "valid SubjectConfirmation"),
    "any request": (lambda said: replace(said, answers_signed=""), NOT_FOR_US),
    "no request": (lambda said: replace(said, answers="", answers_signed=""), NOT_OURS),
    "an unknown request": (lambda said: replace(said, answers="_other"), NOT_OURS),
    "named for another": (lambda said: replace(said, named_for="https://x.example"), "SPNameQualifier"),
    "a failure": (lambda said: replace(said, status=Saml.STATUS_RESPONDER), "was Responder"),
}


@pytest.mark.parametrize("case", SIGNED)
def test_what_was_signed_for_another_matter_is_refused(
    saml: IdentityProvider, officer: Officer, caplog: pytest.LogCaptureFixture, case: str
) -> None:
    change, reason = SIGNED[case]
    browser = Client()
    answer = come_from(saml, browser, lambda asked: change(honest(asked, officer.email)))
    assert refused_because(caplog, browser, answer, reason)


def unsigned(_: IdentityProvider, said: Said) -> str:
    return said.around(said.assertion())


def by_another(_: IdentityProvider, said: Said) -> str:
    return another("stranger").response(said)


def signed_around_only(idp: IdentityProvider, said: Said) -> str:
    return idp.signed(said.around(said.assertion()))


def with_sha1(idp: IdentityProvider, said: Said) -> str:
    return said.around(idp.signed(said.assertion(), Saml.RSA_SHA1, Saml.SHA1))


def about_another(idp: IdentityProvider, said: Said) -> str:
    true = replace(said, email="nobody@hub.example")
    return idp.response(true).replace(true.email, said.email)


def longer_than_it_was(idp: IdentityProvider, said: Said) -> str:
    true = replace(said, confirmed_until=-HOUR)
    late, soon = (each.assertion().split("SubjectConfirmationData")[1] for each in (true, said))
    return idp.response(true).replace(late, soon)


def signature_taken_off(idp: IdentityProvider, said: Said) -> str:
    response = about_another(idp, said)
    return response.split("<ds:Signature", 1)[0] + response.split("</ds:Signature>", 1)[1]


FORGED: dict[str, tuple[Callable[[IdentityProvider, Said], str], str]] = {
    "unsigned": (unsigned, "is not signed"),
    "signed by another": (by_another, "Signature validation failed"),
    "signed around only": (signed_around_only, "Assertion of the Response is not signed"),
    "SHA-1": (with_sha1, "Deprecated signature algorithm"),
    "about another": (about_another, "Signature validation failed"),
    "longer than it was": (longer_than_it_was, "Signature validation failed"),
    "signature taken off": (signature_taken_off, "is not signed"),
}


@pytest.mark.parametrize("case", FORGED)
def test_what_the_service_did_not_sign_is_refused(
    saml: IdentityProvider, officer: Officer, caplog: pytest.LogCaptureFixture, case: str
) -> None:
    forge, reason = FORGED[case]
    browser = Client()
    response = forge(saml, honest(ask(browser), officer.email))
    assert officer.email in response
    assert refused_because(caplog, browser, bring(browser, packed(response)), reason)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_a_signature_holds_for_nothing_but_what_is_read(
    saml: IdentityProvider, officer: Officer, caplog: pytest.LogCaptureFixture, way: Callable[..., None]
) -> None:
    browser = Client()
    true = saml.response(honest(ask(browser), "nobody@hub.example"))
    assert officer.email not in true
    response = wrapped(true, "nobody@hub.example", officer.email, way)
    assert officer.email in response
    assert refused_because(caplog, browser, bring(browser, packed(response)), "")


def test_a_comment_does_not_cut_an_address_short(saml: IdentityProvider, officer: Officer) -> None:
    """The signature does not cover comments; a reader that stops at one would take the first half for the whole."""
    browser = Client()
    said = honest(ask(browser), f"{officer.email}.x.example")
    response = saml.response(said).replace(f"{officer.email}.x", f"{officer.email}<!-- -->.x")
    assert "<!-- -->" in response
    before = Entry.objects.filter(action="accounts.session.begin", outcome=Entry.Outcome.DENIED).count()
    assert is_refused(browser, bring(browser, packed(response)))
    after = Entry.objects.filter(action="accounts.session.begin", outcome=Entry.Outcome.DENIED).count()
    assert after == before + 1, "the signature held, and nobody has that address"


def test_an_answer_is_good_once(saml: IdentityProvider, officer: Officer, caplog: pytest.LogCaptureFixture) -> None:
    browser = Client()
    response = packed(saml.response(honest(ask(browser), officer.email)))
    assert bring(browser, response).url == FACTOR
    assert bring(browser, response).url == "/en/sign-in/"
    assert NOT_OURS in caplog.text


def test_a_request_is_used_up_by_a_bad_answer(
    saml: IdentityProvider, officer: Officer, caplog: pytest.LogCaptureFixture
) -> None:
    browser = Client()
    said = honest(ask(browser), officer.email)
    assert is_refused(browser, bring(browser, packed(by_another(saml, said))))
    caplog.clear()
    assert refused_because(caplog, browser, bring(browser, packed(saml.response(said))), NOT_OURS)


def test_an_answer_in_another_browser_is_worth_nothing(
    saml: IdentityProvider, officer: Officer, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither does a thief get in with it, nor is somebody led into another's account."""
    response = packed(saml.response(honest(ask(Client()), officer.email)))
    thief = Client()
    ask(thief)
    assert refused_because(caplog, thief, bring(thief, response), NOT_OURS)


@pytest.mark.parametrize("number", ["as answers", ""])
def test_a_stolen_assertion_answers_no_other_request(
    saml: IdentityProvider, officer: Officer, caplog: pytest.LogCaptureFixture, number: str
) -> None:
    """Only the assertion is signed, not the response around it: a thief can put it into one that answers his own."""
    stolen = replace(honest(ask(Client()), officer.email), answers_signed=number)
    signed = saml.signed(stolen.assertion())
    thief = Client()
    around = replace(stolen, answers=ask(thief).id)
    assert refused_because(
        caplog, thief, bring(thief, packed(around.around(signed))), "onfirmation" if number else NOT_FOR_US
    )


SEALED = f'<r:Response xmlns:r="{Saml.NS_SAMLP}"><s:EncryptedAssertion xmlns:s="{Saml.NS_SAML}"/></r:Response>'
GARBAGE = (
    "",
    "=",
    "Ж",
    "AAAA",
    packed("<a"),
    packed("<a/>"),
    packed("<ds:Signature/>"),
    packed("\x00"),
    packed(SEALED),
)


@pytest.mark.parametrize("text", GARBAGE)
def test_garbage_is_refused(saml: IdentityProvider, text: str) -> None:  # noqa: ARG001
    browser = Client()
    ask(browser)
    answer = bring(browser, text) if text else browser.get(ARRIVE)
    assert is_refused(browser, answer)


# What a signature may name, to be read before it is known whether it is good: what this is put in place of, and this.
NAMED = {
    "a second reference": ("</ds:SignedInfo>", '<ds:Reference URI="{}">{}</ds:Reference></ds:SignedInfo>'),
    "a manifest": (
        "</ds:Signature>",
        '<ds:Object><ds:Manifest><ds:Reference URI="{}">{}</ds:Reference></ds:Manifest></ds:Object></ds:Signature>',
    ),
    "where the key is": (
        "<ds:X509Data>",
        '<ds:RetrievalMethod URI="{}" Type="http://www.w3.org/2000/09/xmldsig#rawX509Certificate"/><ds:X509Data>',
    ),
}
DIGEST = f'<ds:DigestMethod Algorithm="{Saml.SHA256}"/><ds:DigestValue>AAAA</ds:DigestValue>'


class Pipe:
    """A file that notices when somebody opens it to read."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "pipe"
        os.mkfifo(self.path)
        self.opened = self.over = False
        self.thread = threading.Thread(target=self._wait)
        self.thread.start()

    def _wait(self) -> None:
        """Every reader finds an empty file, so that none waits."""
        while not self.over:
            os.close(os.open(self.path, os.O_WRONLY))
            self.opened = self.opened or not self.over

    def was_read(self) -> bool:
        """Whether it was; nobody waits at it any longer."""
        self.over = True
        os.close(os.open(self.path, os.O_RDONLY | os.O_NONBLOCK))
        self.thread.join()
        return self.opened


@pytest.mark.parametrize("where", NAMED)
def test_no_file_is_read_because_a_signature_names_it(
    saml: IdentityProvider, officer: Officer, tmp_path: Path, where: str
) -> None:
    browser, pipe = Client(), Pipe(tmp_path)
    end, more = NAMED[where]
    response = saml.response(honest(ask(browser), officer.email))
    assert end in response
    named = response.replace(end, more.format(pipe.path.as_uri(), DIGEST))
    answer = bring(browser, packed(named))
    assert not pipe.was_read()
    assert answer.url == (FACTOR if where == "where the key is" else "/en/sign-in/"), "we know the key already"


LAUGHS = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(30))
DOCTYPES = {
    "a bomb": f'<!DOCTYPE r [<!ENTITY a0 "ha">{LAUGHS}]>',
    "an external entity": '<!DOCTYPE r [<!ENTITY a30 SYSTEM "{pipe}">]>',
    "an external type": '<!DOCTYPE r SYSTEM "{pipe}" [<!ENTITY a30 "x">]>',
    "a parameter": '<!DOCTYPE r [<!ENTITY % p SYSTEM "{pipe}"> %p; <!ENTITY a30 "x">]>',
}


@pytest.mark.parametrize("case", DOCTYPES)
def test_a_document_type_is_refused_unread(
    saml: IdentityProvider, officer: Officer, tmp_path: Path, caplog: pytest.LogCaptureFixture, case: str
) -> None:
    browser, pipe = Client(), Pipe(tmp_path)
    said = replace(honest(ask(browser), officer.email), name="NAME")
    response = DOCTYPES[case].replace("{pipe}", pipe.path.as_uri()) + saml.response(said).replace("NAME", "&a30;")
    begun = time.process_time()
    answer = bring(browser, packed(response))
    assert time.process_time() - begun < 5
    assert not pipe.was_read()
    assert refused_because(caplog, browser, answer, NOT_OURS)
