"""What makes a question one of less than a figure, and what stands beside a figure and narrows nothing."""
