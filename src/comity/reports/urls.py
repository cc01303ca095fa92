"""Addresses of the room."""

from django.urls import path

from comity.reports import views

app_name = "reports"
urlpatterns = [
    path("", views.figures, name="figures"),
    path("authorities.<slug:file_format>", views.authorities, name="authorities"),
]
