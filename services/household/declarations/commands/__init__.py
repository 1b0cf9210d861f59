"""Every use case of declarations."""
