"""Addresses of the room."""

from django.urls import path, register_converter
from django.urls.converters import StringConverter

from comity.knowledge.views import collections, compendium, feeds, reading, telling, writing


class Words(StringConverter):
    """A title as a part of an address, in the letters of any script."""

    regex = r"[-\w]+"


register_converter(Words, "words")
app_name = "knowledge"
urlpatterns = [
    path("", reading.knowledge, name="list"),
    path("feed.xml", feeds.items, name="feed"),
    path("new/", writing.new, name="new"),
    path("work/", writing.work, name="work"),
    path("practices/", compendium.practices, name="practices"),
    path("practices/feed.xml", feeds.practices, name="practices-feed"),
    path("practices/new/", telling.new, name="tell"),
    path("practices/work/", telling.work, name="practices-work"),
    path("practices/<slug:slug>/", compendium.practice, name="practice"),
    path("practices/<slug:slug>/work/", telling.on_its_way, name="practice-work"),
    path("practices/<slug:slug>/write/", telling.write, name="practice-write"),
    path("practices/<slug:slug>/hand-in/", telling.submit, name="practice-submit"),
    path("practices/<slug:slug>/edit/", telling.edit, name="practice-edit"),
    path("practices/<slug:slug>/forward/", telling.forward, name="practice-forward"),
    path("practices/<slug:slug>/decide/", telling.decide, name="practice-decide"),
    path("practices/<slug:slug>/withdraw/", telling.withdraw, name="practice-withdraw"),
    path("collections/", collections.collections, name="collections"),
    path("collections/new/", collections.new, name="collect"),
    path("collections/<words:slug>/", collections.collection, name="collection"),
    path("collections/<words:slug>/edit/", collections.edit, name="collection-edit"),
    path("<words:slug>/", reading.item, name="page"),
    path("<words:slug>/citation.<slug:file_format>", reading.citation, name="citation"),
    path("<words:slug>/edit/", writing.edit, name="edit"),
    path("<words:slug>/files/", writing.add_file, name="add-file"),
    path("<words:slug>/files/<int:document>/", reading.file, name="file"),
    path("<words:slug>/files/<int:document>/remove/", writing.remove_file, name="remove-file"),
    path("<words:slug>/hand-in/", writing.submit, name="submit"),
    path("<words:slug>/withdraw/", writing.withdraw, name="withdraw"),
    path("<words:slug>/decide/", writing.decide, name="decide"),
]
