"""The terminal: cards in colour, the conversation of ``waic chat``, and lines answered one by one."""
