"""Every permission: a name ``room:noun:verb`` and a sentence that says what it allows."""

from django.utils.translation import gettext_lazy as _

PERMISSIONS = {
    "pages:page:read": _("Read the home page, the help and the state of the service"),
    "pages:desk:read": _("See what waits for oneself"),
    "pages:gallery:read": _("See the gallery of components"),
    "access:table:read": _("Read this table"),
    "jurisdictions:record:read": _("Read States, treaties and who takes part in them"),
    "authorities:entry:read": _("Read the public entries of competent authorities"),
    "authorities:entry:export": _("Take the public entries along as a table"),
    "authorities:entry:import": _("Change entries by importing a table"),
    "authorities:line:read": _("Read direct lines and the names of contact persons"),
    "authorities:entry:propose": _("Propose a change to an entry, and keep its direct lines"),
    "authorities:proposal:read": _("Read a proposed change and what became of it"),
    "authorities:entry:approve": _("Approve or refuse a proposed change"),
    "authorities:entry:confirm": _("Confirm that an entry is still right"),
    "authorities:entry:correct": _("Correct an entry in place, and remind its owner"),
    "authorities:event:tell": _("Put on record that a body was renamed, merged, moved or ended"),
    "authorities:designation:change": _("Begin or end a designation"),
    "authorities:board:read": _("See how fresh the entries are"),
    "authorities:practice:change": _("Decide whether changes to the State's entries need approval"),
    "authorities:notification:read": _("Read notes verbales in preparation"),
    "authorities:notification:prepare": _("Prepare a note verbale"),
    "authorities:notification:deposit": _("Mark a note verbale as deposited"),
    "networks:record:read": _("Read networks, their registers and who belongs to them"),
    "networks:application:write": _(
        "Write an application and hand it in: for one's authority, for one without access, or from paper"
    ),
    "networks:application:read": _("Read an application, its documents and questions"),
    "networks:application:endorse": _("Endorse an application for the State"),
    "networks:application:review": _("Review an application, ask questions and decide"),
    "networks:admission:change": _("Suspend, reinstate or end a membership; admit observers"),
    "networks:contact:read": _("Read the contact officers of the network"),
    "networks:contact:change": _("Name the authority's contact officers"),
    "networks:network:configure": _("Configure the network"),
    "channels:answer:read": _("Ask which channel leads to the right authority"),
    "reports:figure:read": _("Read figures"),
    "accounts:session:begin": _("Sign in, and answer an invitation"),
    "accounts:session:end": _("Sign out"),
    "accounts:demo:enter": _("Sign in as an invented officer and read the demonstration's mail"),
    "accounts:factor:enrol": _("Enrol the first factor"),
    "accounts:self:read": _("See one's own account, sessions and factors"),
    "accounts:factor:change": _("Add or remove one's own factors, change one's own password"),
    "accounts:officer:read": _("See the officers of one's own authority, State or network"),
    "accounts:officer:invite": _("Invite an officer, change roles, renew access"),
    "accounts:officer:end": _("End an officer's access"),
    "audit:own:read": _("See what was done by oneself and to one's own data"),
    "audit:trail:read": _("Read the trail"),
    "audit:trail:export": _("Take the trail along"),
    "audit:head:read": _("Read the signed heads of the trail"),
}
# Those that need a factor shown in the last minutes, besides the right.
STEP_UP = frozenset(
    {
        "accounts:officer:invite",
        "accounts:officer:end",
        "accounts:factor:change",
        "authorities:designation:change",
        "authorities:entry:import",
        "authorities:event:tell",
        "authorities:notification:deposit",
        "networks:admission:change",
        "audit:trail:export",
    }
)
