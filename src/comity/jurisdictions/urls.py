"""Addresses of the room."""

from django.urls import path

from comity.jurisdictions import views

app_name = "jurisdictions"
urlpatterns = [
    path("states/", views.states, name="list"),
    path("states/compare/", views.compare, name="compare"),
    path("states/<slug:iso3>/", views.state, name="page"),
    path("treaties/", views.treaties, name="treaties"),
    path("treaties/<slug:code>/", views.treaty, name="treaty"),
    path("convention/", views.convention, name="convention"),
]
