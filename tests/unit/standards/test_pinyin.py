"""Names stand in the order of a dictionary."""

from __future__ import annotations

import pytest

from shared.standards.pinyin import pinyin_sort_key


def test_names_sort_by_syllable_and_tone() -> None:
    names = ["张三", "赵二", "李四", "王五", "李明", "李", "欧阳小三", "阿依古丽", "吕河"]
    assert sorted(names, key=pinyin_sort_key) == ["阿依古丽", "李", "李明", "李四", "吕河", "欧阳小三", "王五", "张三", "赵二"]


@pytest.mark.parametrize(
    ("name", "key"),
    [("单小三", "shan4 xiao3 san1"), ("万俟春", "mo4 qi2 chun1"), ("解放", "xie4 fang4"), ("Anna", "a n n a"), ("", "")],
)
def test_surnames_are_read_as_surnames(name: str, key: str) -> None:
    assert pinyin_sort_key(name) == key
