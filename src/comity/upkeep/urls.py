"""Addresses of the room. An entry's identifier begins with the code of its State: never ``board`` or ``notes``."""

from django.urls import path

from comity.upkeep import views

app_name = "upkeep"
urlpatterns = [
    path("board/", views.board, name="board"),
    path("board/export.csv", views.export, name="export"),
    path("<slug:slug>/", views.entry, name="entry"),
    path("<slug:slug>/remind/", views.remind, name="remind"),
]
