"""The pure, synchronous heart: facts in, cards out. No I/O, no clock, no ``await``."""
