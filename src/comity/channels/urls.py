"""Addresses of the finder. An answer's address says what was asked, so that it can be sent to a colleague."""

from django.urls import path

from comity.channels import views

app_name = "channels"
urlpatterns = [
    path("", views.ask, name="ask"),
    path("<str:origin>/<str:partner>/<slug:need>/", views.answer, name="answer"),
]
