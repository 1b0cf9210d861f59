"""The parameters that exist, as shipped: what each means, in which unit, within which bounds, and on what it rests.

Two sources: the county's plan names the share of farmers' income below which a household is monitored; the other values are defaults of
the screening rules, partly found in other counties' rule texts, which the county confirms or replaces by dated versions.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from shared.parameters.rules import Parameter, catalogue

__all__ = ["PARAMETERS", "monitoring_line"]

PLAN = "岚发〔2021〕7号 三(一)1"
RULES = "防返贫监测筛查规则(平台默认值,上线前由县确认)"
EXPORTING = "数据导出审批规则(平台默认值,上线前由县确认)"
DECLARING = "防返贫监测自主申报规则(平台默认值,上线前由县确认)"
MONITORING = "防返贫监测帮扶规则(平台默认值,上线前由县确认)"
GUARANTEES = "T/CHES 18-2018《农村饮水安全评价准则》基本达标值,丰水地区(平台默认值,上线前由县确认)"
KEEPING = "附件保管规则(平台默认值,上线前由县确认)"


def monitoring_line(values: Mapping[str, Decimal]) -> Decimal:
    """监测线, yuan a head and year, of the parameters that hold on a day (plan measure 1; domain/household §2.5).

    >>> monitoring_line({"county_base_income": Decimal(10900), "monitoring_line_percent": Decimal(60)})
    Decimal('6540')
    """
    return values["monitoring_line_percent"] * values["county_base_income"] / 100


def _yuan(name: str, title: str, default: str, *, document: str = RULES) -> Parameter:
    return Parameter(name, title, "元", Decimal(default), document=document)


def _days(name: str, title: str, default: int) -> Parameter:
    return Parameter(name, title, "天", Decimal(default), RULES, maximum=3660, whole=True)


def _limit(name: str, title: str, default: int, minimum: int = 0) -> Parameter:
    return Parameter(name, title, "天", Decimal(default), minimum=minimum, maximum=366, whole=True, document=MONITORING)


def _percent(name: str, title: str, default: int, *, document: str = RULES) -> Parameter:
    return Parameter(name, title, "%", Decimal(default), maximum=1000, document=document)


def _age(name: str, title: str, default: int) -> Parameter:
    return Parameter(name, title, "周岁", Decimal(default), RULES, maximum=30, whole=True)


_ALL = (
    _yuan(
        "county_base_income",
        "全县上年度农民人均纯收入",
        "10900",
        document="示例值,不可用于正式筛查,须由县统计部门的正式数字替换",
    ),
    _percent("monitoring_line_percent", "监测线占全县农民人均纯收入的比例", 60, document=PLAN),
    Parameter("near_line_factor", "临近监测线的上限为监测线的倍数", "倍", Decimal("1.2"), RULES, minimum=1, maximum=10),
    Parameter("high_line_factor", "收入分组:较高线为监测线的倍数", "倍", Decimal("1.5"), RULES, minimum=1, maximum=10),
    _percent("income_drop_percent", "人均纯收入同比降幅", 30),
    _yuan("med_supported_self_pay", "脱贫户等重点人群年度医疗自付", "5000"),
    _yuan("med_self_pay", "其他人群年度医疗自付", "20000"),
    _yuan("med_outpatient_month", "单月门诊与门诊慢特病自付", "500"),
    _percent("med_income_percent", "年度医疗自付占全县农民人均纯收入的比例", 50),
    _days("med_uninsured_age_days", "未参保人员的最低出生天数", 90),
    _age("compulsory_age_from", "义务教育起始年龄", 6),
    _age("compulsory_age_to", "义务教育终止年龄", 15),
    _yuan("education_fee", "非义务教育学年自付费用", "10000"),
    _days("aid_ended_days", "低保或特困供养停发后的关注期", 90),
    _days("disability_new_days", "新办重度残疾人证的关注期", 365),
    _days("unemployed_red_days", "失业持续时间(红色)", 90),
    _days("unemployed_yellow_days", "失业持续时间(黄色)", 30),
    Parameter("work_months_fall", "务工月数比上年同期减少", "月", Decimal(3), RULES, minimum=1, maximum=12),
    _days("post_end_days", "公益性岗位到期或退岗的关注期", 30),
    _days("outage_red_days", "一次停水持续时间(红色)", 7),
    _days("outage_orange_days", "一次停水持续时间(橙色)", 3),
    _days("outage_window_days", "停水的回看期", 90),
    _days("outage_year_days", "全年停水累计天数上限", 36),
    _days("disaster_window_days", "灾情的回看期", 180),
    _yuan("disaster_loss", "一次灾害的损失", "5000"),
    _days("lead_cooldown_days", "线索办结后同一对象同一规则的静默期", 90),
    _percent("lead_cooldown_growth_percent", "静默期内重新产生线索的数值增幅", 30),
    _limit("case_visit_days", "入户核实的时限(工作日)", 2),
    _limit("case_compare_days", "部门信息比对的时限", 5),
    _limit("case_review_days", "民主评议的时限", 5),
    _limit("case_posting_days", "评议后张贴公示的时限", 2),
    _limit("case_publicity_days", "公示期(自张贴次日起算)", 5, minimum=5),
    _limit("case_publicity_end_days", "自张贴起结束公示的时限", 8),
    _limit("case_town_days", "镇审核的时限", 3),
    _limit("case_county_days", "县审定的时限", 3),
    _limit("case_announce_days", "审定后公告的时限", 1),
    _limit("case_decide_days", "自启动至县审定的总时限", 15),
    _limit("case_green_days", "绿色通道补办识别程序的时限", 15),
    _limit("case_plan_days", "公告后制定帮扶计划的时限", 10),
    _limit("measure_start_days", "帮扶措施开始落实的时限", 30),
    _limit("measure_confirm_days", "措施落实后由农户确认的时限", 15),
    Parameter("case_review_percent", "民主评议通过须超过到会人数的比例", "%", Decimal(50), maximum=100, document=MONITORING),
    Parameter(
        "elimination_months", "识别后可提出风险消除的最短月数", "月", Decimal(6), maximum=60, whole=True, document=MONITORING
    ),
    Parameter(
        "elimination_measures", "风险消除前须落实的针对性措施", "项", Decimal(1), maximum=10, whole=True, document=MONITORING
    ),
    Parameter("water_litres", "饮水安全:人均日用水量下限", "升", Decimal(35), maximum=1000, document=GUARANTEES),
    Parameter(
        "water_fetch_minutes", "饮水安全:取水往返时间上限", "分钟", Decimal(20), maximum=1440, whole=True, document=GUARANTEES
    ),
    Parameter(
        "water_fetch_metres", "饮水安全:取水水平距离上限", "米", Decimal(800), maximum=10000, whole=True, document=GUARANTEES
    ),
    Parameter(
        "water_fetch_climb", "饮水安全:取水垂直距离上限", "米", Decimal(80), maximum=1000, whole=True, document=GUARANTEES
    ),
    _limit("guarantee_food_days", "“不愁吃”问题的解决时限", 7),
    _limit("guarantee_clothing_days", "“不愁穿”问题的解决时限", 7),
    _limit("guarantee_education_days", "“义务教育”问题的解决时限", 15),
    _limit("guarantee_medical_days", "“基本医疗”问题的解决时限", 30),
    _limit("guarantee_housing_days", "“住房安全”问题的解决时限", 90),
    _limit("guarantee_water_days", "“饮水安全”问题的解决时限", 30),
    _limit("guarantee_verify_days", "问题解决后核验销号的时限", 7),
    _limit("lead_judge_days", "线索研判的时限(工作日)", 3),
    _limit("lead_visit_days", "线索入户核实的时限(工作日)", 5),
    _limit("lead_visit_red_days", "红色或加急线索入户核实的时限", 2),
    _limit("lead_confirm_days", "镇确认线索核实结果的时限(工作日)", 2),
    _percent("second_visit_percent", "“信息不实”线索的抽查复核比例", 10),
    _limit("lead_feedback_days", "部门签收线索反馈的时限(工作日)", 5),
    _limit("visit_monitored_days", "监测户走访的间隔", 30, minimum=1),
    _limit("visit_eliminated_days", "风险消除户走访的间隔", 90, minimum=1),
    _limit("visit_lifted_days", "脱贫户走访的间隔", 90, minimum=1),
    _limit("visit_ordinary_days", "一般农户走访的间隔", 180, minimum=1),
    Parameter(
        "helper_households",
        "一名帮扶责任人的帮扶户数(超过仅提醒)",
        "户",
        Decimal(8),
        maximum=500,
        whole=True,
        document=MONITORING,
    ),
    _limit("task_soon_days", "到期前提醒的天数", 2),
    _limit("task_overdue_red_days", "逾期后升级为严重逾期的天数", 5),
    _limit("statistics_freeze_days", "月末后自动冻结该月统计的天数", 5),
    Parameter("attachment_years", "附件的保存期", "年", Decimal(10), minimum=1, maximum=100, whole=True, document=KEEPING),
    Parameter(
        "declaration_visit_days",
        "自主申报后入户核实的期限",
        "工作日",
        Decimal(2),
        minimum=1,
        maximum=30,
        whole=True,
        document=DECLARING,
    ),
    Parameter(
        "declarations_per_day",
        "同一证件号码每天可自主申报的次数",
        "次",
        Decimal(3),
        minimum=1,
        maximum=100,
        whole=True,
        document=DECLARING,
    ),
    Parameter(
        "declaration_kept_days",
        "未转线索的自主申报办结后个人信息的保存期",
        "天",
        Decimal(365),
        minimum=1,
        maximum=3660,
        whole=True,
        document=DECLARING,
    ),
    Parameter("export_rows", "不经审批可导出的行数", "行", Decimal(1000), whole=True, document=EXPORTING),
    Parameter("export_days", "导出文件的保存期", "天", Decimal(7), minimum=1, maximum=365, whole=True, document=EXPORTING),
)
PARAMETERS = catalogue(_ALL)
"""Every parameter by its name."""
