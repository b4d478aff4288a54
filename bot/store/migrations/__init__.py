"""How the tables of the state came to be, step by step. Shipped with the program and run at its start."""
