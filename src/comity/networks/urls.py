"""Addresses of the room."""

from django.urls import path

from comity.networks.views import applying, configuring, contacts, lists, register, reviewing

app_name = "networks"
urlpatterns = [
    path("", lists.networks, name="list"),
    path("map/", lists.world_map, name="map"),
    path("map/export.csv", lists.export, name="export"),
    path("applications/", applying.applications, name="applications"),
    path("applications/<int:pk>/", applying.application, name="application"),
    path("applications/<int:pk>/write/<slug:step>/", applying.write, name="write"),
    path("applications/<int:pk>/submit/", applying.submit, name="submit"),
    path("applications/<int:pk>/withdraw/", applying.withdraw, name="withdraw"),
    path("applications/<int:pk>/answer/", applying.answer, name="answer"),
    path("applications/<int:pk>/documents/", applying.add_document, name="add-document"),
    path("applications/<int:pk>/documents/<int:document>/", applying.document, name="document"),
    path("applications/<int:pk>/documents/<int:document>/remove/", applying.remove_document, name="remove-document"),
    path("applications/<int:pk>/endorse/", reviewing.endorse, name="endorse"),
    path("applications/<int:pk>/note/", reviewing.note, name="note"),
    path("applications/<int:pk>/review/", reviewing.review, name="review"),
    path("applications/<int:pk>/admit/", reviewing.admit, name="admit"),
    path("contacts/", contacts.own_contacts, name="own-contacts"),
    path("contacts/<int:pk>/", contacts.contact, name="contact"),
    path("contacts/<int:pk>/end/", contacts.end, name="end-contact"),
    path("<slug:slug>/", lists.network, name="page"),
    path("<slug:slug>/register/", register.register, name="register"),
    path("<slug:slug>/register/export.csv", register.export, name="register-export"),
    path("<slug:slug>/register/observer/", register.observer, name="observer"),
    path("<slug:slug>/register/<int:pk>/", register.admission, name="admission"),
    path("<slug:slug>/apply/", applying.apply, name="apply"),
    path("<slug:slug>/contacts/", contacts.contacts, name="contacts"),
    path("<slug:slug>/contacts/add/", contacts.add, name="add-contact"),
    path("<slug:slug>/configure/", configuring.configure, name="configure"),
    path("<slug:slug>/configure/<slug:part>/", configuring.rows, name="configure-rows"),
]
