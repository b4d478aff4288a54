"""Questions about a city, a district, a country, or the whole series."""
