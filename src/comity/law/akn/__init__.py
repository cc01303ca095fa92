"""Akoma Ntoso 1.0: writing a tree as a document, reading a document safely, and the provisions in it.

Pure functions: no database, no network.
"""

from comity.law.akn.identity import NAMESPACE, Identity, identity_of
from comity.law.akn.opening import opening_of
from comity.law.akn.parsing import NotAkomaNtosoError, parse, validate
from comity.law.akn.provisions import ProvisionData, provisions_of, title_of
from comity.law.akn.writing import write

__all__ = [
    "NAMESPACE",
    "Identity",
    "NotAkomaNtosoError",
    "ProvisionData",
    "identity_of",
    "opening_of",
    "parse",
    "provisions_of",
    "title_of",
    "validate",
    "write",
]
