"""Companies and their contacts from a CSV file: read, matched to our fields, looked at, and written at once or not."""
