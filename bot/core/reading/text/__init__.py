"""Plain text: what is folded away, which words are forms of one, which stand for another, which name nothing."""
