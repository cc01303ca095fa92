"""Addresses of the room."""

from django.urls import path

from comity.law.views import library

app_name = "law"
urlpatterns = [
    path("", library.laws, name="list"),
    path("<slug:slug>/", library.law, name="page"),
    path("<slug:slug>/differences/", library.wordings, name="differences"),
    path("<slug:slug>/document.xml", library.document, name="document"),
]
