"""What stands around a question or a statement and is no part of it, told by its form."""
