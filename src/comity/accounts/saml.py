"""SAML: what the hub asks an authority's service, and what the answer must say before it is believed.

The library checks signature, times and issuer. Where it is milder than the standard, this is not: saml-core-2.0-os 5.4,
saml-profiles-2.0-os 4.1.4.3.
"""

from copy import deepcopy
from typing import Any

from allauth.socialaccount.providers.saml.provider import SAMLProvider
from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse
from lxml.etree import XMLSyntaxError
from onelogin.saml2.auth import OneLogin_Saml2_Auth
from onelogin.saml2.constants import OneLogin_Saml2_Constants as Saml
from onelogin.saml2.errors import OneLogin_Saml2_Error, OneLogin_Saml2_ValidationError
from onelogin.saml2.response import OneLogin_Saml2_Response
from onelogin.saml2.settings import OneLogin_Saml2_Settings

UNREADABLE = (ValueError, XMLSyntaxError, OneLogin_Saml2_Error, OneLogin_Saml2_ValidationError)
"""What reading an answer may raise: no base 64, no XML, a document type, something for a key that we do not have."""
SIGNATURE, REFERENCE, TRANSFORM = (f"{{{Saml.NS_DS}}}{name}" for name in ("Signature", "Reference", "Transform"))
AUDIENCE = f"{{{Saml.NS_SAML}}}Audience"
PLAIN = {"http://www.w3.org/2000/09/xmldsig#enveloped-signature", "http://www.w3.org/2001/10/xml-exc-c14n#"}
CONFIRMED = f"/saml:Subject/saml:SubjectConfirmation[@Method='{Saml.CM_BEARER}']/saml:SubjectConfirmationData"
RESTRICTED = "/saml:Conditions/saml:AudienceRestriction"
EMAIL = (
    "urn:oid:0.9.2342.19200300.100.1.3",
    "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress",
    "mail",
    "email",
)
DOUBT = ("email_verified", "http://schemas.auth0.com/email_verified")


class Answer(OneLogin_Saml2_Response):  # type: ignore[misc]
    """A response as it came; nothing of it is true before ``fault`` found nothing."""

    def fault(self, seen: dict[str, Any], request: str) -> str:
        """Why it is not believed as the answer to a request of ours; empty when it is."""
        if not self._plainly_signed():
            return "a signature over anything but the element that holds it"
        if not self.is_valid(seen, request):
            return str(self.get_error())
        try:
            self.get_nameid_data()
        except UNREADABLE as error:
            return str(error)
        return self._strangeness(request)

    def _plainly_signed(self) -> bool:
        """A signature may name files and a program to run over them, all of it before it is checked: ours may not."""
        for signature in self.document.iter(SIGNATURE):
            signed, references = signature.getparent(), list(signature.iter(REFERENCE))
            if signed is None or [each.get("URI") for each in references] != [f"#{signed.get('ID')}"]:
                return False
            if not {each.get("Algorithm") for each in signature.iter(TRANSFORM)} <= PLAIN:
                return False
        return True

    def _strangeness(self, request: str) -> str:
        """For whom the assertion is: the library takes one that leaves it open, and our address within another."""
        ours, theirs = self._settings.get_sp_data(), self._settings.get_idp_data()
        if self.get_issuers() != [theirs["entityId"]]:
            return "no issuer"
        audiences = [[name.text for name in each.iter(AUDIENCE)] for each in self._query_assertion(RESTRICTED)]
        if not audiences or any(ours["entityId"] not in each for each in audiences):
            return "not for this hub alone"
        confirmed = self._query_assertion(CONFIRMED)
        here = ours["assertionConsumerService"]["url"]
        told = [(each.get("InResponseTo"), each.get("Recipient"), "NotOnOrAfter" in each.attrib) for each in confirmed]
        return "" if told == [(request, here, True)] else "not for this request, at this address, for a time"


class SamlService(SAMLProvider):  # type: ignore[misc]
    """The service of one authority, as the sign-in library deals with it."""

    def redirect(
        self, request: HttpRequest, process: str, next_url: str | None = None, data: object = None, **kwargs: object
    ) -> HttpResponseRedirect:
        """Off to the service, with a request that only this session may bring an answer to."""
        asking = OneLogin_Saml2_Auth(self._seen(request), self.agreed(request))
        address = asking.login(return_to="")
        self.stash_redirect_state(request, process, next_url, data, state_id=asking.get_last_request_id(), **kwargs)
        return HttpResponseRedirect(address)

    def read(self, request: HttpRequest, text: str) -> Answer:
        """What came, in base 64.

        Raises:
            UNREADABLE: it is no response, or one that declares a document type.
        """
        return Answer(OneLogin_Saml2_Settings(self.agreed(request)), text)

    def fault(self, request: HttpRequest, answer: Answer, asked: str) -> str:
        """Why the answer to the request that was ``asked`` is not believed; empty when it is."""
        return answer.fault(self._seen(request), asked)

    def agreed(self, request: HttpRequest) -> dict[str, Any]:
        """What both sides know of each other, as the library wants it told."""
        slug = self.app.client_id
        return {
            "strict": True,
            "sp": {
                "entityId": request.build_absolute_uri(reverse("saml_metadata", args=[slug])),
                "assertionConsumerService": {"url": request.build_absolute_uri(reverse("saml_acs", args=[slug]))},
            },
            "idp": deepcopy(self.app.settings["idp"]),
            "security": {
                "wantAssertionsSigned": True,
                "rejectDeprecatedAlgorithm": True,
                "requestedAuthnContext": False,
                "wantNameId": False,
                "wantAttributeStatement": False,
                "allowRepeatAttributeName": True,
                "allowSingleLabelDomains": True,
                "metadataValidUntil": "",
                "metadataCacheDuration": "",
            },
        }

    def _seen(self, request: HttpRequest) -> dict[str, Any]:
        path = reverse("saml_acs", args=[self.app.client_id])
        return {"https": "on" if request.is_secure() else "off", "http_host": request.get_host(), "script_name": path}

    def extract_uid(self, data: Answer) -> str:
        """The assertion's own number: nobody is known by it again, for no tie is kept."""
        return str(data.get_assertion_id())[:100]

    def extract_extra_data(self, data: Answer) -> dict[str, str]:
        """Whether the service vouches for the address, if it says so."""
        said = _first(data, DOUBT)
        return {"email_verified": said.lower()} if said else {}

    def extract_common_fields(self, data: Answer) -> dict[str, str]:
        """The address, as an attribute or as the name itself."""
        named = data.get_nameid() if data.get_nameid_format() == Saml.NAMEID_EMAIL_ADDRESS else ""
        return {"email": _first(data, EMAIL) or named or ""}


def _first(answer: Answer, names: tuple[str, ...]) -> str:
    """The first value of the first of these attributes that is there."""
    attributes = answer.get_attributes()
    values = next((attributes[name] for name in names if attributes.get(name)), [""])
    return values[0] if isinstance(values[0], str) else ""
