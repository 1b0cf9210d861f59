"""What supervision takes and shows."""
