"""Notes verbales: their words in six languages, their paragraphs, their file and their pages.

The words are not in the catalogues of the interface: a note is a document with fixed courtesies, written by hand.
"""
