"""Which editions and times a text names, in English and Chinese."""
