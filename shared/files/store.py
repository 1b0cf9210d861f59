"""A folder of encrypted files, named by the keyed digest of what is in them."""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from cryptography.exceptions import InvalidTag

from shared.privacy import Cipher

__all__ = ["DamagedFileError", "Draft", "FileStore", "StoredFile"]

CHUNK_BYTES = 1 << 20
_LENGTH_BYTES = 4


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file in the store: ``digest`` is the SHA-256 of its plain bytes, ``size`` counts them."""

    digest: bytes
    size: int


class DamagedFileError(ValueError):
    """What is stored is not what was put there."""


class Draft:
    """A file that is being stored. It counts and digests what it is given; nothing stays unless :meth:`keep` is called.

    Leaving its ``with`` block closes it.
    """

    def __init__(self, folder: Path, cipher: Cipher, place: Callable[[bytes], Path]) -> None:
        self._path = folder / f"draft-{secrets.token_hex(8)}"
        self._out = os.fdopen(os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")
        self._cipher = cipher
        self._place = place
        self._digest = hashlib.sha256()
        self._waiting = bytearray()
        self._sealing = True
        self.size = 0

    def write(self, data: bytes) -> None:
        """Add a piece. Blocks for a moment once a MiB.

        Raises:
            OSError: the disk is full.
        """
        self._digest.update(data)
        self.size += len(data)
        if self._sealing:
            self._waiting += data
            while len(self._waiting) >= CHUNK_BYTES:
                self._seal(CHUNK_BYTES)

    def forget(self) -> None:
        """Keep no more of it (it is too large), but go on counting and digesting."""
        self._sealing = False
        self._waiting.clear()
        self._out.seek(0)
        self._out.truncate()

    def keep(self) -> StoredFile:
        """End the file and put it in its place. The same bytes are stored once."""
        digest = self._digest.digest()
        if self._sealing:
            if self._waiting:
                self._seal(len(self._waiting))
            self._out.flush()
            os.fsync(self._out.fileno())
            target = self._place(digest)
            target.parent.mkdir(mode=0o700, exist_ok=True)
            self._path.replace(target)
        return StoredFile(digest, self.size)

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def close(self) -> None:
        """Leave nothing of the draft behind."""
        with suppress(OSError):
            self._out.close()
        self._path.unlink(missing_ok=True)

    def _seal(self, count: int) -> None:
        sealed = self._cipher.encrypt_bytes(bytes(self._waiting[:count]))
        self._out.write(len(sealed).to_bytes(_LENGTH_BYTES) + sealed)
        del self._waiting[:count]


class FileStore:
    """Files by digest. Each is a sequence of sealed chunks, so that neither writing nor reading holds one whole in memory."""

    def __init__(self, folder: Path, cipher: Cipher) -> None:
        self._folder = folder
        self._cipher = cipher

    def path(self, digest: bytes) -> Path:
        """Where a file lies."""
        name = digest.hex()
        return self._folder / name[:2] / name

    def draft(self) -> Draft:
        """Begin a file that arrives in pieces.

        Raises:
            OSError: the folder is not writable.
        """
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return Draft(self._folder, self._cipher, self.path)

    def read(self, digest: bytes) -> Iterator[bytes]:
        """The plain bytes of a file, chunk by chunk.

        Raises:
            FileNotFoundError: there is no such file, or its retention has ended.
            DamagedFileError: it was changed.
        """
        with self.path(digest).open("rb") as sealed:
            whole = hashlib.sha256()
            while head := sealed.read(_LENGTH_BYTES):
                try:
                    plain = self._cipher.decrypt_bytes(sealed.read(int.from_bytes(head)))
                except (InvalidTag, KeyError, IndexError) as error:
                    raise DamagedFileError(digest.hex()) from error
                whole.update(plain)
                yield plain
            # Each chunk is sealed by itself; the digest also finds chunks that are missing or out of place.
            if whole.digest() != digest:
                raise DamagedFileError(digest.hex())

    def remove(self, digest: bytes) -> None:
        """Remove a file whose retention has ended."""
        self.path(digest).unlink(missing_ok=True)

    def in_memory(self, digest: bytes) -> int:
        """A descriptor of an anonymous in-memory file with the plain bytes: personal data never lies plain on a disk.

        The caller closes it; raises as :meth:`read`.
        """
        descriptor = os.memfd_create("zx-upload")
        try:
            for chunk in self.read(digest):
                os.write(descriptor, chunk)
            os.lseek(descriptor, 0, os.SEEK_SET)
        except BaseException:
            os.close(descriptor)
            raise
        return descriptor
