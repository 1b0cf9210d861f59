"""Handovers 移交: assets pass from whoever built them to whoever keeps them, with their papers, before a supervisor."""
