"""The room of authorities."""
