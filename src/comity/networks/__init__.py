"""Practitioner networks and who belongs to them."""
