"""Questions in free text: which editions and metrics they name, what they want, and what remains unread."""
