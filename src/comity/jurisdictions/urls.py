"""Addresses of the room."""

from django.urls import path

from comity.jurisdictions import views

app_name = "jurisdictions"
urlpatterns = [path("states/", views.list, name="list")]
