"""Addresses of the room."""

from django.urls import path

from comity.authorities import views

app_name = "authorities"
urlpatterns = [path("", views.list, name="list")]
