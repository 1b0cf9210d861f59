"""Stored files: kept once by their digest, encrypted, until a retention date."""

from shared.files.store import DamagedFileError, FileStore, StoredFile

__all__ = ["DamagedFileError", "FileStore", "StoredFile"]
