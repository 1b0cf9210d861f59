"""The process that reads one file for a worker: little memory, little time, and gone when the worker is.

``python -m shared.intake.child``. One JSON request stands in the first line of standard input, so keys are never in arguments or
environment. Standard output carries the rows, standard error the reports, one JSON object a line.
"""

from __future__ import annotations

import ctypes
import gc
import json
import os
import resource
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

from shared.intake.definition import Column, Kind
from shared.intake.outcome import Refused
from shared.standards.limits import Limits

_PR_SET_PDEATHSIG = 1
_GRACE_SECONDS = 5
Request = dict[str, Any]
Tell = Callable[..., None]


def _confine(request: Request) -> None:
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core would hold people's data
    resource.setrlimit(resource.RLIMIT_AS, (request["limits"]["memory_bytes"],) * 2)
    seconds = request["limits"]["cpu_seconds"]
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + _GRACE_SECONDS))
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends this process; it is no finding about the file
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != request["parent"]:  # it died before we asked to die with it
        sys.exit(0)


def _column(data: dict[str, Any]) -> Column:
    mask = data.pop("mask")
    if mask is not None:
        module, _, name = mask.partition(":")
        mask = getattr(import_module(module), name)
    return Column(**{**data, "kind": Kind(data["kind"]), "codes": tuple(data["codes"]), "mask": mask})


def _parse(request: Request, tell: Tell) -> None:
    from shared.intake.cells import Sealing  # noqa: PLC0415 - each work loads what it needs
    from shared.intake.parsing import Outputs, Parser  # noqa: PLC0415 - each work loads what it needs
    from shared.privacy import Cipher, IdTokenKey, parse_keys  # noqa: PLC0415 - each work loads what it needs

    id_token_keys = request["id_token_keys"]
    id_token = IdTokenKey(parse_keys(id_token_keys)) if id_token_keys else None
    sealing = Sealing(Cipher(parse_keys(request["cipher_keys"])), id_token)
    columns = [_column(column) for column in request["columns"]]
    parser = Parser(columns, sealing, date.fromisoformat(request["today"]), Limits(**request["limits"]))
    with os.fdopen(request["rejects"], "wb") as rejects:
        report = parser.parse(
            Path(request["source"]),
            Outputs(sys.stdout.buffer, rejects),
            opened=lambda opened: tell(kind="opened", **asdict(opened)),
            progress=lambda rows: tell(kind="progress", rows=rows),
        )
    sys.stdout.buffer.flush()
    tell(kind="done", **asdict(report))


def _annotate(request: Request, tell: Tell) -> None:
    from shared.intake.reading import open_source  # noqa: PLC0415 - each work loads what it needs
    from shared.intake.workbook import annotate  # noqa: PLC0415 - each work loads what it needs

    source = open_source(Path(request["source"]), Limits(**request["limits"]))
    with Path(request["target"]).open("wb") as target:
        annotate(source, _annotations(), target, request["scratch"])
    tell(kind="done")


def _annotations() -> Iterator[tuple[int, str, str]]:
    for line in sys.stdin.buffer:
        row, reason, message = json.loads(line)
        yield row, reason, message


def _fault(error: BaseException) -> str:
    # Where it happened, and nothing of what was read.
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} {Path(last.filename).name}:{last.lineno}"


def main() -> None:
    """Serve the one request."""
    reports = os.fdopen(os.dup(2), "w", encoding="utf-8")
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), 2)  # what libraries print may hold a cell

    def tell(**report: object) -> None:
        reports.write(json.dumps(report) + "\n")
        reports.flush()

    request = json.loads(sys.stdin.buffer.readline())
    _confine(request)
    gc.disable()  # rows leave no cycles behind, and looking for them takes a tenth of the time
    work = {"parse": _parse, "annotate": _annotate}[request["work"]]
    try:
        work(request, tell)
    except BrokenPipeError:
        os._exit(1)  # nobody listens any more
    except Refused as refused:
        tell(kind="refused", code=refused.code, message=refused.message, detail=refused.detail)
    except BaseException as error:  # noqa: BLE001 - also the panics of calamine, which are no Exception
        tell(kind="failed", fault=_fault(error))


if __name__ == "__main__":
    main()
