"""A long file is two ideas, a long function is three: where the limits are passed."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from deploy.checks.outcome import ROOT, Outcome, tracked

__all__ = ["run"]

FILE_LINES = 400
FUNCTION_LINES = 60
Function = ast.FunctionDef | ast.AsyncFunctionDef


def run() -> Outcome:
    """Files and functions over the limit. Text over several lines and inner functions do not count, nor do migrations and made files."""
    faults: list[str] = []
    longest_file = (0, "")
    longest_function = (0, "")
    for path in tracked("*.py"):
        if {"migrations", "generated"} & set(path.parts):
            continue
        text = (ROOT / path).read_text(encoding="utf-8")
        lines = text.count("\n")
        longest_file = max(longest_file, (lines, str(path)))
        if lines > FILE_LINES:
            faults.append(f"{path}: {lines} lines (limit {FILE_LINES})")
        for length, place in _functions(path, ast.parse(text)):
            longest_function = max(longest_function, (length, place))
            if length > FUNCTION_LINES:
                faults.append(f"{place}: {length} lines (limit {FUNCTION_LINES})")
    note = f"longest file {longest_file[1]} ({longest_file[0]}), longest function {longest_function[1]} ({longest_function[0]})"
    return Outcome(faults=faults, note=note)


def _functions(path: Path, tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, Function):
            own = set(range(node.lineno, _end(node) + 1)) - _not_its_own(node)
            yield len(own), f"{path}:{node.lineno} {node.name}"


def _not_its_own(function: Function) -> set[int]:
    """Lines of inner functions with their decorators, and of text that goes on over lines (docstrings, SQL)."""
    lines: set[int] = set()
    for node in ast.walk(function):
        if isinstance(node, Function) and node is not function:
            first = node.decorator_list[0].lineno if node.decorator_list else node.lineno
            lines.update(range(first, _end(node) + 1))
        elif isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str)):
            lines.update(range(node.lineno + 1, _end(node) + 1))
    return lines


def _end(node: ast.stmt | ast.expr) -> int:
    return node.end_lineno or node.lineno
