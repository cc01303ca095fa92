"""Addresses of the room. An entry's identifier begins with the code of its State: never ``board`` or ``notes``."""

from django.urls import path

from comity.upkeep import views
from comity.upkeep.notes import views as notes

app_name = "upkeep"
urlpatterns = [
    path("board/", views.board, name="board"),
    path("board/export.csv", views.export, name="export"),
    path("notes/", notes.index, name="notes"),
    path("notes/new/", notes.new, name="new"),
    path("notes/<int:number>/", notes.read, name="note"),
    path("notes/<int:number>/edit/", notes.edit, name="edit"),
    path("notes/<int:number>/word/", notes.word, name="word"),
    path("notes/<int:number>/move/", notes.move, name="move"),
    path("notes/<int:number>/discard/", notes.discard, name="discard"),
    path("notes/<int:number>/deposit/", notes.deposit, name="deposit"),
    path("notes/<int:number>/scan/", notes.scan, name="scan"),
    path("<slug:slug>/", views.entry, name="entry"),
    path("<slug:slug>/remind/", views.remind, name="remind"),
]
