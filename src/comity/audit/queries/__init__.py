"""All reads of the room."""

from comity.audit.queries.faults import Fault, Kind, Signed
from comity.audit.queries.trail import Filters, Page, Place, own_trail, trail
from comity.audit.queries.verifying import exported, signed_heads, verify, verify_lines
from comity.audit.queries.version import version

__all__ = [
    "Fault",
    "Filters",
    "Kind",
    "Page",
    "Place",
    "Signed",
    "exported",
    "own_trail",
    "signed_heads",
    "trail",
    "verify",
    "verify_lines",
    "version",
]
