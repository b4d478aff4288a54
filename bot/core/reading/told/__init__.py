"""Questions that are answered by what the texts of claims tell."""
