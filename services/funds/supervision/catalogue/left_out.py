"""Rules of domain/assets-and-funds §2.14 that are not run, each for its reason."""

from __future__ import annotations

from services.funds.supervision.rules import LeftOut

__all__ = ["LEFT_OUT"]

LEFT_OUT: tuple[LeftOut, ...] = (
    LeftOut("F-A06", "超计划支付", "总账的余额不能为负,超出的支付本来就记不了账"),
    LeftOut("F-A14", "公示期不足", "公示期不足、未期满即结束的公示本来就不能保存"),
    LeftOut("F-A18", "同一对象重复享受", "没有登记哪些政策不能同时享受"),
    LeftOut("F-A20", "财政供养人员、村干部领取", "没有财政供养人员和村干部名单"),
    LeftOut("F-A21", "村干部亲属集中受益", "没有村干部及其亲属名单"),
    LeftOut("F-A22", "房车企税比对", "没有房产、车辆、企业、税务名单"),
    LeftOut("F-A26", "金额偏离标准", "没有登记各项政策的补助标准"),
    LeftOut("F-A27", "一企多贷、户贷企用", "由小额信贷的核查发现"),
    LeftOut("F-A35", "项目调整未批", "项目只能按环节调整,批准的内容随环节留存"),
    LeftOut("F-A38", "关联中标", "没有村干部亲属和企业股东名单"),
)
"""In the order of their codes. Those for which records are lacking can be run once somebody keeps these."""
