"""Declarations over HTTP: for everybody, and for officers."""
