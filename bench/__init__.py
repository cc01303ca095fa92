"""Measures of speed and size: ``make bench`` takes them and writes RESULTS.md. Nothing here asserts a time."""
