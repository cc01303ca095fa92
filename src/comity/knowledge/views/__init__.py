"""The pages of the room: reading, writing, the compendium, collections."""
