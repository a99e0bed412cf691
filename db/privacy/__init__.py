"""What people were told and asked about their data, what they said, and their own file."""
