"""All reads of the room."""

from comity.audit.queries.faults import Fault, Kind, Signed
from comity.audit.queries.verifying import exported, signed_heads, verify, verify_lines
from comity.audit.queries.version import version

__all__ = ["Fault", "Kind", "Signed", "exported", "signed_heads", "verify", "verify_lines", "version"]
