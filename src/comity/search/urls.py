"""Addresses of the room."""

from django.urls import path

from comity.search.views import saving, searching

app_name = "search"
urlpatterns = [
    path("", searching.results, name="results"),
    path("suggest/", searching.suggestions, name="suggest"),
    path("results.csv", searching.as_csv, name="csv"),
    path("feed.xml", searching.feed, name="feed"),
    path("saved/", saving.saved, name="saved"),
    path("saved/<int:pk>/", saving.follow, name="follow"),
    path("saved/<int:pk>/remove/", saving.remove, name="remove"),
]
