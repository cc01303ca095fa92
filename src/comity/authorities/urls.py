"""Addresses of the room. An entry's identifier begins with the code of its State, so it is never ``import``."""

from django.urls import path

from comity.authorities.views import importing, reading

app_name = "authorities"
urlpatterns = [
    path("", reading.directory, name="list"),
    path("import/", importing.import_table, name="import"),
    path("import/template/<str:format_>/", importing.template, name="template"),
    path("export/<str:format_>/", reading.export, name="export"),
    path("<slug:slug>/", reading.profile, name="page"),
]
