"""Addresses of the room."""

from django.urls import path

from comity.networks import views

app_name = "networks"
urlpatterns = [path("", views.list, name="list")]
