"""Rules of domain/assets-and-funds §2.14 that are not run, each for its reason."""

from __future__ import annotations

from shared.supervision.rules import LeftOut

__all__ = ["LEFT_OUT"]

LEFT_OUT: tuple[LeftOut, ...] = (
    LeftOut("F-A14", "公示期不足", "公示期不足、未期满即结束的公示本来就不能保存"),
    LeftOut("F-A20", "财政供养人员、村干部领取", "没有财政供养人员和村干部名单"),
    LeftOut("F-A21", "村干部亲属集中受益", "没有村干部及其亲属名单"),
    LeftOut("F-A22", "房车企税比对", "没有房产、车辆、企业、税务名单"),
    LeftOut("F-A26", "金额偏离标准", "没有登记各项政策的补助标准"),
    LeftOut("F-A38", "关联中标", "没有村干部亲属和企业股东名单"),
)
"""In the order of their codes. Those for which records are lacking can be run once somebody keeps these."""
