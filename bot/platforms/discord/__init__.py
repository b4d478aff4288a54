"""The bot on Discord. The only package that imports the library; import it late, it takes a third of a second."""
