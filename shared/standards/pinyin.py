"""Sort keys by which Chinese names stand in the order of a dictionary (拼音序), stored beside them: the database has no collation for it."""

from __future__ import annotations

from functools import cache

__all__ = ["pinyin_sort_key"]

# Surnames whose reading is not the character's usual one.
_SURNAMES = {
    "万俟": "mo4 qi2",
    "尉迟": "yu4 chi2",
    "长孙": "zhang3 sun1",
    "澹台": "tan2 tai2",
    "令狐": "ling2 hu2",
    "单": "shan4",
    "解": "xie4",
    "仇": "qiu2",
    "任": "ren2",
    "查": "zha1",
    "曾": "zeng1",
    "区": "ou1",
    "朴": "piao2",
    "盖": "ge3",
    "华": "hua4",
    "乐": "yue4",
    "缪": "miao4",
    "覃": "qin2",
    "冼": "xian3",
    "翟": "zhai2",
    "折": "she2",
    "员": "yun4",
    "召": "shao4",
    "葛": "ge3",
    "燕": "yan1",
    "应": "ying1",
    "黑": "he4",
    "种": "chong2",
    "繁": "po2",
    "秘": "bi4",
}


@cache
def _syllable(character: str) -> str:
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415 - a quarter of a second, which only those pay who sort names

    return lazy_pinyin(character, style=Style.TONE3, neutral_tone_with_five=True)[0]


def pinyin_sort_key(name: str) -> str:
    """The syllables of a name with their tones, to be compared byte by byte; surnames are read as surnames.

    >>> pinyin_sort_key("单小三"), pinyin_sort_key("张三")
    ('shan4 xiao3 san1', 'zhang1 san1')
    """
    for length in (2, 1):
        surname = _SURNAMES.get(name[:length])
        if surname is not None:
            return " ".join([surname, *map(_syllable, name[length:])])
    return " ".join(map(_syllable, name.casefold()))
