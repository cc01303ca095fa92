"""Addresses of the room. An entry's identifier begins with the code of its State, so it is never ``import``."""

from django.urls import path

from comity.authorities import views

app_name = "authorities"
urlpatterns = [
    path("", views.directory, name="list"),
    path("import/", views.import_table, name="import"),
    path("import/template/<str:format_>/", views.template, name="template"),
    path("export/<str:format_>/", views.export, name="export"),
    path("<slug:slug>/", views.profile, name="page"),
]
