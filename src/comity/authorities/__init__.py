"""The directory of competent authorities."""
