"""What is kept on disk: the facts as one SQLite file that is only ever replaced whole."""
