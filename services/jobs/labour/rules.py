"""The words of the labour force 劳动力, and who belongs to it (domain/jobs-and-platform §1.3 C and D, §1.4, J-02). Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from shared.standards.labour import FULLY_ABLE, PARTLY_ABLE, UNABLE

__all__ = [
    "ABILITIES",
    "ABILITY_OF",
    "CANNOT",
    "LIFTED",
    "NEEDS",
    "REASONS",
    "RESULTS",
    "SKILL_LEVELS",
    "STATUSES",
    "WANTS",
    "WAYS",
    "Ages",
]

ABILITIES = {"full": "有劳动能力", "part": "弱劳动力或半劳动力", "none": "无劳动能力", "unknown": "未登记"}
"""劳动能力 as the platform counts by it."""
ABILITY_OF = {**dict.fromkeys(FULLY_ABLE, "full"), **dict.fromkeys(PARTLY_ABLE, "part"), **dict.fromkeys(UNABLE, "none")}
"""By the registered 劳动技能; whose is registered in other words, or not at all, is unknown, and may be able to work."""

LIFTED = "脱贫户"
"""户类型 of a household that left poverty: its people are of the key groups 重点人群, as those of monitored households are."""
STATUSES = {
    "employed": "已就业",
    "seeking": "未就业有意愿",
    "unwilling": "未就业无意愿",
    "cannot": "无法就业",
    "unasked": "未核实",
}
"""就业状态. Employed is who has a spell of work in the ledger; it is never typed."""
WANTS = {"away": "外出务工", "county": "县内就业", "post": "公益性岗位", "business": "自主创业", "none": "无就业意愿"}
"""就业意愿."""
CANNOT = {
    "school": "在校",
    "illness": "重病",
    "disability": "重残",
    "care": "照护家人",
    "custody": "服刑",
    "service": "服役",
}
"""无法就业原因."""
REASONS = {
    "no_skill": "无技能",
    "care": "照顾家人",
    "health": "身体原因",
    "age": "年龄大",
    "waiting": "待岗",
    "season": "季节性返乡",
    "unwilling": "自愿不就业",
    "other": "其他",
}
"""未就业原因."""
NEEDS = {"introduction": "岗位推荐", "training": "技能培训", "policy": "政策咨询", "loan": "创业贷款"}
"""服务需求."""
SKILL_LEVELS = {
    "none": "未评定",
    "primary": "初级工",
    "middle": "中级工",
    "senior": "高级工",
    "technician": "技师",
    "special": "专项职业能力",
}
"""技能等级."""
WAYS = {"visit": "入户", "phone": "电话", "data": "数据比对"}
"""核查方式."""
RESULTS = {"true": "属实", "false": "不属实", "unreachable": "联系不上", "died": "已死亡", "moved": "已迁出"}
"""核查结果."""


@dataclass(frozen=True, slots=True)
class Ages:
    """Between which ages, both of them included, people count as labour force on a day.

    Only the month of a birth is known: an age is reached with the end of its month.
    """

    on: date
    youngest: int
    oldest: int

    def born_by(self, age: int) -> date:
        """The last month, by its first day, in which somebody may be born who has an age on the day.

        >>> Ages(date(2026, 3, 30), 16, 59).born_by(16), Ages(date(2026, 3, 31), 16, 59).born_by(16)
        (datetime.date(2010, 2, 1), datetime.date(2010, 3, 1))
        """
        ends = (self.on + timedelta(days=1)).day == 1
        months = self.on.year * 12 + self.on.month - 1 - (0 if ends else 1) - 12 * age
        return date(months // 12, months % 12 + 1, 1)

    def age(self, birth_month: date) -> int:
        """How old somebody is on the day, in whole years.

        >>> Ages(date(2026, 3, 30), 16, 59).age(date(2010, 3, 1)), Ages(date(2026, 3, 31), 16, 59).age(date(2010, 3, 1))
        (15, 16)
        """
        latest = self.born_by(0)
        return (latest.year * 12 + latest.month - birth_month.year * 12 - birth_month.month) // 12
