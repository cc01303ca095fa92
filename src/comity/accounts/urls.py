"""Addresses of the room: the library's pages under our permissions, and our own."""

from allauth.account import views as account
from django.urls import include, path

from comity.access.check import requires
from comity.accounts import views

own = [
    path("account/", views.own, name="self"),
]
urlpatterns = [
    path("", include((own, "accounts"))),
    path("sign-in/", requires("accounts:session:begin")(account.login), name="account_login"),
    path("sign-out/", requires("accounts:session:end")(account.logout), name="account_logout"),
    path("sign-in/again/", requires("accounts:session:begin")(account.reauthenticate), name="account_reauthenticate"),
]
