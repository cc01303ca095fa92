"""Every permission: a name ``room:noun:verb`` and a sentence that says what it allows."""

from django.utils.translation import gettext_lazy as _

PERMISSIONS = {
    "pages:page:read": _("Read the home page, the help and the state of the service"),
    "pages:gallery:read": _("See the gallery of components"),
    "jurisdictions:record:read": _("Read States, treaties and who takes part in them"),
    "authorities:entry:read": _("Read the public entries of competent authorities"),
    "authorities:entry:export": _("Take the public entries along as a table"),
    "authorities:entry:import": _("Change entries by importing a table"),
    "networks:record:read": _("Read networks and who belongs to them"),
    "channels:answer:read": _("Ask which channel leads to the right authority"),
    "reports:figure:read": _("Read figures"),
}
