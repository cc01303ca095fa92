"""Addresses of the room."""

from django.urls import path

from comity.access import views

app_name = "access"
urlpatterns = [
    path("", views.table, name="table"),
]
