"""The forms of the room: asking, and writing of three kinds."""
