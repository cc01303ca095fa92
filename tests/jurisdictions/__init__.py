"""The room of States and treaties."""
