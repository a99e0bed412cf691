"""Every change, with who, when and what; the history of a row; taking a change back."""
