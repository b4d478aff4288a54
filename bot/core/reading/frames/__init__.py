"""The shape of a question, and the plainer words in which one is said again."""
