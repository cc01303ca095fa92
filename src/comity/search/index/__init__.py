"""The index on disk: its fields, its folders, how it is built, followed and read."""
