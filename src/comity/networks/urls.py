"""Addresses of the room."""

from django.urls import path

from comity.networks import views

app_name = "networks"
urlpatterns = [
    path("", views.networks, name="list"),
    path("map/", views.world_map, name="map"),
    path("map/export.csv", views.export, name="export"),
    path("<slug:slug>/", views.network, name="page"),
]
