"""Reading the trail."""

from comity.audit.models import Version


def version() -> int:
    """A number that changes whenever any act changed the records."""
    return Version.objects.filter(id=1).values_list("number", flat=True).first() or 0
