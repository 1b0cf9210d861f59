"""The press: a Typst template and data become a PDF (decision 0017).

A template reads its data by ``json(bytes(sys.inputs.data))``. What people typed is data and never part of a template, so it is set as it
stands, whatever it says.
"""

from __future__ import annotations

import asyncio
import json
import resource
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pylopdf_fonts_zh_cn
import typst

__all__ = ["FORM", "LIST", "ROLL", "PaperError", "Press", "print_paper"]

LIST = Path(__file__).with_name("list.typ")
"""A table over many pages: ``title``, ``told`` (lines above it), ``mark`` (watermark), ``headers``, ``widths`` (shares), ``rows`` of texts,
``foot`` (lines below them, if any)."""
FORM = Path(__file__).with_name("form.typ")
"""An official paper: its data is made by :func:`shared.papers.parts.paper`."""
ROLL = Path(__file__).with_name("roll.typ")
"""A roll 名册 to be stamped: ``title``, ``facts`` (pairs at its head), ``running`` (said on later pages), ``headers``, ``widths`` (shares), ``rows``, ``notes`` below them,
``signatures``, ``stamps``, ``mark`` (across each page, or empty), ``footer``."""


class PaperError(RuntimeError):
    """The template does not fit the data, or the paper is larger than the memory that it may take."""


async def print_paper(template: Path, data: Mapping[str, Any], *, memory_bytes: int = 1 << 30) -> bytes:
    """The PDF of a template with its data (JSON), made in a process of its own: Typst keeps what it has set, so its memory would grow.

    Raises:
        PaperError: it cannot be set; the message is not for people.
    """
    command = (sys.executable, "-m", "shared.papers.press", str(template), str(memory_bytes))
    pipe = subprocess.PIPE
    child = await asyncio.create_subprocess_exec(*command, stdin=pipe, stdout=pipe, stderr=pipe)
    try:
        pdf, _ = await child.communicate(json.dumps(dict(data), ensure_ascii=False).encode())
    except BaseException:
        if child.returncode is None:
            child.kill()
            await child.wait()
        raise
    if child.returncode != 0:
        # Not what the child said: it may quote the data.
        raise PaperError(f"{template.name}: exit code {child.returncode}")
    return pdf


class Press:
    """Prints for people who wait: ``at_once`` papers, each within ``seconds`` with its waiting, so that many askers cannot take the machine."""

    def __init__(self, *, at_once: int = 2, seconds: float = 20.0) -> None:
        self._turns = asyncio.Semaphore(at_once)
        self._seconds = seconds

    async def print(self, template: Path, data: Mapping[str, Any]) -> bytes:
        """As :func:`print_paper`.

        Raises:
            PaperError: it cannot be set.
            TimeoutError: it was not ready in time, as so many are asked for.
        """
        async with asyncio.timeout(self._seconds), self._turns:
            return await print_paper(template, data)


def _fonts() -> typst.Fonts:
    # Noto Sans SC and Noto Serif SC (思源黑体, 思源宋体) and no others: a paper looks the same on every machine.
    folder = str(pylopdf_fonts_zh_cn.sans_path().parent)
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])


def main() -> None:
    """Set one paper: the template's path and the most memory (bytes) as arguments, the data from stdin, the PDF to stdout."""
    template, memory = Path(sys.argv[1]), int(sys.argv[2])
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    told = sys.stdin.buffer.read().decode()
    sys.stdout.buffer.write(typst.compile(template.read_bytes(), font_paths=_fonts(), sys_inputs={"data": told}))


if __name__ == "__main__":
    main()
