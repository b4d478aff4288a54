"""What a question wants of what it names: a comparison, the highest, a trend, an opinion, a place in an order."""
