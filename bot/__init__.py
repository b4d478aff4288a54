"""A chat bot that answers questions about the World Artificial Intelligence Conference from sourced facts."""

__version__ = "0.1.0"
