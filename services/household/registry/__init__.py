"""Registry 农户登记: divisions, households, persons, memberships with their history, income statements."""
