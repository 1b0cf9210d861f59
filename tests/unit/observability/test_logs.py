"""What the log of a fault tells: where and of what kind, never what the error says."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator

import pytest
import structlog

from shared.observability import logs

PERSON = "张三 610999198501010014"


@pytest.fixture(autouse=True)
def _configured() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()
    structlog.contextvars.clear_contextvars()


def told(capsys: pytest.CaptureFixture[str], fault: Callable[[], None]) -> str:
    logs.configure("household", "api")
    try:
        fault()
    except Exception:
        logging.getLogger("library").exception("it failed")
    line = json.loads(capsys.readouterr().out)
    assert line["event"] == "it failed"
    return str(line["exception"])


def test_an_error_is_told_with_its_cause_and_without_its_words(capsys: pytest.CaptureFixture[str]) -> None:
    def fault() -> None:
        try:
            dict[str, str]()[PERSON]
        except KeyError as error:
            raise ValueError(PERSON) from error

    text = told(capsys, fault)
    assert "ValueError" in text
    assert "KeyError" in text
    assert "in fault" in text
    assert PERSON not in text


def test_errors_that_caused_each_other_are_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    def fault() -> None:
        first = ValueError()
        try:
            try:
                raise first
            except ValueError as caught:
                raise KeyError from caught
        except KeyError as second:
            raise first from second

    text = told(capsys, fault)
    assert text.count("ValueError\n") == 1
    assert text.count("KeyError\n") == 1


def test_every_error_of_a_group_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    def fault() -> None:
        raise ExceptionGroup("two", [KeyError(), OSError()])

    assert {"ExceptionGroup", "KeyError", "OSError"} <= set(told(capsys, fault).splitlines())
