"""The words of monitoring cases and the rules that match measures to risks (domain/household §1.5, §1.6, §3.1–3.5). Data and pure functions."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from shared.workflow import Block

__all__ = [
    "CANCEL_REASONS",
    "CHANNELS",
    "COMPARED_BY",
    "EXCLUSIONS",
    "GROUPS",
    "MAX_RISKS",
    "RISKS",
    "SUBTYPES",
    "WAYS",
    "Group",
    "fits",
    "missing_measures",
]

CHANNELS = {
    "screening": "部门筛查预警",
    "declaration": "农户自主申报",
    "inspection": "基层干部排查",
    "visit": "走访发现",
    "hotline": "热线、信访、舆情",
    "linked": "关联监测",
    "relapse": "风险消除后再识别",
}
"""How a household in trouble was found 发现渠道 (§3.1)."""

RISKS = {
    "illness": "因病",
    "schooling": "因学",
    "disability": "因残",
    "disaster": "因自然灾害",
    "accident": "因意外事故",
    "failed_industry": "因产业项目失败",
    "unstable_work": "因务工就业不稳",
    "no_labour": "因缺劳动力",
    "housing": "因安全住房",
    "water": "因安全饮水",
    "other": "其他",
}
"""致(返)贫风险 (§1.6); the first of a case is the main one."""
MAX_RISKS = 5
SUBTYPES = ("洪涝", "地质", "旱灾", "生物", "气象", "地震", "其他")
"""Kinds of natural disaster 自然灾害 (§1.6)."""

WAYS = {"helped": "帮扶后消除", "natural": "自然消除"}
"""风险消除方式 (§3.5)."""

CANCEL_REASONS = {"gone": "整户消亡", "moved": "整户迁出", "merged": "并入其他农户", "mistaken": "识别错误"}
"""Why a case ends before its time (§3.2)."""

EXCLUSIONS = {
    "state_payroll": "家庭成员为财政供养人员且收入稳定",
    "property": "购有商品房或商铺(非搬迁安置房)",
    "vehicle": "有非生产性车辆或大型机械",
    "company": "注册经营企业或为种养大户",
    "absent": "长期不在村的空挂户",
    "split": "人为拆户(子女有赡养能力)",
    "study_abroad": "自费出国留学",
    "consumption": "高消费",
    "unauthorised": "拒绝授权查询",
    "refuses_work": "拒绝力所能及的工作",
    "false_declaration": "申报不实",
}
"""负面清单 of who may not normally be included (§3.3). A hit never rejects: it has to be explained in writing."""

COMPARED_BY = ("财政局", "公安局", "自然资源局", "住建局", "市场监管局", "人社局", "民政局")
"""Departments that are asked unless others are named (§3.2 step 2)."""


@dataclass(frozen=True, slots=True)
class Group:
    """A group of measures 帮扶措施大类 (§3.4): ``development`` says whether it is 开发式帮扶."""

    title: str
    items: tuple[str, ...]
    development: bool = False


GROUPS: Mapping[str, Group] = {
    "industry": Group(
        "产业帮扶",
        (
            "种植",
            "养殖",
            "林果",
            "加工",
            "服务",
            "技术指导",
            "龙头企业、合作社或大户带动",
            "生产奖补",
            "土地流转",
            "资产收益",
            "庭院经济",
            "消费帮扶",
            "产业保险",
        ),
        development=True,
    ),
    "employment": Group(
        "就业帮扶",
        ("技能培训", "新社区工厂或帮扶车间", "劳务输出", "交通补贴", "求职补贴", "就业奖补", "以工代赈"),
        development=True,
    ),
    "finance": Group("金融帮扶", ("脱贫人口小额信贷", "创业担保贷款", "互助资金", "保险"), development=True),
    "public_post": Group(
        "公益岗位帮扶", ("生态护林员", "护路员", "护水员", "护河员", "保洁员", "村级光伏岗位"), development=True
    ),
    "housing": Group("住房安全保障", ("危房修缮加固", "危房拆除重建", "抗震改造", "周转或公租房", "置换")),
    "water": Group("饮水安全保障", ("新建工程", "改造工程", "维修工程", "水质净化", "应急送水", "入户")),
    "health": Group(
        "健康帮扶", ("参保资助", "大病保险倾斜", "医疗救助", "签约服务", "大病专项救治", "先诊疗后付费", "慢病证办理")
    ),
    "compulsory_education": Group("义务教育保障", ("两免一补", "控辍劝返", "送教上门", "营养餐")),
    "other_education": Group("其他教育帮扶", ("雨露计划", "助学金", "助学贷款", "学前资助")),
    "social_security": Group(
        "综合保障",
        (
            "低保",
            "特困供养",
            "临时救助",
            "残疾人两项补贴",
            "养老保险代缴",
            "孤儿或事实无人抚养儿童",
            "高龄补贴",
            "防贫保险",
            "照料服务",
        ),
    ),
    "society": Group("社会帮扶", ("结对帮扶", "定点帮扶或苏陕协作", "社会捐赠", "志愿服务", "万企兴万村")),
    "relocation": Group("搬迁", ("易地搬迁", "避灾搬迁")),
    "living": Group("生产生活条件改善", ("入户路", "厕所", "用电", "庭院硬化", "网络")),
    "infrastructure": Group("基础设施建设", ("组路", "桥", "水", "电")),
}
"""The 14 groups of the national form."""

_FITS: Mapping[str, tuple[str, ...]] = {
    "illness": ("health", "social_security"),
    "schooling": ("compulsory_education", "other_education"),
    "disability": ("social_security", "society"),
    "disaster": ("social_security", "society"),
    "accident": ("social_security", "society"),
    "failed_industry": ("industry", "finance"),
    "unstable_work": ("employment", "public_post"),
    "no_labour": ("public_post", "industry", "social_security"),
    "housing": ("housing", "relocation"),
    "water": ("water",),
    "other": tuple(GROUPS),
}
_DEVELOPMENT = tuple(code for code, group in GROUPS.items() if group.development)


def fits(group: str, risks: Collection[str]) -> bool:
    """Whether a measure of a group is aimed at one of these risks (§3.4, matching rules)."""
    return any(group in _FITS[risk] for risk in risks)


def missing_measures(risks: Collection[str], groups: Collection[str], *, no_labour: bool) -> list[Block]:
    """What a plan with measures of these groups still lacks, each with the groups one of which would do (§3.4).

    ``no_labour`` 整户无劳动能力: social security is a must, and nothing of development is asked.

    >>> [block.told for block in missing_measures(["disability"], ["industry"], no_labour=False)]
    ['风险“因残”缺少对应措施:综合保障或社会帮扶']
    """
    lacking = [
        Block("risk_without_measure", f"风险“{RISKS[risk]}”缺少对应措施:{_titles(_FITS[risk])}", "measures")
        for risk in risks
        if not set(groups) & set(_FITS[risk])
    ]
    if no_labour and "social_security" not in groups:
        lacking.append(Block("social_security_missing", "整户无劳动能力,须有“综合保障”措施", "measures"))
    if not no_labour and not set(groups) & set(_DEVELOPMENT):
        told = f"有劳动能力的农户须有开发式帮扶措施:{_titles(_DEVELOPMENT)}"
        lacking.append(Block("development_missing", told, "measures"))
    return lacking


def _titles(groups: Collection[str]) -> str:
    if len(groups) == len(GROUPS):
        return "任一类措施"
    return "或".join(GROUPS[group].title for group in groups)
