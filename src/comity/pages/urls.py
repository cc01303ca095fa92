"""Addresses of the home page, the help and the gallery."""

from django.urls import path

from comity.pages import views

app_name = "pages"
urlpatterns = [
    path("", views.home, name="home"),
    path("about/", views.about, name="about"),
    path("desk/", views.desk, name="desk"),
    path("gallery/", views.gallery, name="gallery"),
]
