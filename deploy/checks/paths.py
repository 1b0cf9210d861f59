"""What the documents name is there: files and folders of the project in backticks, and where links lead."""

from __future__ import annotations

import os.path
import re
import subprocess
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from fnmatch import fnmatchcase
from pathlib import PurePath

from deploy.checks.outcome import ROOT, Outcome, tracked

__all__ = ["faults_in", "run"]

_NAMED = re.compile(r"`([\w./<>-]+/[\w./<>-]*)`")
_LINK = re.compile(r"\]\(([^)#:\s]+)(?:#[^)\s]*)?\)")
_ANY = re.compile(r"<[\w-]+>")
"""A placeholder, as in ``services/<name>``: something has to be there for one name at least."""


def run() -> Outcome:
    """Every path in a document to nothing; what git ignores is made when it is needed."""
    files = tracked()
    there = {str(place) for file in files for place in (file, *file.parents)}
    documents = [file for file in files if file.suffix == ".md"]
    gone = [fault for document in documents for fault in faults_in(document, (ROOT / document).read_text("utf-8"), there)]
    made = _ignored({path for _, path in gone})
    faults = [f"{place}: {path} does not exist" for place, path in gone if path not in made]
    return Outcome(faults=faults, note=f"{len(documents)} documents")


def faults_in(document: PurePath, text: str, there: AbstractSet[str]) -> Iterator[tuple[str, str]]:
    """Place and path of what a document names and is not ``there``. A word is a path where it begins with a folder of the project's root."""
    for number, line in enumerate(text.splitlines(), start=1):
        named = {path.rstrip("/") for path in _NAMED.findall(line) if path.split("/")[0] in there}
        linked = {os.path.normpath(document.parent / path) for path in _LINK.findall(line)}
        for path in sorted(named | linked):
            wanted = _ANY.sub("*", path)
            if path not in there and not any(fnmatchcase(place, wanted) for place in there):
                yield f"{document}:{number}", path


def _ignored(paths: AbstractSet[str]) -> set[str]:
    asked = subprocess.run(
        ["git", "check-ignore", "--stdin"],  # noqa: S607 - git is required
        cwd=ROOT,
        input="\n".join(paths),
        capture_output=True,
        text=True,
        check=False,  # 1: none of them is ignored
    )
    return set(asked.stdout.splitlines())
