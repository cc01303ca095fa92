"""Addresses of the room."""

from django.urls import path

from comity.reports import views

app_name = "reports"
urlpatterns = [
    path("", views.figures, name="figures"),
    path("freshness/", views.freshness, name="freshness"),
    path("readers.<slug:file_format>", views.readers, name="readers"),
    path("freshness.<slug:file_format>", views.freshness_file, name="freshness-file"),
    path("authorities.<slug:file_format>", views.authorities, name="authorities"),
]
