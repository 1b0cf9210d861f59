"""The console is built once for its sources, and what keeps it from being built is said in one line."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from deploy import console
from deploy.faults import Fault

NODE = """#!/bin/sh
echo v22.0.0
"""
NPM = """#!/bin/sh
echo "$*" >> "$CALLS"
case "$1" in
  ci) mkdir -p node_modules ;;
  run) [ -z "$BROKEN" ] || { echo "src/App.vue: no such thing" >&2; exit 1; }
       mkdir dist.new && cp src/page.ts dist.new/index.html ;;
esac
"""


@pytest.fixture
def calls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A console of one page, and programs in the place of Node's that note how they are called."""
    source, tools, noted = tmp_path / "console", tmp_path / "bin", tmp_path / "calls"
    (source / "src").mkdir(parents=True)
    for name in ("index.html", "declare.html", "package-lock.json", "vite.config.ts", "src/page.ts"):
        (source / name).write_text(name, encoding="utf-8")
    tools.mkdir()
    for name, text in (("node", NODE), ("npm", NPM)):
        (tools / name).write_text(text, encoding="utf-8")
        (tools / name).chmod(stat.S_IRWXU)
    noted.touch()
    monkeypatch.setattr(console, "SOURCE", source)
    monkeypatch.setattr(console, "_MODULES", source / "node_modules")
    monkeypatch.setattr(console, "_BUILT", source / "dist")
    monkeypatch.setattr("sys.executable", str(tools / "python"))
    monkeypatch.setenv("CALLS", str(noted))
    return noted


def kinds(calls: Path) -> list[str]:
    return [line.split()[0] for line in calls.read_text(encoding="utf-8").splitlines()]


def test_pages_are_built_once_and_anew_after_a_change(calls: Path) -> None:
    console.build()
    console.build()
    assert kinds(calls) == ["ci", "run"]
    page = console.SOURCE / "src" / "page.ts"
    page.write_text("other", encoding="utf-8")
    console.build()
    assert kinds(calls) == ["ci", "run", "run"]
    assert (console.SOURCE / "dist" / "index.html").read_text(encoding="utf-8") == "other"
    (console.SOURCE / "package-lock.json").write_text("newer", encoding="utf-8")
    console.build()
    assert kinds(calls) == ["ci", "run", "run", "ci", "run"]


def test_a_failure_is_one_line_and_leaves_the_pages_that_are_there(calls: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    console.build()
    (console.SOURCE / "src" / "page.ts").write_text("broken", encoding="utf-8")
    monkeypatch.setenv("BROKEN", "yes")
    with pytest.raises(Fault, match=r"控制台未能构建.*no such thing") as told:
        console.build()
    assert "\n" not in str(told.value)
    assert (console.SOURCE / "dist" / "index.html").read_text(encoding="utf-8") == "src/page.ts"


def test_titles_are_those_of_the_description() -> None:
    lead = {"properties": {"level": {"title": "级别"}, "id": {}}}
    assert console.titles({"components": {"schemas": {"Lead": lead, "Kind": {"enum": ["a"]}}}}) == (
        '{\n "Lead": {\n  "level": "级别"\n }\n}\n'
    )
