"""Addresses of the room. A State's code has three letters: never ``drafts`` or another name here."""

from django.urls import path

from comity.fiches.views import confirming, guide, reading, writing

app_name = "fiches"
urlpatterns = [
    path("", reading.index, name="index"),
    path("compare/", reading.compare, name="compare"),
    path("measures/<slug:measure>/", reading.measure, name="measure"),
    path("drafts/", writing.listing, name="drafts"),
    path("drafts/<int:pk>/", writing.draft, name="draft"),
    path("drafts/<int:pk>/hand-in/", writing.hand_in, name="hand_in"),
    path("drafts/<int:pk>/withdraw/", writing.withdraw, name="withdraw"),
    path("drafts/<int:pk>/decide/", writing.decide, name="decide"),
    path("to-confirm/", confirming.to_confirm, name="to_confirm"),
    path("<slug:iso3>/", reading.state, name="state"),
    path("<slug:iso3>/guide.pdf", guide.guide, name="guide"),
    path("<slug:iso3>/<slug:measure>/", reading.fiche, name="fiche"),
    path("<slug:iso3>/<slug:measure>/edit/", writing.edit, name="edit"),
    path("<slug:iso3>/<slug:measure>/translate/<slug:code>/", writing.translate, name="translate"),
    path("<slug:iso3>/<slug:measure>/confirm/", confirming.confirm, name="confirm"),
]
