"""Pages of the room: searching, and what an officer saves."""
