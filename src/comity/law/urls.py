"""Addresses of the room; those with words come before those with the name of a law."""

from django.urls import path

from comity.law.views import importing, library, subjects, tagging

app_name = "law"
urlpatterns = [
    path("", library.laws, name="list"),
    path("articles/", subjects.articles, name="articles"),
    path("articles/untoc/", subjects.articles, {"treaty": "untoc"}, name="untoc-articles"),
    path("articles/untoc/<str:article>/", subjects.article, {"treaty": "untoc"}, name="untoc-article"),
    path(
        "articles/untoc/<str:article>/table.<slug:file_format>",
        subjects.article_file,
        {"treaty": "untoc"},
        name="untoc-article-file",
    ),
    path("articles/<str:article>/", subjects.article, name="article"),
    path("articles/<str:article>/table.<slug:file_format>", subjects.article_file, name="article-file"),
    path("states/", subjects.states, name="states"),
    path("states/<slug:iso3>/", subjects.state, name="state"),
    path("states/<slug:iso3>/table.<slug:file_format>", subjects.state_file, name="state-file"),
    path("measures/", subjects.measures, name="measures"),
    path("measures/<slug:measure>/", subjects.measure, name="measure"),
    path("measures/<slug:measure>/table.<slug:file_format>", subjects.measure_file, name="measure-file"),
    path("themes/", subjects.themes, name="themes"),
    path("themes/<slug:theme>/", subjects.theme, name="theme"),
    path("themes/<slug:theme>/table.<slug:file_format>", subjects.theme_file, name="theme-file"),
    path("compare/", subjects.compare, name="compare"),
    path("compare/table.<slug:file_format>", subjects.compare_file, name="compare-file"),
    path("tags/", tagging.waiting, name="waiting"),
    path("tags/<int:pk>/review/", tagging.review, name="review"),
    path("tags/<int:pk>/withdraw/", tagging.withdraw, name="withdraw"),
    path("imports/", importing.imports, name="imports"),
    path("imports/<int:pk>/", importing.import_report, name="import"),
    path("imports/<int:pk>/decide/", importing.import_decide, name="import-decide"),
    path("imports/<int:pk>/undo/", importing.import_undo, name="import-undo"),
    path("<slug:slug>/", library.law, name="page"),
    path("<slug:slug>/tags/", tagging.tags, name="tags"),
    path("<slug:slug>/differences/", library.wordings, name="differences"),
    path("<slug:slug>/document.pdf", library.print_out, name="print"),
    path("<slug:slug>/document.xml", library.document, name="document"),
]
