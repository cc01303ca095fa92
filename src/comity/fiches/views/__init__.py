"""Pages of the room: for everybody, for officers of a State, and the guide."""
