"""The machine that keeps the rules: `make check` runs every module here and fails where one does."""
