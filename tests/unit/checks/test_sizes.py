"""What counts as the length of a function."""

from __future__ import annotations

import ast
from pathlib import Path

from deploy.checks.sizes import _functions

TEXT = '''
def outer(value):
    """Says what it is
    in two lines."""

    @decorated
    @twice
    def inner():
        return value

    return inner
'''


def test_docstrings_decorators_and_inner_functions_do_not_count() -> None:
    lengths = {place.split()[-1]: length for length, place in _functions(Path("x.py"), ast.parse(TEXT))}
    assert lengths == {"outer": 10 - 1 - 4, "inner": 2}
