"""One module per step; ``down_revision`` names the one before it."""
