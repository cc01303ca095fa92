"""The room of knowledge, through HTTP."""
