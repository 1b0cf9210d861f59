"""What may be attached. Types are told by what is in a file, never by its name alone."""

from __future__ import annotations

import warnings
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import PurePath
from typing import BinaryIO

from PIL import Image, UnidentifiedImageError

__all__ = ["KINDS", "TYPES", "FileRefusedError", "FileType", "check_file"]

KINDS = (
    "申请材料",
    "身份证明",
    "收入证明",
    "医疗票据",
    "现场照片",
    "会议记录",
    "授权书",
    "核查表",
    "公示照片",
    "确认单",
    "资金文件",
    "申报材料",
    "合同",
    "发票",
    "工程计量",
    "验收单",
    "决算审计",
    "到户清单",
    "付款凭证",
    "整改材料",
    "批复",
    "评估报告",
    "处理意见",
    "其他",
)
"""种类 of attachments."""
_PIXELS = 100_000_000
_UNZIPPED = 200 << 20
_PARTS = 5_000
_PIECE = 1 << 20
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError)


@dataclass(frozen=True, slots=True)
class FileType:
    """A type that is taken: its media type, the ends of names that go with it, and how it is known: first bytes, a member of an archive."""

    media: str
    suffixes: tuple[str, ...]
    begins: bytes
    member: str = ""
    picture: str = ""


_OFFICE = "application/vnd.openxmlformats-officedocument."
TYPES = (
    FileType("application/pdf", (".pdf",), b"%PDF-"),
    FileType("image/jpeg", (".jpg", ".jpeg"), b"\xff\xd8\xff", picture="JPEG"),
    FileType("image/png", (".png",), b"\x89PNG\r\n\x1a\n", picture="PNG"),
    FileType(f"{_OFFICE}wordprocessingml.document", (".docx",), b"PK\x03\x04", member="word/document.xml"),
    FileType(f"{_OFFICE}spreadsheetml.sheet", (".xlsx",), b"PK\x03\x04", member="xl/workbook.xml"),
)
"""What is taken. Nothing that a browser or an office program runs: no HTML, SVG, macros."""


class FileRefusedError(ValueError):
    """A file that is not taken: ``code`` is stable, ``told`` is for people."""

    def __init__(self, code: str, told: str) -> None:
        super().__init__(code)
        self.code = code
        self.told = told


def check_file(name: str, content: BinaryIO) -> FileType:
    """The type of a file.

    Raises:
        FileRefusedError: ``unsupported_type``, ``type_mismatch`` (its name says another), ``damaged_file`` or ``file_too_complex`` (a bomb).
    """
    found = _known(content)
    if PurePath(name).suffix.lower() not in found.suffixes:
        raise FileRefusedError("type_mismatch", f"文件内容是 {found.suffixes[0]} 格式,与文件名的扩展名不符。")
    content.seek(0)
    if found.picture:
        _check_picture(found, content)
    elif found.member:
        _check_archive(content)
    return found


def _known(content: BinaryIO) -> FileType:
    content.seek(0)
    head = content.read(16)
    for kind in TYPES:
        if head.startswith(kind.begins) and (not kind.member or kind.member in _members(content)):
            return kind
    raise FileRefusedError("unsupported_type", "只接受 PDF、JPG、PNG、DOCX、XLSX 文件。")


def _members(content: BinaryIO) -> set[str]:
    try:
        with zipfile.ZipFile(content) as archive:
            names = set(archive.namelist())
    except _BROKEN_ZIP as error:
        raise FileRefusedError("damaged_file", "文件已损坏,无法读取。") from error
    return set() if any("vbaproject" in name.casefold() for name in names) else names


def _check_picture(kind: FileType, content: BinaryIO) -> None:
    # Only the head is read; a picture of a few KiB can unpack to gigabytes in whoever opens it.
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(content, formats=[kind.picture]) as picture:
                width, height = picture.size
    except Image.DecompressionBombError as error:
        raise _too_complex() from error
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        raise FileRefusedError("damaged_file", "图片已损坏,无法读取。") from error
    if width * height > _PIXELS:
        raise _too_complex()


def _check_archive(content: BinaryIO) -> None:
    try:
        with zipfile.ZipFile(content) as archive:
            _unpack(archive, archive.infolist())
    except FileRefusedError:
        raise
    except _BROKEN_ZIP as error:
        raise FileRefusedError("damaged_file", "文件已损坏,无法读取。") from error


def _unpack(archive: zipfile.ZipFile, parts: list[zipfile.ZipInfo]) -> None:
    # The directory's sizes may lie, so all is unpacked once, kept nowhere, and counted.
    left = _UNZIPPED
    if len(parts) > _PARTS or sum(part.file_size for part in parts) > left:
        raise _too_complex()
    if any(part.compress_type not in _METHODS or part.flag_bits & 1 for part in parts):
        raise FileRefusedError("damaged_file", "文件加了密码或用了不支持的压缩方式。")
    for part in parts:
        part.file_size = left + 2 * _PIECE  # or zipfile would stop at the claimed size and hide the rest
        with archive.open(part) as stream:
            while piece := stream.read(_PIECE):
                left -= len(piece)
                if left < 0:
                    raise _too_complex()


def _too_complex() -> FileRefusedError:
    return FileRefusedError("file_too_complex", "文件展开后过大(图片超过一亿像素,或文档解压后超过 200 MiB)。")
