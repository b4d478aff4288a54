"""What the bot does, independent of where it is asked: the registry of commands, the desk, the life of a revision."""
