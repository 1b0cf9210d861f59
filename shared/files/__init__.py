"""Stored files: kept once by their digest, encrypted, until a retention date."""

from shared.files.store import FileStore, StoredFile

__all__ = ["FileStore", "StoredFile"]
