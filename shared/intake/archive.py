"""Looks into a workbook's ZIP archive before anything unpacks it: zip bombs and archives that are no workbook are refused."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path

from shared.intake.outcome import Refused
from shared.standards.limits import Limits

__all__ = ["check_archive"]

_PARTS = 10_000
_BEST_RATIO = 1032  # DEFLATE cannot pack better than 1032 : 1
_PIECE = 1 << 20
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_UNREADABLE = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError)


def check_archive(path: Path, limits: Limits) -> None:
    """Refuse an archive that is no workbook, is damaged, or unpacks to more than the limit, whatever its directory claims.

    Raises:
        Refused: ``not_a_table``, ``unreadable_workbook`` or ``unzipped_too_large``.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            _check(archive, limits)
    except _UNREADABLE as error:
        raise Refused("unreadable_workbook", "XLSX 工作簿已损坏或加了密码,无法读取。") from error


def _check(archive: zipfile.ZipFile, limits: Limits) -> None:
    parts = archive.infolist()
    names = {part.filename.casefold() for part in parts}
    if "xl/workbook.xml" not in names:
        raise Refused("not_a_table", "这是压缩文件,但不是 XLSX 工作簿。")
    if any(part.compress_type not in _METHODS or part.flag_bits & 1 for part in parts):
        raise Refused("unreadable_workbook", "XLSX 工作簿加了密码或用了不支持的压缩方式,无法读取。")
    most = limits.unzipped_bytes
    if len(parts) > _PARTS or sum(part.file_size for part in parts) > most:
        raise _too_large(most)
    if sum(part.compress_size for part in parts) * _BEST_RATIO > most:
        _unpack(archive, parts, most)


def _unpack(archive: zipfile.ZipFile, parts: list[zipfile.ZipInfo], most: int) -> None:
    # The directory's sizes may lie, so all is unpacked once, kept nowhere, and counted.
    left = most
    for part in parts:
        part.file_size = left + 2 * _PIECE  # or zipfile would stop at the claimed size and hide the rest
        with archive.open(part) as stream:
            while piece := stream.read(_PIECE):
                left -= len(piece)
                if left < 0:
                    raise _too_large(most)


def _too_large(most: int) -> Refused:
    return Refused("unzipped_too_large", f"XLSX 工作簿解压后超过 {most >> 20} MiB,请拆分或另存为 CSV 后上报。")
