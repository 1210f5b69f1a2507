"""What is kept: tables, transactions, the ballot box, keys and migrations."""
