"""Addresses of the room."""

from django.urls import path

from comity.audit import views

app_name = "audit"
urlpatterns = [
    path("", views.everything, name="trail"),
    path("mine/", views.own, name="own"),
    path("heads/", views.heads, name="heads"),
    path("export/", views.export, name="export"),
]
