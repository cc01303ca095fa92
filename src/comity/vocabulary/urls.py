"""Addresses of the room."""

from django.urls import path

from comity.vocabulary import views

app_name = "vocabulary"
urlpatterns = [
    path("", views.concepts, name="list"),
    path("<slug:concept>/", views.concept, name="page"),
]
