"""Charts as pictures: drawn by matplotlib in a process of its own, asked for and kept by ``pictures``."""
