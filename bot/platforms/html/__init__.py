"""Cards as web pages: semantic HTML in a look of its own, without scripts; only the sources lead elsewhere."""
