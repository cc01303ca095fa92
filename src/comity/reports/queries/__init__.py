"""Reading: the numbers of each figure, and how a figure is drawn and written."""
