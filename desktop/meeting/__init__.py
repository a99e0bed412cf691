"""Who sat at the table, found while somebody types, and the letter afterwards."""
