"""Addresses of the room: the library's pages under our permissions, and our own."""

from allauth.socialaccount.providers.openid_connect import views as oidc
from django.urls import URLPattern, include, path

from comity.access.check import requires
from comity.accounts.providers import OIDC, SAML, Service
from comity.accounts.views import demo, enrolling, inviting, officers, own, signing

begin = requires("accounts:session:begin")

pages = [
    path("account/", own.own, name="self"),
    path("account/alive/", signing.alive, name="alive"),
    path("account/enrol/", enrolling.enrol, name="enrol"),
    path("account/enrol/codes/", enrolling.enrol_code_app, name="enrol_code_app"),
    path("account/passkeys/add/", enrolling.add_passkey, name="add_passkey"),
    path("account/codes/add/", enrolling.add_code_app, name="add_code_app"),
    path("account/recovery/", enrolling.recovery, name="recovery"),
    path("account/factors/<int:factor>/", own.factor, name="factor"),
    path("account/password/", own.password, name="password"),
    path("account/sessions/<int:session>/end/", own.end_session, name="end_session"),
    path("account/sessions/end-others/", own.end_others, name="end_others"),
    path("officers/", officers.officers, name="officers"),
    path("officers/invite/", officers.invite, name="invite"),
    path("officers/invitations/<int:invitation>/again/", officers.send_again, name="send_again"),
    path("officers/invitations/<int:invitation>/withdraw/", officers.withdraw, name="withdraw"),
    path("officers/<int:officer>/", officers.officer, name="officer"),
    path("officers/<int:officer>/renew/", officers.renew, name="renew"),
    path("officers/<int:officer>/end/", officers.end, name="end"),
    path("invitation/<str:link>/", inviting.answer, name="answer"),
    path("sign-in/demo/", demo.enter, name="demo"),
    path("demo/mail/", demo.mail, name="mail"),
]
urlpatterns = [
    path("", include((pages, "accounts"))),
    path("sign-in/", begin(signing.SignIn.as_view()), name="account_login"),
    path("sign-in/passkey/", begin(signing.PasskeySignIn.as_view()), name="mfa_login_webauthn"),
    path("sign-in/factor/", begin(signing.SecondFactor.as_view()), name="mfa_authenticate"),
    path("sign-in/again/", signing.again, name="account_reauthenticate"),
    path("sign-out/", signing.sign_out, name="account_logout"),
]


def service_urls(services: list[Service]) -> list[URLPattern]:
    """Addresses for the sign-in services of authorities: outside the languages, for a service knows one way back."""
    protocols = {each.protocol for each in services if each.usable}
    found = []
    if OIDC in protocols:
        found += [
            path("sign-in/with/<slug:provider_id>/", begin(oidc.login), name="openid_connect_login"),
            path("sign-in/with/<slug:provider_id>/back/", begin(oidc.callback), name="openid_connect_callback"),
        ]
    if SAML in protocols:
        from comity.accounts.views import saml  # noqa: PLC0415  # needs packages of its own

        root = "sign-in/saml/<slug:slug>"
        found += [
            path(f"{root}/", begin(saml.leave), name="saml_login"),
            path(f"{root}/acs/", begin(saml.come), name="saml_acs"),
            path(f"{root}/arrive/", begin(saml.arrive), name="saml_arrive"),
            path(f"{root}/metadata/", begin(saml.metadata), name="saml_metadata"),
        ]
    return found
