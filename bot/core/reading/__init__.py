"""Reading free text: what is folded away, which editions and which metrics it names, and what remains."""
