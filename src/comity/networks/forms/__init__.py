"""What readers ask, and what officers write."""

from comity.networks.forms.asking import AsOfForm, ContactsForm, MapForm, NetworksForm

__all__ = ["AsOfForm", "ContactsForm", "MapForm", "NetworksForm"]
