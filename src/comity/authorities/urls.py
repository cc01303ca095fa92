"""Addresses of the room. An entry's identifier begins with its State's code and a hyphen: never ``import``."""

from django.urls import path

from comity.authorities.views import importing, keeping, proposing, reading

app_name = "authorities"
urlpatterns = [
    path("", reading.directory, name="list"),
    path("import/", importing.import_table, name="import"),
    path("import/template/<str:format_>/", importing.template, name="template"),
    path("export/<str:format_>/", reading.export, name="export"),
    path("practice/", proposing.practice, name="practice"),
    path("proposals/", proposing.listing, name="proposals"),
    path("proposals/<int:pk>/", proposing.proposal, name="proposal"),
    path("proposals/<int:pk>/edit/", proposing.edit, name="edit"),
    path("proposals/<int:pk>/hand-in/", proposing.hand_in, name="hand_in"),
    path("proposals/<int:pk>/withdraw/", proposing.withdraw, name="withdraw"),
    path("proposals/<int:pk>/settle/", proposing.settle, name="settle"),
    path("proposals/<int:pk>/decide/", proposing.decide, name="decide"),
    path("lines/<int:pk>/", keeping.change_line, name="line"),
    path("designations/<int:pk>/end/", keeping.end, name="end"),
    path("<slug:slug>/", reading.profile, name="page"),
    path("<slug:slug>/history/", reading.history, name="history"),
    path("<slug:slug>/history/<int:number>/", reading.version, name="version"),
    path("<slug:slug>/propose/", proposing.propose, name="propose"),
    path("<slug:slug>/correct/", keeping.correct, name="correct"),
    path("<slug:slug>/story/", keeping.event, name="event"),
    path("<slug:slug>/designations/", keeping.designations, name="designations"),
    path("<slug:slug>/lines/", keeping.lines, name="lines"),
    path("<slug:slug>/lines/add/", keeping.add_line, name="add_line"),
]
