"""Which of the metrics that a question names it asks for, and the words that are theirs."""
