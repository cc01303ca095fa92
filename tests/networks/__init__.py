"""The room of networks."""
