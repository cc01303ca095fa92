"""Converts the raw reference data into the clean files that `data/README.md` describes."""
