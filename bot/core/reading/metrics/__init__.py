"""The names of the metrics and the ways of asking for them, found in a text."""
