"""The commands of ``waic`` that curators use, one module each: its arguments, and what it does and prints."""
