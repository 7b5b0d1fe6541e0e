"""Finding rows by any part of their text. Each row keeps that text, folded, in one column with an index.

`fold` says what counts as the same; `text` declares what a table's rows are found by; `sqlite` and `postgres` have the
database keep it, by triggers, whichever way a row is written; `keeping` puts them in place; `backend` asks.
"""
