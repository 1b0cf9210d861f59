"""Double-line checks “双线”排查: two lists of assets, made apart from each other, compared, and every difference seen to (plan measure 4)."""
