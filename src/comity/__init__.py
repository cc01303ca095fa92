"""Comity: a hub for international cooperation against corruption between States."""
