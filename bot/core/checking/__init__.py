"""Messages: which figures they state, and what the facts say of each."""
