"""Screening 筛查: which households the data points to (measure 1, 访比发现)."""
